/** The sacrum with its coccyx and its canal, in its own frame (origin: centre of the S1 upper end-plate). */
import type { Box, DistanceField } from '../types.ts';
import { sacrumField } from './sacrum/field.ts';
import { atHeight } from './sacrum/foramina.ts';
import { SACRUM } from './shapes/sacrum.ts';

/** Holds the sacrum and the coccyx. */
export const SACRUM_BOX: Box = { min: { x: -56, y: -66, z: -157 }, max: { x: 31, y: 66, z: 9 } };

export function makeSacrum(): DistanceField {
  return sacrumField(SACRUM);
}

/** The sacral canal at a height of the sacrum's frame: x of its middle, half its width and half its depth, mm. */
export interface SacralCanal {
  readonly x: number;
  readonly halfWidthMm: number;
  readonly halfDepthMm: number;
}

/** Between the height of the end-plate and the hiatus; beyond, as at the nearer end. */
export function sacralCanal(z: number): SacralCanal {
  const { x, halfWidthMm, radiusMm } = atHeight(SACRUM.canal, z);
  return { x, halfWidthMm: halfWidthMm + radiusMm, halfDepthMm: radiusMm };
}

/** x of the canal's middle at a height of the sacrum's frame. */
export function sacralCanalX(z: number): number {
  return sacralCanal(z).x;
}
