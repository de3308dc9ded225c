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
