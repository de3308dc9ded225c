/** Distances to what bounds the canal: bones and discs. */
import { boneDistance } from '../bones/bones.ts';
import { boxOutside } from '../field/primitives.ts';
import { DISC_PARTS } from '../ligaments/discs.ts';
import type { DistanceField } from '../types.ts';

/** Distance to the nearest disc, mm; from 6 mm outside its box the distance to the box. */
export const discDistance: DistanceField = (x, y, z) => {
  let nearest = Infinity;
  for (const { bounds, whole } of DISC_PARTS) {
    const { min, max } = bounds;
    const away = boxOutside(x, y, z, min.x, min.y, min.z, max.x, max.y, max.z);
    if (away >= nearest) continue;
    nearest = Math.min(nearest, away > 6 ? away : whole(x, y, z));
  }
  return nearest;
};

/** Distance to the nearest bone or disc, mm. */
export const wallDistance: DistanceField = (x, y, z) =>
  Math.min(boneDistance(x, y, z), discDistance(x, y, z));

/** x of the first wall met from a free point along x, or null when there is none within reachMm; within 0.02 mm. */
export function wallAlongX(
  field: DistanceField,
  fromX: number,
  y: number,
  z: number,
  sign: 1 | -1,
  reachMm: number,
): number | null {
  let t = 0;
  let distance = field(fromX, y, z);
  if (distance <= 0) return fromX;
  while (t < reachMm) {
    const step = Math.max(distance * 0.7, 0.1);
    const next = field(fromX + sign * (t + step), y, z);
    if (next <= 0) {
      // Between the two samples the field changes sign once.
      return fromX + sign * (t + (step * distance) / (distance - next));
    }
    t += step;
    distance = next;
  }
  return null;
}
