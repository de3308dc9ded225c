/**
 * The posterior longitudinal ligament: a narrow band behind the bodies, a little off their hollow backs, that widens
 * where it is fixed to the discs.
 */
import { CANAL_FRONT, SAC_REAR } from '../column/corridor.ts';
import { smoothMax } from '../field/primitives.ts';
import { profile, type Knot } from '../field/profile.ts';
import type { Box, DistanceField } from '../types.ts';
import { LEVEL_HEIGHTS } from './levels.ts';
import { WALLS } from './walls.ts';

/** Thickness, and half the width behind a body and at a disc, mm (assumption). */
const THICKNESS_MM = 1;
const AT_BODY_MM = 2.6;
const AT_DISC_MM = 6.2;
/** The rims of the bodies lie so far above and below the middle of a disc, mm. */
const RIM_MM = 7;
/** Least gap between the band and the middle of a body, where a vein lies, mm (assumption). */
const BEHIND_BODY_MM = 0.8;
/** At discs and rims the band is claimed so far into them, which take precedence: it lies on them without a gap, mm. */
const INTO_WALL_MM = 2;

const DISC_LEVELS = ['L1/2', 'L2/3', 'L3/4', 'L4/5', 'L5/S1'] as const;
const DISC_Z = DISC_LEVELS.map((level) => LEVEL_HEIGHTS[level]);
const TOP_Z = (WALLS[0]?.z ?? 0) + 2;
const BOTTOM_Z = LEVEL_HEIGHTS['S1/2'];

const front = (z: number): number => CANAL_FRONT.value(z);

/** Heights of the middles of the bodies between the discs. */
const BODY_Z = DISC_Z.slice(1).map((z, i) => ((DISC_Z[i] ?? z) + z) / 2);

/** Front of the band in the midline: on discs and rims, a little off the hollow back of each body. */
const LINE = profile([
  { z: TOP_Z, value: front(TOP_Z - 3) },
  { z: ((DISC_Z[0] ?? 0) + TOP_Z) / 2 + 6, value: front(TOP_Z - 3) },
  ...DISC_Z.flatMap((z): Knot[] => [z + RIM_MM, z, z - RIM_MM].map((at) => ({ z: at, value: front(at) }))),
  ...BODY_Z.map((z): Knot => ({ z, value: front(z) - BEHIND_BODY_MM })),
  ...[10, 18].map((below) => {
    const z = (DISC_Z[4] ?? 0) - RIM_MM - below;
    return { z, value: front(z) };
  }),
]);

const HALF_WIDTH = profile([
  { z: TOP_Z, value: 4.5 },
  ...DISC_Z.flatMap((z): Knot[] => [
    { z: z + RIM_MM, value: 3.8 },
    { z, value: AT_DISC_MM },
    { z: z - RIM_MM, value: 3.8 },
  ]),
  ...BODY_Z.map((z): Knot => ({ z, value: AT_BODY_MM })),
  { z: BOTTOM_Z, value: 1.2 },
]);

const INTO = profile([
  { z: TOP_Z, value: INTO_WALL_MM },
  ...DISC_Z.flatMap((z): Knot[] => [z + RIM_MM, z, z - RIM_MM].map((at) => ({ z: at, value: INTO_WALL_MM }))),
  ...BODY_Z.map((z): Knot => ({ z, value: 0 })),
  { z: BOTTOM_Z, value: INTO_WALL_MM },
]);

export const posteriorLongitudinalDistance: DistanceField = (x, y, z) => {
  const rough = Math.max(Math.abs(y) - 8, z - TOP_Z, BOTTOM_Z - z);
  if (rough > 4) return rough;
  const slope = SAC_REAR.slope(z);
  const forward = (x - LINE.value(z)) / Math.sqrt(1 + slope * slope);
  const half = HALF_WIDTH.value(z);
  const across = y / half;
  // It thins out to its edges.
  const rear = -forward - THICKNESS_MM * (1 - 0.25 * Math.min(across * across, 1));
  const band = smoothMax(Math.max(rear, forward - INTO.value(z)), Math.abs(y) - half, 0.5);
  return Math.max(band, z - TOP_Z, BOTTOM_Z - z);
};

const xs = WALLS.map(({ frontX }) => frontX);
export const POSTERIOR_LONGITUDINAL_BOUNDS: Box = {
  min: { x: Math.min(...xs), y: -8, z: BOTTOM_Z - 1 },
  max: { x: Math.max(...xs) + 4, y: 8, z: TOP_Z + 1 },
};
