/** The anterior longitudinal ligament: a strap down the front of bodies and discs, from L1 into the sacrum. */
import { boneDistance } from '../bones/bones.ts';
import { POSES } from '../column/column.ts';
import { CANAL_FRONT } from '../column/corridor.ts';
import { boxOutside, smoothMin, smoothStep } from '../field/primitives.ts';
import type { Box, DistanceField } from '../types.ts';
import { DISC_PARTS } from './discs.ts';

/** Thickness in the midline and half the width (assumption, as dissections show it). */
const THICKNESS_MM = 2;
const HALF_WIDTH_MM = 12;
/** What share of the thickness is lost at its edges and its lower end: they stay blunt. */
const EDGE_LOSS = 0.4;
/** It lies this far in front of the canal at least: on the front of the bodies. */
const BEFORE_CANAL_MM = 20;
/** Where it ends on the sacrum, in the sacrum's own heights, mm. */
const SACRAL_END_Z = -34;

function heightIn(bone: 'L1' | 'sacrum', x: number, z: number): number {
  const at = POSES[bone];
  return (z - at.z) * at.cosine - (x - at.x) * at.sine;
}

export const anteriorLongitudinalDistance: DistanceField = (x, y, z) => {
  const ay = Math.abs(y);
  const above = heightIn('L1', x, z) + 1.5;
  const below = SACRAL_END_Z - heightIn('sacrum', x, z);
  const rough = Math.max(above, below, ay - HALF_WIDTH_MM, CANAL_FRONT.value(z) + BEFORE_CANAL_MM - x);
  if (rough > 4) return rough;
  let from = boneDistance(x, y, z);
  for (const { whole, bounds } of DISC_PARTS) {
    const { min, max } = bounds;
    if (boxOutside(x, y, z, min.x, min.y, min.z, max.x, max.y, max.z) > 8) continue;
    from = smoothMin(from, whole(x, y, z), 3);
  }
  const across = ay / HALF_WIDTH_MM;
  const lowering = smoothStep(-12, 0, below);
  const thick = THICKNESS_MM * (1 - EDGE_LOSS * across * across) * (1 - EDGE_LOSS * lowering);
  return Math.max(from - thick, rough);
};

const TOP = POSES.L1;
const SACRUM = POSES.sacrum;

export const ANTERIOR_LONGITUDINAL_BOUNDS: Box = {
  min: { x: SACRUM.x - 25, y: -HALF_WIDTH_MM - 1, z: SACRUM.z - 50 },
  max: { x: 40, y: HALF_WIDTH_MM + 1, z: TOP.z + 4 },
};
