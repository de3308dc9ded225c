/** Heights of the back, read off the bones: what stands where follows them when they change. */
import { boneDistance } from '../bones/bones.ts';
import { placed, POSES } from '../column/column.ts';
import { SPINOUS_TIPS } from '../column/corridor.ts';
import { profile, type Profile } from '../field/profile.ts';

/** Height at which a level of the sacrum's dorsal crest lies, by the sacrum's own height, mm. */
function sacralZ(localZ: number): number {
  return placed(POSES.sacrum, -50, localZ).z;
}

/** Heights that the shape of the back is described by, from the ninth thoracic vertebra to below the buttocks' fold. */
export const ANCHOR_Z = {
  T9: SPINOUS_TIPS.L1.z + 80,
  T12: SPINOUS_TIPS.L1.z + 32,
  L1: SPINOUS_TIPS.L1.z,
  L2: SPINOUS_TIPS.L2.z,
  L3: SPINOUS_TIPS.L3.z,
  L4: SPINOUS_TIPS.L4.z,
  L5: SPINOUS_TIPS.L5.z,
  S1: sacralZ(-14),
  S2: sacralZ(-32),
  S4: sacralZ(-64),
  fold: sacralZ(-64) - 45,
} as const;

export type Anchor = keyof typeof ANCHOR_Z;

/** A smooth curve over the height through values at anchors. */
export function overAnchors(values: Partial<Readonly<Record<Anchor, number>>>): Profile {
  const knots: { z: number; value: number }[] = [];
  for (const key of Object.keys(ANCHOR_Z) as Anchor[]) {
    const value = values[key];
    if (value !== undefined) knots.push({ z: ANCHOR_Z[key], value });
  }
  return profile(knots);
}

/** x at which a line from behind first meets bone at (y, z), or null before it has come to `toX`. */
export function rearBone(y: number, z: number, fromX: number, toX: number): number | null {
  let x = fromX;
  while (x < toX) {
    const distance = boneDistance(x, y, z);
    if (distance < 0.1) return x;
    x += Math.max(distance * 0.8, 0.2);
  }
  return null;
}
