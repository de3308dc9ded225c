/** The cauda equina: its strands in the sac and the roots that they gather into, out to the end of the sleeves. */
import { smoothMin } from '../field/primitives.ts';
import type { DistanceField } from '../types.ts';
import { sacDistance } from './canal.ts';
import { conusField } from './conus.ts';
import { sleevedRootDistance, sleeveDistance } from './sleeves.ts';
import { STRANDS, TABLE_STEP_MM, TABLE_TOP_Z, type Strand } from './strands.ts';

/** Farther than this outside sac and sleeves the field answers with their distance, mm. */
const FAR_MM = 2;
/** Strands and the root that they gather into run into one another so softly, mm. */
const JOINT_MM = 0.4;

/** Distance to one strand, or `limit` where it is farther. */
function strandDistance(
  { places, radiusMm, topZ, bottomZ }: Strand,
  x: number,
  y: number,
  z: number,
  limit: number,
): number {
  const over = z > topZ ? z - topZ : z < bottomZ ? bottomZ - z : 0;
  if (over >= limit) return limit;
  const raw = (TABLE_TOP_Z - (over === 0 ? z : z > topZ ? topZ : bottomZ)) / TABLE_STEP_MM;
  const i = 2 * Math.floor(raw);
  const t = raw - i / 2;
  const ax = places[i] ?? 0;
  const ay = places[i + 1] ?? 0;
  const stepX = (places[i + 2] ?? ax) - ax;
  const stepY = (places[i + 3] ?? ay) - ay;
  const dx = x - ax - stepX * t;
  const dy = y - ay - stepY * t;
  const slopeX = stepX / TABLE_STEP_MM;
  const slopeY = stepY / TABLE_STEP_MM;
  // Across an oblique strand: the part of the offset along its slope is shortened.
  const along = (dx * slopeX + dy * slopeY) / (1 + slopeX * slopeX + slopeY * slopeY);
  const square = dx * dx + dy * dy - along * (dx * slopeX + dy * slopeY) + over * over;
  return square > 0 ? Math.sqrt(square) - radiusMm : -radiusMm;
}

export const caudaEquinaField: DistanceField = (x, y, z) => {
  const inside = Math.min(sacDistance(x, y, z), sleeveDistance(x, y, z));
  if (inside > FAR_MM) return inside + 0.3;
  let nearest = 12;
  for (let i = 0; i < STRANDS.length; i++) {
    const strand = STRANDS[i];
    if (strand === undefined) continue;
    const distance = strandDistance(strand, x, y, z, nearest);
    if (distance < nearest) nearest = distance;
  }
  return smoothMin(nearest, sleevedRootDistance(x, y, z), JOINT_MM);
};

/** Distance to the nearest nerve tissue. */
export const nerveDistance: DistanceField = (x, y, z) =>
  Math.min(caudaEquinaField(x, y, z), conusField(x, y, z));
