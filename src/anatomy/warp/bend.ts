/**
 * The column's part of the warp. The motion of a point is the mean of the bones' motions by its shares in them. It keeps
 * y, so that the inverse is a search in a plane.
 */
import type { Motion } from '../column/motions.ts';
import type { PullBackHint } from '../types.ts';
import {
  DIFFERENCE_MM,
  EXACT_MM,
  LEAST_DETERMINANT,
  LEAST_SHARE,
  MOST_MARCHES,
  MOST_STEPS,
} from './search.ts';
import { makeShares, type Unstretched } from './shares.ts';

export interface Bend {
  /** Carry (x, y, z) of the atlas; x into out[0], z into out[2], and y into out[1] where it changes. */
  readonly forward: (out: Float64Array, x: number, y: number, z: number) => void;
  /** Bring back a point of the posture, in the same way. */
  readonly back: (out: Float64Array, x: number, y: number, z: number, hint?: PullBackHint) => void;
}

/** Places in the state: numbers in a typed array stay numbers, where variables shared by functions would be boxed. */
const TO_X = 0;
const TO_Z = 1;
const COSINE = 2;
const SINE = 3;
const MEAN_X = 4;
const MEAN_Z = 5;
/** The search's place, and the inverse derivative there, row by row. */
const AT_X = 6;
const AT_Z = 7;
const INVERSE = 8;

/** Where a hint keeps what it knows: whether it knows, the point asked for, its answer, the inverse derivative. */
const HINT = { known: 0, x: 1, z: 2, atX: 3, atZ: 4, inverse: 5 } as const;

export function makeBend(motions: readonly Motion[], unstretched: Unstretched | null): Bend {
  const still = motions.every(({ cosine, sine, x, z }) => cosine === 1 && sine === 0 && x === 0 && z === 0);
  const table = new Float64Array(motions.length * 4);
  motions.forEach(({ cosine, sine, x, z }, i) => table.set([cosine, sine, x, z], i * 4));
  const last = motions.length - 1;
  const state = new Float64Array(12);
  const { of: shares, near, far } = makeShares(unstretched, false);

  /** The mean motion by the shares, which add up to `sum`, into the state. */
  function meanMotion(sum: number): void {
    let cosine = 0;
    let sine = 0;
    let x = 0;
    let z = 0;
    for (let mover = 0; mover <= last; mover++) {
      const share = shares[mover] ?? 0;
      if (share === 0) continue;
      const at = mover * 4;
      cosine += share * (table[at] ?? 0);
      sine += share * (table[at + 1] ?? 0);
      x += share * (table[at + 2] ?? 0);
      z += share * (table[at + 3] ?? 0);
    }
    state[COSINE] = cosine / sum;
    state[SINE] = sine / sum;
    state[MEAN_X] = x / sum;
    state[MEAN_Z] = z / sum;
  }

  /** Where a point of the atlas goes, into the state. */
  function carry(x: number, y: number, z: number): void {
    const sum = near(x, y, z);
    meanMotion(sum);
    const cosine = state[COSINE] ?? 1;
    const sine = state[SINE] ?? 0;
    state[TO_X] = cosine * x - sine * z + (state[MEAN_X] ?? 0);
    state[TO_Z] = sine * x + cosine * z + (state[MEAN_Z] ?? 0);
  }

  function setInverse(xx: number, xz: number, zx: number, zz: number): void {
    state[INVERSE] = xx;
    state[INVERSE + 1] = xz;
    state[INVERSE + 2] = zx;
    state[INVERSE + 3] = zz;
  }

  /** The inverse derivative at the search's place, by differences. */
  function measureInverse(y: number): void {
    const atX = state[AT_X] ?? 0;
    const atZ = state[AT_Z] ?? 0;
    carry(atX, y, atZ);
    const x0 = state[TO_X] ?? 0;
    const z0 = state[TO_Z] ?? 0;
    carry(atX + DIFFERENCE_MM, y, atZ);
    const a = ((state[TO_X] ?? 0) - x0) / DIFFERENCE_MM;
    const c = ((state[TO_Z] ?? 0) - z0) / DIFFERENCE_MM;
    carry(atX, y, atZ + DIFFERENCE_MM);
    const b = ((state[TO_X] ?? 0) - x0) / DIFFERENCE_MM;
    const d = ((state[TO_Z] ?? 0) - z0) / DIFFERENCE_MM;
    const determinant = a * d - b * c;
    const safe = determinant < LEAST_DETERMINANT ? LEAST_DETERMINANT : determinant;
    setInverse(d / safe, -b / safe, -c / safe, a / safe);
  }

  /** Broyden's update: the derivative that explains the last step. */
  function learn(dx: number, dz: number, changeX: number, changeZ: number): void {
    const xx = state[INVERSE] ?? 1;
    const xz = state[INVERSE + 1] ?? 0;
    const zx = state[INVERSE + 2] ?? 0;
    const zz = state[INVERSE + 3] ?? 1;
    const guessX = xx * changeX + xz * changeZ;
    const guessZ = zx * changeX + zz * changeZ;
    const along = dx * guessX + dz * guessZ;
    if (Math.abs(along) < 1e-300) return;
    const errorX = (dx - guessX) / along;
    const errorZ = (dz - guessZ) / along;
    const rowX = dx * xx + dz * zx;
    const rowZ = dx * xz + dz * zz;
    setInverse(xx + errorX * rowX, xz + errorX * rowZ, zx + errorZ * rowX, zz + errorZ * rowZ);
  }

  /** From the search's place towards what is carried to (x, z); true when met. */
  function search(x: number, y: number, z: number): boolean {
    let atX = state[AT_X] ?? 0;
    let atZ = state[AT_Z] ?? 0;
    carry(atX, y, atZ);
    let offX = (state[TO_X] ?? 0) - x;
    let offZ = (state[TO_Z] ?? 0) - z;
    let off = Math.sqrt(offX * offX + offZ * offZ);
    let measured = false;
    let share = 1;
    for (let step = 0; step < MOST_STEPS && off >= EXACT_MM; step++) {
      const dx = -share * ((state[INVERSE] ?? 1) * offX + (state[INVERSE + 1] ?? 0) * offZ);
      const dz = -share * ((state[INVERSE + 2] ?? 0) * offX + (state[INVERSE + 3] ?? 1) * offZ);
      carry(atX + dx, y, atZ + dz);
      const nextX = (state[TO_X] ?? 0) - x;
      const nextZ = (state[TO_Z] ?? 0) - z;
      const next = Math.sqrt(nextX * nextX + nextZ * nextZ);
      if (next < (measured ? 1 - 0.2 * share : 0.5) * off) {
        learn(dx, dz, nextX - offX, nextZ - offZ);
        atX += dx;
        atZ += dz;
        offX = nextX;
        offZ = nextZ;
        off = next;
        measured = false;
        share = 1;
      } else if (!measured) {
        state[AT_X] = atX;
        state[AT_Z] = atZ;
        measureInverse(y);
        measured = true;
      } else {
        share /= 2;
        if (share < LEAST_SHARE) break;
      }
    }
    state[AT_X] = atX;
    state[AT_Z] = atZ;
    return off < EXACT_MM;
  }

  /** A place to start from: where the point would come from if no bone were near. */
  function startFar(x: number, y: number, z: number): void {
    let atX = x;
    let atZ = z;
    for (let round = 0; round < 3; round++) {
      far(atX, y, atZ);
      meanMotion(1);
      const cosine = state[COSINE] ?? 1;
      const sine = state[SINE] ?? 0;
      const size = cosine * cosine + sine * sine;
      const dx = x - (state[MEAN_X] ?? 0);
      const dz = z - (state[MEAN_Z] ?? 0);
      setInverse(cosine / size, sine / size, -sine / size, cosine / size);
      atX = (cosine * dx + sine * dz) / size;
      atZ = (cosine * dz - sine * dx) / size;
    }
    state[AT_X] = atX;
    state[AT_Z] = atZ;
  }

  /** The long way: from where the search is, in small steps along a straight line to the point. */
  function march(x: number, y: number, z: number): void {
    carry(state[AT_X] ?? 0, y, state[AT_Z] ?? 0);
    let doneX = state[TO_X] ?? 0;
    let doneZ = state[TO_Z] ?? 0;
    let share = 0.25;
    for (let i = 0; i < MOST_MARCHES && share > LEAST_SHARE; i++) {
      const nextX = share >= 1 ? x : doneX + (x - doneX) * share;
      const nextZ = share >= 1 ? z : doneZ + (z - doneZ) * share;
      const keptX = state[AT_X] ?? 0;
      const keptZ = state[AT_Z] ?? 0;
      measureInverse(y);
      if (search(nextX, y, nextZ)) {
        if (share >= 1) return;
        doneX = nextX;
        doneZ = nextZ;
        share = Math.min(share * 2, 1);
      } else {
        state[AT_X] = keptX;
        state[AT_Z] = keptZ;
        share /= 2;
      }
    }
  }

  function back(out: Float64Array, x: number, y: number, z: number, hint?: PullBackHint): void {
    if (hint !== undefined && hint[HINT.known] === 1) {
      const xx = hint[HINT.inverse] ?? 1;
      const xz = hint[HINT.inverse + 1] ?? 0;
      const zx = hint[HINT.inverse + 2] ?? 0;
      const zz = hint[HINT.inverse + 3] ?? 1;
      setInverse(xx, xz, zx, zz);
      const dx = x - (hint[HINT.x] ?? 0);
      const dz = z - (hint[HINT.z] ?? 0);
      state[AT_X] = (hint[HINT.atX] ?? 0) + xx * dx + xz * dz;
      state[AT_Z] = (hint[HINT.atZ] ?? 0) + zx * dx + zz * dz;
    } else {
      startFar(x, y, z);
    }
    if (!search(x, y, z)) {
      startFar(x, y, z);
      march(x, y, z);
    }
    const atX = state[AT_X] ?? 0;
    const atZ = state[AT_Z] ?? 0;
    if (hint !== undefined) {
      hint[HINT.known] = 1;
      hint[HINT.x] = x;
      hint[HINT.z] = z;
      hint[HINT.atX] = atX;
      hint[HINT.atZ] = atZ;
      for (let k = 0; k < 4; k++) hint[HINT.inverse + k] = state[INVERSE + k] ?? 0;
    }
    out[0] = atX;
    out[2] = atZ;
  }

  if (still)
    return {
      forward: (out, x, _y, z) => {
        out[0] = x;
        out[2] = z;
      },
      back: (out, x, _y, z) => {
        out[0] = x;
        out[2] = z;
      },
    };
  return {
    forward: (out, x, y, z) => {
      carry(x, y, z);
      out[0] = state[TO_X] ?? 0;
      out[2] = state[TO_Z] ?? 0;
    },
    back,
  };
}
