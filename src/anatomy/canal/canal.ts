/** The dural sac and the epidural space around it. */
import { boneDistance } from '../bones/bones.ts';
import {
  CANAL_FRONT,
  EPIDURAL_DEPTH,
  LAMINAE,
  SAC_END_Z,
  SAC_HALF_DEPTH,
  SAC_HALF_WIDTH,
  SAC_REAR,
} from '../column/corridor.ts';
import { ellipse, smoothMax } from '../field/primitives.ts';
import type { DistanceField } from '../types.ts';

/** Top of everything modelled in the canal. */
export const CANAL_TOP_Z = LAMINAE.L1.topZ + 24;

/** Outer surface of the dura. */
export const sacDistance: DistanceField = (x, y, z) => {
  const rear = SAC_REAR.value(z);
  const slope = SAC_REAR.slope(z);
  const lean = Math.sqrt(1 + slope * slope);
  const halfDepth = Math.max(SAC_HALF_DEPTH.value(z), 1.5);
  const halfWidth = Math.max(SAC_HALF_WIDTH.value(z), 2);
  const around = ellipse((x - rear) / lean - halfDepth, y, halfDepth, halfWidth);
  const below = SAC_END_Z - z;
  return smoothMax(smoothMax(around, below, 5), z - CANAL_TOP_Z, 1);
};

/** x of the inner surface of flavum or lamina in the midline. */
export function epiduralRearX(z: number): number {
  const slope = SAC_REAR.slope(z);
  return SAC_REAR.value(z) - Math.max(EPIDURAL_DEPTH.value(z), 0) * Math.sqrt(1 + slope * slope);
}

/**
 * The soft envelope of the canal: in cross-section a rounded triangle, its base on the bodies and discs,
 * its apex in the midline behind. What lies outside the sac and not in bone is epidural space.
 */
export const envelopeDistance: DistanceField = (x, y, z) => {
  const rear = epiduralRearX(z);
  const front = CANAL_FRONT.value(z);
  const slope = SAC_REAR.slope(z);
  const lean = 1 / Math.sqrt(1 + slope * slope);
  const halfWidth = Math.max(SAC_HALF_WIDTH.value(z) + 2.6, 5);
  const ay = Math.abs(y);
  // The rear walls run forward and outward from the apex; near it the corner is rounded.
  const apexRound = Math.sqrt(ay * ay + 9) - 3;
  const wall = (rear - x + 0.85 * apexRound) * lean * 0.78;
  const side = ay - halfWidth;
  const base = (x - front) * lean;
  const around = smoothMax(smoothMax(wall, side, 4), base, 2);
  return smoothMax(smoothMax(around, z - CANAL_TOP_Z, 1), SAC_END_Z - 5 - z, 3);
};

/** Everything in the canal that is neither sac nor bone. */
export const epiduralDistance: DistanceField = (x, y, z) => {
  const envelope = envelopeDistance(x, y, z);
  if (envelope > 8) return envelope;
  const outsideSac = -sacDistance(x, y, z);
  return Math.max(Math.max(envelope, outsideSac), -boneDistance(x, y, z));
};
