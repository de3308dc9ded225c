/**
 * With which bones a point of the atlas goes, in shares: wholly with a bone inside it, so that bones stay rigid; near
 * bones by their distances' inverses, so that between two bones the strain is even; far from all by its height along the column.
 */
import { VERTEBRAE } from '../../content/levels.ts';
import { BONES } from '../bones/bones.ts';
import { MOVERS } from '../column/motions.ts';
import type { DistanceField } from '../types.ts';
import { smoothStep } from '../field/primitives.ts';
import { makeNearness } from './nearness.ts';
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
    distance: makeNearness(distance, bounds, REACH_MM),
  };
});

/** Where the shares are looked up for an x that the person's own shape has moved. */
export type Unstretched = (x: number, y: number, z: number) => number;

export interface Shares {
  /** The shares of MOVERS at the point last asked for. */
  readonly of: Float64Array;
  /** Ask for a point; tells what the shares add up to. */
  readonly near: (x: number, y: number, z: number) => number;
  /** The same as if no bone were near; they add up to 1. */
  readonly far: (x: number, y: number, z: number) => void;
}

/** Beside the spine, where no more bone is that could tilt, mm. */
const FLANK_MM = [38, 90] as const;

/**
 * areFlanksFree: whether, where no bone is near, the flanks go with thorax and pelvis alone, in even shares from the one
 * to the other. So they must where vertebrae tilt to a side, or the hollow flank would fold.
 */
export function makeShares(unstretched: Unstretched | null, areFlanksFree: boolean): Shares {
  const last = MOVERS.length - 1;
  const shares = new Float64Array(MOVERS.length);

  /** Shares far from bone: a cubic B-spline over the stations. */
  function shareFar(x: number, ay: number, z: number): void {
    shares.fill(0);
    const station = stationAt(x, ay, z);
    if (station <= -1 || station >= last + 1) {
      shares[station < 0 ? 0 : last] = 1;
      return;
    }
    shareBeam(station);
    if (areFlanksFree && ay > FLANK_MM[0]) freeFlank(smoothStep(FLANK_MM[0], FLANK_MM[1], ay));
  }

  function freeFlank(part: number): void {
    for (let mover = 1; mover < last; mover++) {
      const given = (shares[mover] ?? 0) * part;
      shares[mover] = (shares[mover] ?? 0) - given;
      shares[0] = (shares[0] ?? 0) + given * (1 - mover / last);
      shares[last] = (shares[last] ?? 0) + (given * mover) / last;
    }
  }

  function shareBeam(station: number): void {
    const i = Math.floor(station);
    const t = station - i;
    const u = 1 - t;
    for (let k = -1; k <= 2; k++) {
      const share =
        k === -1
          ? (u * u * u) / 6
          : k === 0
            ? (3 * t * t * t - 6 * t * t + 4) / 6
            : k === 1
              ? (3 * u * u * u - 6 * u * u + 4) / 6
              : (t * t * t) / 6;
      const mover = i + k < 0 ? 0 : i + k > last ? last : i + k;
      shares[mover] = (shares[mover] ?? 0) + share;
    }
  }

  function near(x: number, y: number, z: number): number {
    const atX = unstretched === null ? x : unstretched(x, y, z);
    const ay = y < 0 ? -y : y;
    shareFar(atX, ay, z);
    let sum = 1;
    for (let k = 0; k < BODIES.length; k++) {
      const body = BODIES[k];
      if (body === undefined || z < body.minZ || z > body.maxZ || atX < body.minX) continue;
      if (atX > body.maxX || ay > body.halfY) continue;
      const distance = body.distance(atX, y, z);
      if (distance >= REACH_MM) continue;
      const { mover } = body;
      if (distance < INSIDE_MM) {
        shares.fill(0);
        shares[mover] = 1;
        return 1;
      }
      const square = (distance / REACH_MM) * (distance / REACH_MM);
      const within = 1 - square * square;
      const weight = (SWAY_MM / distance) * within * within;
      sum += weight;
      shares[mover] = (shares[mover] ?? 0) + weight;
    }
    return sum;
  }

  return {
    of: shares,
    near,
    far: (x, y, z) => shareFar(unstretched === null ? x : unstretched(x, y, z), y < 0 ? -y : y, z),
  };
}
