/** The spinal cord down to its end, the conus medullaris. */
import { ellipse, smoothStep } from '../field/primitives.ts';
import type { DistanceField } from '../types.ts';
import { LEVEL_HEIGHTS } from './levels.ts';
import { SAC_HALF_DEPTH, SAC_REAR, TUBE_TOP_Z } from './sacShape.ts';

/** Height of the conus tip: the disc L1/2 (published: among the most frequent places). */
export const CONUS_TIP_Z = LEVEL_HEIGHTS['L1/2'];

/** Half depth and half width of the lumbar enlargement and of the thoracic cord, and of the tip, mm (assumption). */
const ENLARGEMENT_MM = [3.9, 4.6] as const;
const THORACIC_MM = [3.2, 4] as const;
const TIP_MM = 0.4;
/** The cord takes no more than this share of the sac's half depth. */
const MOST_OF_SAC = 0.62;
/** Length over which the conus tapers, and heights above the tip between which the enlargement ends, mm (assumption). */
const TAPER_MM = 36;
const ENLARGED_MM = [70, 115] as const;
/** The cord lies a little in front of the sac's middle, by this share of its half depth. */
const FORWARD = 0.06;

export interface CordSection {
  readonly x: number;
  readonly halfDepth: number;
  readonly halfWidth: number;
  /** How much longer a slice along x is than across the cord. */
  readonly lean: number;
}

/** The cord's oval at a height; below the tip as thin as the filum. */
export function cordSection(z: number): CordSection {
  const slope = SAC_REAR.slope(z);
  const lean = Math.sqrt(1 + slope * slope);
  const sac = SAC_HALF_DEPTH.value(z);
  const taper = smoothStep(CONUS_TIP_Z - 4, CONUS_TIP_Z + TAPER_MM, z);
  const thoracic = smoothStep(CONUS_TIP_Z + ENLARGED_MM[0], CONUS_TIP_Z + ENLARGED_MM[1], z);
  const size = (axis: 0 | 1): number => {
    const full = ENLARGEMENT_MM[axis] + (THORACIC_MM[axis] - ENLARGEMENT_MM[axis]) * thoracic;
    return TIP_MM + (full - TIP_MM) * taper;
  };
  return {
    x: SAC_REAR.value(z) + sac * (1 + FORWARD) * lean,
    halfDepth: Math.min(size(0), MOST_OF_SAC * sac),
    halfWidth: size(1),
    lean,
  };
}

export const conusField: DistanceField = (x, y, z) => {
  const { x: middle, halfDepth, halfWidth, lean } = cordSection(z);
  const round = ellipse((x - middle) / lean, y, halfDepth, halfWidth);
  const below = CONUS_TIP_Z - z;
  const end = below > 0 && round > 0 ? Math.sqrt(round * round + below * below) : Math.max(round, below);
  return Math.max(end, z - TUBE_TOP_Z + 1);
};
