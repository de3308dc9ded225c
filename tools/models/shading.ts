/**
 * What is painted into a baked vertex besides its place: the surface's normal, how open it lies to the
 * sky, how ridged or grooved it is, and whether each of the two key lights reaches it. All are read off
 * the fields themselves, so a light mesh shades like a heavy one.
 */
import type { DistanceField } from '../../src/anatomy/types.ts';
import type { Mesh } from './mesh.ts';
import { gradient } from './settle.ts';

export interface Shading {
  /** Unit normals, three numbers a vertex. */
  readonly normals: Float32Array;
  /** Openness, ridge (0 groove, 0.5 flat, 1 ridge), light from behind, light from the left: 0 to 1. */
  readonly colours: Float32Array;
}

/** Directions to the two key lights, anatomical frame; the scene uses the same two. */
export const KEY_LIGHTS = {
  behind: [-0.66, 0.44, 0.61],
  left: [0.36, 0.72, 0.593],
} as const;

const RIDGE_STEP_MM = 1.1;
const SKY_DISTANCES_MM = [1.2, 2.8, 6, 12] as const;

function unit(x: number, y: number, z: number): [number, number, number] {
  const size = Math.sqrt(x * x + y * y + z * z) || 1;
  return [x / size, y / size, z / size];
}

/** Openness to the sky: how far the surroundings stay away along the normal and four leaning directions. */
function openness(around: DistanceField, p: ArrayLike<number>, n: readonly [number, number, number]): number {
  const px = p[0] ?? 0;
  const py = p[1] ?? 0;
  const pz = p[2] ?? 0;
  const helper = Math.abs(n[2]) < 0.8 ? ([0, 0, 1] as const) : ([1, 0, 0] as const);
  const t = unit(
    n[1] * helper[2] - n[2] * helper[1],
    n[2] * helper[0] - n[0] * helper[2],
    n[0] * helper[1] - n[1] * helper[0],
  );
  const b = [n[1] * t[2] - n[2] * t[1], n[2] * t[0] - n[0] * t[2], n[0] * t[1] - n[1] * t[0]] as const;
  let open = 0;
  let total = 0;
  for (const [a, c, weight] of [
    [0, 0, 1.6],
    [0.9, 0, 1],
    [-0.9, 0, 1],
    [0, 0.9, 1],
    [0, -0.9, 1],
  ] as const) {
    const d = unit(n[0] + t[0] * a + b[0] * c, n[1] + t[1] * a + b[1] * c, n[2] + t[2] * a + b[2] * c);
    const lean = d[0] * n[0] + d[1] * n[1] + d[2] * n[2];
    let clear = 1;
    for (const h of SKY_DISTANCES_MM) {
      const expected = h * lean;
      const found = around(px + d[0] * h, py + d[1] * h, pz + d[2] * h);
      clear = Math.min(clear, Math.max(0, found + 0.15 * h) / (expected * 1.0));
    }
    open += weight * Math.min(1, clear);
    total += weight;
  }
  return open / total;
}

/** A soft shadow: march towards the light and remember how closely anything was passed. */
function lit(around: DistanceField, p: ArrayLike<number>, n: readonly number[], light: readonly number[]) {
  const [lx = 0, ly = 0, lz = 0] = light;
  const start = 1.2;
  const x = (p[0] ?? 0) + (n[0] ?? 0) * start;
  const y = (p[1] ?? 0) + (n[1] ?? 0) * start;
  const z = (p[2] ?? 0) + (n[2] ?? 0) * start;
  let visible = 1;
  let travelled = 1.2;
  for (let step = 0; step < 28 && travelled < 70; step++) {
    const d = around(x + lx * travelled, y + ly * travelled, z + lz * travelled);
    visible = Math.min(visible, Math.max(0, 0.5 + (d * 5) / travelled));
    if (visible <= 0.02) return 0;
    travelled += Math.max(0.7, d * 0.9);
  }
  return visible;
}

/** Normals from the structure's own field; openness and light from everything around it. */
export function shade(own: DistanceField, around: DistanceField, mesh: Mesh): Shading {
  const count = mesh.positions.length / 3;
  const normals = new Float32Array(count * 3);
  const colours = new Float32Array(count * 4);
  for (let i = 0; i < count; i++) {
    const p = mesh.positions.subarray(i * 3, i * 3 + 3);
    const [x = 0, y = 0, z = 0] = p;
    const n = unit(...gradient(own, x, y, z));
    normals.set(n, i * 3);
    const s = RIDGE_STEP_MM;
    const laplacian =
      (own(x + s, y, z) +
        own(x - s, y, z) +
        own(x, y + s, z) +
        own(x, y - s, z) +
        own(x, y, z + s) +
        own(x, y, z - s) -
        6 * own(x, y, z)) /
      (s * s);
    colours.set(
      [
        openness(around, p, n),
        Math.max(0, Math.min(1, 0.5 + laplacian * 0.55)),
        lit(around, p, n, KEY_LIGHTS.behind),
        lit(around, p, n, KEY_LIGHTS.left),
      ],
      i * 4,
    );
  }
  return { normals, colours };
}
