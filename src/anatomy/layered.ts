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
import { BONES } from './bones/bones.ts';
import {
  BONE_CLAIMS,
  DISC_CLAIMS,
  NERVE_CLAIMS,
  NUCLEUS_CLAIMS,
  SAC_CLAIM,
  SOFT_CLAIMS,
  type Claim,
} from './claims.ts';
import { REFERENCE_STRUCTURES } from './structures.ts';
import type { Structure } from './types.ts';

/** How far in front of the foremost bone the deep fat is shown, mm: organs, which are not modelled, lie there. */
const IN_FRONT_MM = 6;
const FRONT_X = Math.max(...BONES.map(({ bounds }) => bounds.max.x)) + IN_FRONT_MM;

const deepFat: Structure = {
  id: 'deepFat',
  tissue: 'fat',
  bounds: { min: BACK_BOUNDS.min, max: { ...BACK_BOUNDS.max, x: FRONT_X } },
  distance: (x, y, z) => Math.max(-fasciaDepth(x, y, z), x - FRONT_X, z - BACK_TOP_Z, BACK_BOTTOM_Z - z),
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
  ...NERVE_CLAIMS.map(alone),
];
