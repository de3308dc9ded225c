/**
 * The column's part of the warp where the spine is curved to a side: as the bend in the plane, but bones move in space
 * and so do the means of their motions, and the inverse is a search in space. Half as dear again, and only for those
 * who have a curve.
 */
import type { Rigid } from '../column/rigid.ts';
import type { PullBackHint } from '../types.ts';
import type { Bend } from './bend.ts';
import {
  DIFFERENCE_MM,
  EXACT_MM,
  LEAST_DETERMINANT,
  LEAST_SHARE,
  MOST_MARCHES,
  MOST_STEPS,
} from './search.ts';
import { makeShares, type Unstretched } from './shares.ts';

/** Where a hint keeps what it knows: whether it knows, the point asked for, its answer, the inverse derivative. */
const HINT = { known: 0, point: 1, at: 4, inverse: 7 } as const;

/** The inverse of nine numbers row by row; a determinant too small is taken for the least. */
function invert(into: Float64Array, of: Float64Array): void {
  const a = of[0] ?? 1;
  const b = of[1] ?? 0;
  const c = of[2] ?? 0;
  const d = of[3] ?? 0;
  const e = of[4] ?? 1;
  const f = of[5] ?? 0;
  const g = of[6] ?? 0;
  const h = of[7] ?? 0;
  const k = of[8] ?? 1;
  const determinant = a * (e * k - f * h) - b * (d * k - f * g) + c * (d * h - e * g);
  const safe = determinant < LEAST_DETERMINANT ? LEAST_DETERMINANT : determinant;
  into[0] = (e * k - f * h) / safe;
  into[1] = (c * h - b * k) / safe;
  into[2] = (b * f - c * e) / safe;
  into[3] = (f * g - d * k) / safe;
  into[4] = (a * k - c * g) / safe;
  into[5] = (c * d - a * f) / safe;
  into[6] = (d * h - e * g) / safe;
  into[7] = (b * g - a * h) / safe;
  into[8] = (a * e - b * d) / safe;
}

function sizeOf(v: Float64Array): number {
  const x = v[0] ?? 0;
  const y = v[1] ?? 0;
  const z = v[2] ?? 0;
  return Math.sqrt(x * x + y * y + z * z);
}

/** The product of nine numbers row by row and a vector. */
function apply(into: Float64Array, by: Float64Array, v: Float64Array, factor: number): void {
  const x = (v[0] ?? 0) * factor;
  const y = (v[1] ?? 0) * factor;
  const z = (v[2] ?? 0) * factor;
  for (let i = 0; i < 3; i++)
    into[i] = (by[3 * i] ?? 0) * x + (by[3 * i + 1] ?? 0) * y + (by[3 * i + 2] ?? 0) * z;
}

export function makeCurve(motions: readonly Rigid[], unstretched: Unstretched | null): Bend {
  const { of: shares, near, far } = makeShares(unstretched, true);
  const table = new Float64Array(motions.length * 12);
  motions.forEach((motion, i) => table.set(motion, i * 12));
  const mean = new Float64Array(12);
  /** The search's place, where it is carried, how far that is off, and the inverse derivative. */
  const at = new Float64Array(3);
  const to = new Float64Array(3);
  const off = new Float64Array(3);
  const inverse = new Float64Array(9);
  const derivative = new Float64Array(9);
  const step = new Float64Array(3);
  const next = new Float64Array(3);
  const change = new Float64Array(3);
  const guess = new Float64Array(3);
  const target = new Float64Array(3);
  const kept = new Float64Array(3);
  const done = new Float64Array(3);

  function meanMotion(sum: number): void {
    mean.fill(0);
    for (let mover = 0; mover < motions.length; mover++) {
      const share = (shares[mover] ?? 0) / sum;
      if (share === 0) continue;
      for (let k = 0; k < 12; k++) mean[k] = (mean[k] ?? 0) + share * (table[mover * 12 + k] ?? 0);
    }
  }

  /** Where a point of the atlas goes, into `to`. */
  function carry(x: number, y: number, z: number): void {
    meanMotion(near(x, y, z));
    for (let i = 0; i < 3; i++)
      to[i] =
        (mean[3 * i] ?? 0) * x + (mean[3 * i + 1] ?? 0) * y + (mean[3 * i + 2] ?? 0) * z + (mean[9 + i] ?? 0);
  }

  /** The inverse derivative at the search's place, by differences. */
  function measureInverse(): void {
    const x = at[0] ?? 0;
    const y = at[1] ?? 0;
    const z = at[2] ?? 0;
    carry(x, y, z);
    const x0 = to[0] ?? 0;
    const y0 = to[1] ?? 0;
    const z0 = to[2] ?? 0;
    for (let j = 0; j < 3; j++) {
      carry(
        j === 0 ? x + DIFFERENCE_MM : x,
        j === 1 ? y + DIFFERENCE_MM : y,
        j === 2 ? z + DIFFERENCE_MM : z,
      );
      derivative[j] = ((to[0] ?? 0) - x0) / DIFFERENCE_MM;
      derivative[3 + j] = ((to[1] ?? 0) - y0) / DIFFERENCE_MM;
      derivative[6 + j] = ((to[2] ?? 0) - z0) / DIFFERENCE_MM;
    }
    invert(inverse, derivative);
  }

  /** Broyden's update: the derivative that explains the last step. */
  function learn(): void {
    apply(guess, inverse, change, 1);
    let along = 0;
    for (let i = 0; i < 3; i++) along += (step[i] ?? 0) * (guess[i] ?? 0);
    if (Math.abs(along) < 1e-300) return;
    for (let j = 0; j < 3; j++) {
      let row = 0;
      for (let i = 0; i < 3; i++) row += (step[i] ?? 0) * (inverse[3 * i + j] ?? 0);
      for (let i = 0; i < 3; i++)
        inverse[3 * i + j] = (inverse[3 * i + j] ?? 0) + (((step[i] ?? 0) - (guess[i] ?? 0)) / along) * row;
    }
  }

  function carryOff(into: Float64Array, x: number, y: number, z: number): number {
    carry(x, y, z);
    for (let i = 0; i < 3; i++) into[i] = (to[i] ?? 0) - (target[i] ?? 0);
    return sizeOf(into);
  }

  /** From the search's place towards what is carried to the target; true when met. */
  function search(): boolean {
    let far = carryOff(off, at[0] ?? 0, at[1] ?? 0, at[2] ?? 0);
    let measured = false;
    let share = 1;
    for (let round = 0; round < MOST_STEPS && far >= EXACT_MM; round++) {
      apply(step, inverse, off, -share);
      const size = carryOff(
        next,
        (at[0] ?? 0) + (step[0] ?? 0),
        (at[1] ?? 0) + (step[1] ?? 0),
        (at[2] ?? 0) + (step[2] ?? 0),
      );
      if (size < (measured ? 1 - 0.2 * share : 0.5) * far) {
        for (let i = 0; i < 3; i++) {
          change[i] = (next[i] ?? 0) - (off[i] ?? 0);
          at[i] = (at[i] ?? 0) + (step[i] ?? 0);
        }
        learn();
        off.set(next);
        far = size;
        measured = false;
        share = 1;
      } else if (!measured) {
        measureInverse();
        measured = true;
      } else {
        share /= 2;
        if (share < LEAST_SHARE) break;
      }
    }
    return far < EXACT_MM;
  }

  /** A place to start from: where the target would come from if no bone were near. */
  function startFar(): void {
    at.set(target);
    for (let round = 0; round < 3; round++) {
      far(at[0] ?? 0, at[1] ?? 0, at[2] ?? 0);
      meanMotion(1);
      derivative.set(mean.subarray(0, 9));
      invert(inverse, derivative);
      for (let i = 0; i < 3; i++) change[i] = (target[i] ?? 0) - (mean[9 + i] ?? 0);
      apply(at, inverse, change, 1);
    }
  }

  /** The long way: from where the search is, in small steps along a straight line to the point (x, y, z). */
  function march(x: number, y: number, z: number): void {
    carry(at[0] ?? 0, at[1] ?? 0, at[2] ?? 0);
    done.set(to);
    let share = 0.25;
    for (let i = 0; i < MOST_MARCHES && share > LEAST_SHARE; i++) {
      const [x0 = 0, y0 = 0, z0 = 0] = done;
      target[0] = share >= 1 ? x : x0 + (x - x0) * share;
      target[1] = share >= 1 ? y : y0 + (y - y0) * share;
      target[2] = share >= 1 ? z : z0 + (z - z0) * share;
      kept.set(at);
      measureInverse();
      if (search()) {
        if (share >= 1) return;
        done.set(target);
        share = Math.min(share * 2, 1);
      } else {
        at.set(kept);
        share /= 2;
      }
    }
  }

  function back(out: Float64Array, x: number, y: number, z: number, hint?: PullBackHint): void {
    target[0] = x;
    target[1] = y;
    target[2] = z;
    if (hint !== undefined && hint[HINT.known] === 1) {
      for (let k = 0; k < 9; k++) inverse[k] = hint[HINT.inverse + k] ?? 0;
      for (let i = 0; i < 3; i++) change[i] = (target[i] ?? 0) - (hint[HINT.point + i] ?? 0);
      apply(at, inverse, change, 1);
      for (let i = 0; i < 3; i++) at[i] = (at[i] ?? 0) + (hint[HINT.at + i] ?? 0);
    } else {
      startFar();
    }
    if (!search()) {
      startFar();
      march(x, y, z);
    }
    if (hint !== undefined) {
      hint[HINT.known] = 1;
      hint[HINT.point] = x;
      hint[HINT.point + 1] = y;
      hint[HINT.point + 2] = z;
      for (let i = 0; i < 3; i++) hint[HINT.at + i] = at[i] ?? 0;
      for (let k = 0; k < 9; k++) hint[HINT.inverse + k] = inverse[k] ?? 0;
    }
    for (let i = 0; i < 3; i++) out[i] = at[i] ?? 0;
  }

  return {
    forward: (out, x, y, z) => {
      carry(x, y, z);
      for (let i = 0; i < 3; i++) out[i] = to[i] ?? 0;
    },
    back,
  };
}
