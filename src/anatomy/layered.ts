/**
 * The atlas as a painter lays it: from the ground up, each part as it would be alone, the later ones covering the
 * earlier. The same picture as REFERENCE_STRUCTURES give, where no two parts share a point, at a third of the cost.
 */
import { BACK_BOUNDS } from './back/muscles.ts';
import {
  BACK_BOTTOM_Z,
  BACK_TOP_Z,
  fasciaDepth,
  skinDistance,
  subcutaneousFatDistance,
} from './back/surface.ts';
import { sacDistance } from './canal/canal.ts';
import { CSF } from './canal/claims.ts';
import { DURA_THICKNESS_MM } from './dimensions.ts';
import {
  BONE_CLAIMS,
  DISC_CLAIMS,
  NERVE_CLAIMS,
  NUCLEUS_CLAIMS,
  SAC_CLAIM,
  SOFT_CLAIMS,
  type Claim,
} from './claims.ts';
import { CANAL_FRONT } from './column/corridor.ts';
import { REFERENCE_STRUCTURES } from './structures.ts';
import type { Structure } from './types.ts';

/**
 * How far in front of the canal the deep fat goes, mm: into the middle of the bodies. In front of them lie organs,
 * which are not modelled, and the picture stays empty.
 */
const IN_FRONT_MM = 17;
const FRONT_X = BACK_BOUNDS.max.x;

const deepFat: Structure = {
  id: 'deepFat',
  tissue: 'fat',
  bounds: { min: BACK_BOUNDS.min, max: { ...BACK_BOUNDS.max, x: FRONT_X } },
  distance: (x, y, z) =>
    Math.max(
      -fasciaDepth(x, y, z),
      x - CANAL_FRONT.value(z) - IN_FRONT_MM,
      z - BACK_TOP_Z,
      BACK_BOTTOM_Z - z,
    ),
  bake: null,
};

function alone({ id, tissue, bounds, whole, bake }: Claim): Structure {
  return { id, tissue, bounds, distance: whole, bake };
}

export const LAYERED_STRUCTURES: readonly Structure[] = [
  deepFat,
  { id: 'fat', tissue: 'fat', bounds: BACK_BOUNDS, distance: subcutaneousFatDistance, bake: null },
  { id: 'skin', tissue: 'skin', bounds: BACK_BOUNDS, distance: skinDistance, bake: null },
  ...[...SOFT_CLAIMS].reverse().map(alone),
  ...[...DISC_CLAIMS, ...NUCLEUS_CLAIMS, ...BONE_CLAIMS].map(alone),
  // The sac's wall is drawn thicker than it is, so it comes last; it gives way to bone and disc by itself.
  ...REFERENCE_STRUCTURES.filter(({ id }) => id === SAC_CLAIM.id),
  // The fluid lies round the nerves, which are laid over it.
  { ...CSF, distance: (x, y, z) => sacDistance(x, y, z) + DURA_THICKNESS_MM },
  ...NERVE_CLAIMS.map(alone),
];
