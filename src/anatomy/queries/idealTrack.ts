/**
 * The ideal midline track of each interspace in the reference spine: the straight line through the middle
 * of the interlaminar window that keeps the greatest distance from bone.
 */
import { cos, PI, sin } from '../../numerics/elementary.ts';
import type { Interspace } from '../../content/levels.ts';
import { boneDistance } from '../bones/bones.ts';
import { epiduralRearX } from '../canal/canal.ts';
import { LAMINAE, SAC_REAR, TIP_LINE } from '../column/corridor.ts';

export interface MidlineTrack {
  /** Point of the ray on the front surface of the ligamentum flavum. */
  readonly x: number;
  readonly z: number;
  /** Direction into the body, unit. */
  readonly directionX: number;
  readonly directionZ: number;
  /** Least distance from bone between skin and dura. */
  readonly clearanceMm: number;
}

const WINDOWS = {
  'L1/2': ['L1', 'L2'],
  'L2/3': ['L2', 'L3'],
  'L3/4': ['L3', 'L4'],
  'L4/5': ['L4', 'L5'],
  'L5/S1': ['L5', 'sacrum'],
} as const satisfies Record<Interspace, readonly [keyof typeof LAMINAE, keyof typeof LAMINAE]>;

export function windowOf(interspace: Interspace): { readonly upperZ: number; readonly lowerZ: number } {
  const [upper, lower] = WINDOWS[interspace];
  return { upperZ: LAMINAE[upper].bottomZ, lowerZ: LAMINAE[lower].topZ };
}

function clearance(x: number, z: number, directionX: number, directionZ: number): number {
  const reach = (x - TIP_LINE.value(z)) / directionX + 4;
  let least = Infinity;
  for (let t = -6; t < reach; t += 1.5) {
    const distance = boneDistance(x - directionX * t, 0, z - directionZ * t);
    if (distance < least) least = distance;
  }
  return least;
}

function search(interspace: Interspace): MidlineTrack {
  const { upperZ, lowerZ } = windowOf(interspace);
  let best: MidlineTrack | null = null;
  let bestScore = -Infinity;
  for (let i = 0; i <= 10; i++) {
    const z = lowerZ + ((upperZ - lowerZ) * (i + 2)) / 14;
    const x = epiduralRearX(z);
    for (let degrees = -6; degrees <= 20; degrees += 1) {
      const directionX = cos((degrees * PI) / 180);
      const directionZ = sin((degrees * PI) / 180);
      const clearanceMm = clearance(x, z, directionX, directionZ);
      // Of two lines nearly as clear the better is square to the sac and points a little to the head.
      const square = directionZ + directionX * SAC_REAR.slope(z);
      const tilt = (degrees - 6) / 8;
      const score = clearanceMm - 3 * square * square - tilt * tilt;
      if (score > bestScore) {
        bestScore = score;
        best = { x, z, directionX, directionZ, clearanceMm };
      }
    }
  }
  if (best === null) throw new RangeError(`No track through ${interspace}.`);
  return best;
}

const known = new Map<Interspace, MidlineTrack>();

/** The ideal midline track of the reference spine; searched once per interspace. */
export function midlineTrack(interspace: Interspace): MidlineTrack {
  const before = known.get(interspace);
  if (before !== undefined) return before;
  const track = search(interspace);
  known.set(interspace, track);
  return track;
}
