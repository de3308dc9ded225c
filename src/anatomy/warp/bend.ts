/**
 * The column's part of the warp. Every point goes with the bones in shares: wholly with a bone inside it, so that bones
 * stay rigid; near bones by their distances' inverses, so that between two bones the strain is even; far from all by its height along the column. The motion
 * of a point is the mean of the bones' motions by these shares. It keeps y, so that the inverse is a search in a plane.
 */
import { VERTEBRAE } from '../../content/levels.ts';
import { BONES } from '../bones/bones.ts';
import { MOVERS, type Motion } from '../column/motions.ts';
import type { DistanceField, PullBackHint } from '../types.ts';
import { stationAt } from './stations.ts';

/** At this distance a bone weighs as much as all that is far, were it alone, mm; beyond REACH_MM it weighs nothing. */
const SWAY_MM = 5;
const REACH_MM = 12;
const INSIDE_MM = 1e-6;

interface Body {
  readonly mover: number;
  readonly minX: number;
  readonly maxX: number;
  readonly halfY: number;
  readonly minZ: number;
  readonly maxZ: number;
  readonly distance: DistanceField;
}

/** The rigid bodies of the column; whatever is no vertebra moves with the sacrum. */
const BODIES: readonly Body[] = BONES.map(({ id, bounds, distance }) => {
  const vertebra = VERTEBRAE.find((each) => each === id) ?? 'sacrum';
  return {
    mover: MOVERS.indexOf(vertebra),
    minX: bounds.min.x - REACH_MM,
    maxX: bounds.max.x + REACH_MM,
    halfY: Math.max(bounds.max.y, -bounds.min.y) + REACH_MM,
    minZ: bounds.min.z - REACH_MM,
    maxZ: bounds.max.z + REACH_MM,
    distance,
  };
});

export interface Bend {
  /** Carry (x, y, z) of the atlas; x into out[0], z into out[2]. */
  readonly forward: (out: Float64Array, x: number, y: number, z: number) => void;
  /** Bring back a point of the posture; x into out[0], z into out[2]. */
  readonly back: (out: Float64Array, x: number, y: number, z: number, hint?: PullBackHint) => void;
}

/** Where the shares are looked up for an x that the person's own shape has moved. */
export type Unstretched = (x: number, y: number, z: number) => number;

/** The search ends when the point is met to this, mm. */
const EXACT_MM = 1e-8;
const MOST_STEPS = 60;
const DIFFERENCE_MM = 1e-5;

export function makeBend(motions: readonly Motion[], unstretched: Unstretched | null): Bend {
  const still = motions.every(({ cosine, sine, x, z }) => cosine === 1 && sine === 0 && x === 0 && z === 0);
  const table = new Float64Array(motions.length * 4);
  motions.forEach(({ cosine, sine, x, z }, i) => table.set([cosine, sine, x, z], i * 4));
  const last = motions.length - 1;
  // The mean motion at the last point asked for, and where that point went.
  let meanCosine = 1;
  let meanSine = 0;
  let meanX = 0;
  let meanZ = 0;
  let toX = 0;
  let toZ = 0;

  function add(mover: number, share: number): void {
    const at = (mover < 0 ? 0 : mover > last ? last : mover) * 4;
    meanCosine += share * (table[at] ?? 0);
    meanSine += share * (table[at + 1] ?? 0);
    meanX += share * (table[at + 2] ?? 0);
    meanZ += share * (table[at + 3] ?? 0);
  }

  /** Shares far from bone: a cubic B-spline over the stations. */
  function far(x: number, z: number): void {
    meanCosine = 0;
    meanSine = 0;
    meanX = 0;
    meanZ = 0;
    const station = stationAt(x, z);
    if (station <= -2 || station >= last + 2) {
      add(station < 0 ? 0 : last, 1);
      return;
    }
    const i = Math.floor(station);
    const t = station - i;
    const u = 1 - t;
    add(i - 1, (u * u * u) / 6);
    add(i, (3 * t * t * t - 6 * t * t + 4) / 6);
    add(i + 1, (3 * u * u * u - 6 * u * u + 4) / 6);
    add(i + 2, (t * t * t) / 6);
  }

  function carry(x: number, y: number, z: number): void {
    const atX = unstretched === null ? x : unstretched(x, y, z);
    far(atX, z);
    let sum = 1;
    const ay = y < 0 ? -y : y;
    for (let k = 0; k < BODIES.length; k++) {
      const body = BODIES[k];
      if (body === undefined || ay > body.halfY || z < body.minZ || z > body.maxZ) continue;
      if (atX < body.minX || atX > body.maxX) continue;
      const distance = body.distance(atX, y, z);
      if (distance >= REACH_MM) continue;
      if (distance < INSIDE_MM) {
        meanCosine = 0;
        meanSine = 0;
        meanX = 0;
        meanZ = 0;
        add(body.mover, 1);
        sum = 1;
        break;
      }
      const square = (distance / REACH_MM) * (distance / REACH_MM);
      const within = 1 - square * square;
      const weight = (SWAY_MM / distance) * within * within;
      sum += weight;
      add(body.mover, weight);
    }
    meanCosine /= sum;
    meanSine /= sum;
    meanX /= sum;
    meanZ /= sum;
    toX = meanCosine * x - meanSine * z + meanX;
    toZ = meanSine * x + meanCosine * z + meanZ;
  }

  // The search's place, and its inverse derivative there.
  let atX = 0;
  let atZ = 0;
  let xx = 1;
  let xz = 0;
  let zx = 0;
  let zz = 1;

  /** The inverse of the mean motion alone, as if its shares did not change. */
  function rigidInverse(): void {
    const size = meanCosine * meanCosine + meanSine * meanSine;
    xx = meanCosine / size;
    xz = meanSine / size;
    zx = -meanSine / size;
    zz = meanCosine / size;
  }

  function measuredInverse(y: number): void {
    carry(atX, y, atZ);
    const x0 = toX;
    const z0 = toZ;
    carry(atX + DIFFERENCE_MM, y, atZ);
    const a = (toX - x0) / DIFFERENCE_MM;
    const c = (toZ - z0) / DIFFERENCE_MM;
    carry(atX, y, atZ + DIFFERENCE_MM);
    const b = (toX - x0) / DIFFERENCE_MM;
    const d = (toZ - z0) / DIFFERENCE_MM;
    const determinant = a * d - b * c;
    const safe = Math.abs(determinant) < 0.02 ? 0.02 : determinant;
    xx = d / safe;
    xz = -b / safe;
    zx = -c / safe;
    zz = a / safe;
    toX = x0;
    toZ = z0;
  }

  /** From (atX, atZ) towards what is carried to (x, z); true when met. */
  function search(x: number, y: number, z: number, steps: number): boolean {
    carry(atX, y, atZ);
    let offX = toX - x;
    let offZ = toZ - z;
    let off = Math.sqrt(offX * offX + offZ * offZ);
    let measured = false;
    for (let step = 0; step < steps; step++) {
      if (off < EXACT_MM) return true;
      let moveX = -(xx * offX + xz * offZ);
      let moveZ = -(zx * offX + zz * offZ);
      const fromX = atX;
      const fromZ = atZ;
      let share = 1;
      for (;;) {
        atX = fromX + moveX * share;
        atZ = fromZ + moveZ * share;
        carry(atX, y, atZ);
        const nextX = toX - x;
        const nextZ = toZ - z;
        const next = Math.sqrt(nextX * nextX + nextZ * nextZ);
        if (next < (measured ? (1 - 0.2 * share) * off : 0.5 * off)) {
          // Broyden's update: the derivative that explains this step.
          const changeX = nextX - offX;
          const changeZ = nextZ - offZ;
          const dx = moveX * share;
          const dz = moveZ * share;
          const guessX = xx * changeX + xz * changeZ;
          const guessZ = zx * changeX + zz * changeZ;
          const along = dx * guessX + dz * guessZ;
          if (Math.abs(along) > 1e-300) {
            const errorX = (dx - guessX) / along;
            const errorZ = (dz - guessZ) / along;
            const rowX = dx * xx + dz * zx;
            const rowZ = dx * xz + dz * zz;
            xx += errorX * rowX;
            xz += errorX * rowZ;
            zx += errorZ * rowX;
            zz += errorZ * rowZ;
          }
          offX = nextX;
          offZ = nextZ;
          off = next;
          measured = false;
          break;
        }
        if (!measured) {
          atX = fromX;
          atZ = fromZ;
          measuredInverse(y);
          measured = true;
          moveX = -(xx * offX + xz * offZ);
          moveZ = -(zx * offX + zz * offZ);
          continue;
        }
        share /= 2;
        if (share < 1e-4) {
          atX = fromX;
          atZ = fromZ;
          return false;
        }
      }
    }
    return off < EXACT_MM;
  }

  function startFar(x: number, y: number, z: number): void {
    atX = x;
    atZ = z;
    for (let round = 0; round < 3; round++) {
      far(unstretched === null ? atX : unstretched(atX, y, atZ), atZ);
      rigidInverse();
      const dx = x - meanX;
      const dz = z - meanZ;
      atX = xx * dx + xz * dz;
      atZ = zx * dx + zz * dz;
    }
  }

  /** The long way: from where the search is, in small steps along a straight line to the point. */
  function march(x: number, y: number, z: number): void {
    carry(atX, y, atZ);
    let doneX = toX;
    let doneZ = toZ;
    let share = 0.25;
    for (let i = 0; i < 4000; i++) {
      const nextX = share >= 1 ? x : doneX + (x - doneX) * share;
      const nextZ = share >= 1 ? z : doneZ + (z - doneZ) * share;
      const keptX = atX;
      const keptZ = atZ;
      measuredInverse(y);
      if (search(nextX, y, nextZ, MOST_STEPS)) {
        if (share >= 1) return;
        doneX = nextX;
        doneZ = nextZ;
        share = Math.min(share * 2, 1);
      } else {
        atX = keptX;
        atZ = keptZ;
        share /= 2;
        if (share < 1e-6) return;
      }
    }
  }

  function back(out: Float64Array, x: number, y: number, z: number, hint?: PullBackHint): void {
    if (hint !== undefined && hint[0] === 1) {
      xx = hint[5] ?? 1;
      xz = hint[6] ?? 0;
      zx = hint[7] ?? 0;
      zz = hint[8] ?? 1;
      const dx = x - (hint[1] ?? 0);
      const dz = z - (hint[2] ?? 0);
      atX = (hint[3] ?? 0) + xx * dx + xz * dz;
      atZ = (hint[4] ?? 0) + zx * dx + zz * dz;
    } else {
      startFar(x, y, z);
    }
    if (!search(x, y, z, MOST_STEPS)) {
      startFar(x, y, z);
      march(x, y, z);
    }
    if (hint !== undefined) {
      hint[0] = 1;
      hint[1] = x;
      hint[2] = z;
      hint[3] = atX;
      hint[4] = atZ;
      hint[5] = xx;
      hint[6] = xz;
      hint[7] = zx;
      hint[8] = zz;
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
      out[0] = toX;
      out[2] = toZ;
    },
    back,
  };
}
