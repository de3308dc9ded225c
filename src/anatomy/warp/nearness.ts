/**
 * How near a bone is, for sharing out motions: the bone's own field close to it, beyond that a table of it between
 * whose nodes it is interpolated. Cheap, and without the small steps that a field of many parts has far from its surface.
 * Nodes are filled when first asked for; what they hold does not depend on the order.
 */
import { mix, smoothStep } from '../field/primitives.ts';
import type { Box, DistanceField } from '../types.ts';

const CELL_MM = 2;
/** Closer than this only the field counts, farther than that only the table, mm. */
const EXACT_MM = 2.5;
const TABLE_MM = 4;

/** The nearness of a bone that is symmetric in y, within `reachMm` of its bounds. */
export function makeNearness(distance: DistanceField, { min, max }: Box, reachMm: number): DistanceField {
  const startX = min.x - reachMm - CELL_MM;
  const startZ = min.z - reachMm - CELL_MM;
  const columns = Math.ceil((max.x + reachMm - startX) / CELL_MM) + 2;
  const rows = Math.ceil((Math.max(max.y, -min.y) + reachMm) / CELL_MM) + 3;
  const layers: (Float32Array | undefined)[] = [];

  function layer(k: number): Float32Array {
    const known = layers[k];
    if (known !== undefined) return known;
    const made = new Float32Array(columns * rows).fill(NaN);
    layers[k] = made;
    return made;
  }

  function node(nodes: Float32Array, i: number, j: number, k: number): number {
    const at = j * columns + i;
    const known = nodes[at] ?? 0;
    if (known === known) return known;
    const value = Math.fround(distance(startX + i * CELL_MM, j * CELL_MM, startZ + k * CELL_MM));
    nodes[at] = value;
    return value;
  }

  return (x, y, z) => {
    const a = (x - startX) / CELL_MM;
    const b = (y < 0 ? -y : y) / CELL_MM;
    const c = (z - startZ) / CELL_MM;
    const i = Math.floor(a);
    const j = Math.floor(b);
    const k = Math.floor(c);
    if (i < 0 || k < 0 || i + 2 > columns || j + 2 > rows) return reachMm;
    const s = a - i;
    const t = b - j;
    const low = layer(k);
    const high = layer(k + 1);
    const near = mix(
      mix(node(low, i, j, k), node(low, i + 1, j, k), s),
      mix(node(low, i, j + 1, k), node(low, i + 1, j + 1, k), s),
      t,
    );
    const far = mix(
      mix(node(high, i, j, k + 1), node(high, i + 1, j, k + 1), s),
      mix(node(high, i, j + 1, k + 1), node(high, i + 1, j + 1, k + 1), s),
      t,
    );
    const between = mix(near, far, c - k);
    if (between >= TABLE_MM) return between;
    const exact = distance(x, y, z);
    return between <= EXACT_MM ? exact : mix(exact, between, smoothStep(EXACT_MM, TABLE_MM, between));
  };
}
