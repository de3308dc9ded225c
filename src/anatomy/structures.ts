/** Every structure of the reference spine, and the same structures in a patient. */
import { BACK_BOUNDS } from './back/muscles.ts';
import { fasciaDepth, skinDistance, subcutaneousFatDistance } from './back/surface.ts';
import { BONES, boneDistance } from './bones/bones.ts';
import { BONE_CLAIMS, DISC_CLAIMS, NUCLEUS_CLAIMS, SOFT_CLAIMS, type Claim } from './claims.ts';
import { CANAL_CONTAINMENTS, CSF, NERVE_CLAIMS, SAC_CLAIM } from './canal/claims.ts';
import { boxOutside } from './field/primitives.ts';
import type { Anatomy, Box, DistanceField, Structure } from './types.ts';
import { warpOf } from './warp/anatomy.ts';
import { carriedBounds } from './warp/carriedBounds.ts';

/** Pairs that share their place: the first lies inside the second. */
export const CONTAINMENTS: readonly (readonly [inner: string, outer: string])[] = [
  ...NUCLEUS_CLAIMS.map(({ id }) => [id, id.replace('nucleus', 'disc')] as const),
  ...CANAL_CONTAINMENTS,
];

function apart(a: Box, b: Box): boolean {
  return (
    a.min.x > b.max.x ||
    a.max.x < b.min.x ||
    a.min.y > b.max.y ||
    a.max.y < b.min.y ||
    a.min.z > b.max.z ||
    a.max.z < b.min.z
  );
}

/** Farther out than this a field answers with its claim alone, mm. */
const NEAR_MM = 6;

/** A claim less all that is served before it. */
function lessEarlier(own: DistanceField, bounds: Box, earlier: readonly Claim[]): DistanceField {
  const rivals = earlier.filter((each) => !apart(each.bounds, bounds));
  return (x, y, z) => {
    let distance = own(x, y, z);
    if (distance > NEAR_MM) return distance;
    for (const { bounds: there, whole } of rivals) {
      const { min, max } = there;
      const away = boxOutside(x, y, z, min.x, min.y, min.z, max.x, max.y, max.z);
      if (away > 0 && -away <= distance) continue;
      const taken = -whole(x, y, z);
      if (taken > distance) distance = taken;
    }
    return distance;
  };
}

function served(claims: readonly Claim[], before: readonly Claim[]): Structure[] {
  const earlier = [...before];
  return claims.map((each) => {
    const { id, tissue, bounds, whole, bake } = each;
    const distance = lessEarlier(whole, bounds, earlier);
    earlier.push(each);
    return { id, tissue, bounds, distance, bake };
  });
}

const BEFORE_SOFT = [...BONE_CLAIMS, ...DISC_CLAIMS, SAC_CLAIM];
const EVERYTHING = [...BEFORE_SOFT, ...SOFT_CLAIMS];

export const REFERENCE_STRUCTURES: readonly Structure[] = [
  ...BONES,
  ...NUCLEUS_CLAIMS.map(({ id, tissue, bounds, whole, bake }) => ({
    id,
    tissue,
    bounds,
    distance: whole,
    bake,
  })),
  ...served(DISC_CLAIMS, BONE_CLAIMS),
  ...served([SAC_CLAIM], [...BONE_CLAIMS, ...DISC_CLAIMS]),
  ...NERVE_CLAIMS.map(({ id, tissue, bounds, whole, bake }) => ({
    id,
    tissue,
    bounds,
    distance: whole,
    bake,
  })),
  CSF,
  ...served(SOFT_CLAIMS, BEFORE_SOFT),
  {
    id: 'fat',
    tissue: 'fat',
    bounds: BACK_BOUNDS,
    distance: lessEarlier(subcutaneousFatDistance, BACK_BOUNDS, EVERYTHING),
    bake: null,
  },
  { id: 'skin', tissue: 'skin', bounds: BACK_BOUNDS, distance: skinDistance, bake: null },
];

/**
 * The filler: all under the fascia that no structure claims. Behind and beside the spine it is the fat between the
 * muscles, in front of it it stands for everything retroperitoneal. Slow, and not baked.
 */
export const DEEP_FAT: Structure = {
  id: 'deepFat',
  tissue: 'fat',
  bounds: { min: BACK_BOUNDS.min, max: { ...BACK_BOUNDS.max, x: 90 } },
  distance: lessEarlier(
    (x, y, z) =>
      Math.max(
        -fasciaDepth(x, y, z),
        -boneDistance(x, y, z),
        BACK_BOUNDS.min.z - z,
        z - BACK_BOUNDS.max.z,
        x - 90,
      ),
    { min: BACK_BOUNDS.min, max: { ...BACK_BOUNDS.max, x: 90 } },
    EVERYTHING,
  ),
  bake: null,
};

/**
 * The structures in a patient's own millimetres: the field at the point pulled back, times size and the stretch of fat and
 * skin. Zero where the patient's surface is, and a distance where the warp is rigid; elsewhere divide by the gradient.
 */
export function patientStructures(anatomy: Anatomy): readonly Structure[] {
  const { scale, stretchAt } = warpOf(anatomy);
  const at = new Float64Array(3);
  return REFERENCE_STRUCTURES.map((each) => {
    const stretches = each.tissue === 'skin' || each.tissue === 'fat';
    const distance: DistanceField = (x, y, z) => {
      anatomy.pullBackInto(at, x, y, z);
      const [atX = 0, atY = 0, atZ = 0] = at;
      const factor = stretches ? stretchAt(atX, atY, atZ) * scale : scale;
      return each.distance(atX, atY, atZ) * factor;
    };
    return { ...each, bounds: carriedBounds(anatomy, each.bounds), distance };
  });
}
