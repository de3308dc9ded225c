/** Where a straight line along x meets a field's surface. */
import type { DistanceField } from '../types.ts';

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
