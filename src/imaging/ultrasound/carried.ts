/**
 * The plane of the picture carried to the atlas: a lattice of points pulled back once each, when first asked for, and read in
 * between by the four around. The warp bends so slowly that this is off by a few hundredths of a millimetre.
 */
import { createHint } from '../../anatomy/index.ts';
import type { Anatomy } from '../../anatomy/types.ts';
import type { ProbePose } from './probe.ts';

const CELL_MM = 4;

export interface CarriedPlane {
  /** The atlas's point of (right, down) of the plane, mm, into out[0..2]. */
  readonly into: (out: Float64Array, rightMm: number, downMm: number) => void;
}

export function carriedPlane(
  anatomy: Anatomy,
  pose: ProbePose,
  halfWidthMm: number,
  depthMm: number,
): CarriedPlane {
  const { contact, right, inward } = pose;
  const startRight = -halfWidthMm - 2 * CELL_MM;
  const startDown = -4 * CELL_MM;
  const columns = Math.ceil((2 * halfWidthMm) / CELL_MM) + 6;
  const rows = Math.ceil(depthMm / CELL_MM) + 8;
  const places = new Float64Array(columns * rows * 3).fill(NaN);
  const found = new Float64Array(3);
  const hint = createHint();

  function node(column: number, row: number): number {
    const at = (row * columns + column) * 3;
    const known = places[at] ?? 0;
    if (known === known) return at;
    const u = startRight + column * CELL_MM;
    const v = startDown + row * CELL_MM;
    anatomy.pullBackInto(
      found,
      contact.x + right.x * u + inward.x * v,
      contact.y + right.y * u + inward.y * v,
      contact.z + right.z * u + inward.z * v,
      hint,
    );
    places[at] = found[0] ?? 0;
    places[at + 1] = found[1] ?? 0;
    places[at + 2] = found[2] ?? 0;
    return at;
  }

  return {
    into: (out, rightMm, downMm) => {
      const a = Math.max(0, Math.min(columns - 1.001, (rightMm - startRight) / CELL_MM));
      const b = Math.max(0, Math.min(rows - 1.001, (downMm - startDown) / CELL_MM));
      const column = Math.floor(a);
      const row = Math.floor(b);
      const s = a - column;
      const t = b - row;
      const p = node(column, row);
      const q = node(column + 1, row);
      const r = node(column, row + 1);
      const w = node(column + 1, row + 1);
      for (let k = 0; k < 3; k++) {
        const upper = (places[p + k] ?? 0) * (1 - s) + (places[q + k] ?? 0) * s;
        const lower = (places[r + k] ?? 0) * (1 - s) + (places[w + k] ?? 0) * s;
        out[k] = upper * (1 - t) + lower * t;
      }
    },
  };
}
