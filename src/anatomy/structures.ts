/** Every structure of the reference spine, and the same structures in a patient. */
import { BACK_BOUNDS } from './back/muscles.ts';
import { fasciaDepth, skinDistance, subcutaneousFatDistance } from './back/surface.ts';
import { BONES, boneDistance } from './bones/bones.ts';
import { BONE_CLAIMS, DISC_CLAIMS, NUCLEUS_CLAIMS, SOFT_CLAIMS, type Claim, type Films } from './claims.ts';
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

/** What is drawn dips so far into bone, mm: where two faces coincide they would flicker. Far less than can be seen. */
const INTO_BONE_MM = 0.18;
const BONE_IDS: ReadonlySet<string> = new Set(BONE_CLAIMS.map(({ id }) => id));

/**
 * The same as it is drawn: a hair into the bones, and ended in a blunt edge where it would be thinner than `leastMm`
 * between two of its sides.
 */
function lessFilms(own: DistanceField, bounds: Box, earlier: readonly Claim[], films: Films): DistanceField {
  const { leastMm, sides } = films;
  const rivals = earlier
    .filter((each) => !apart(each.bounds, bounds))
    .map((each) => ({
      ...each,
      side: sides === undefined ? 1 : 1 + sides.findIndex((ids) => ids.includes(each.id)),
      intoMm: BONE_IDS.has(each.id) ? INTO_BONE_MM : 0,
    }));
  const taken = new Float64Array(1 + (sides?.length ?? 1));
  return (x, y, z) => {
    const alone = own(x, y, z);
    if (alone > NEAR_MM) return alone;
    taken.fill(-NEAR_MM);
    taken[0] = alone;
    for (const { bounds: there, whole, side, intoMm } of rivals) {
      const { min, max } = there;
      const away = boxOutside(x, y, z, min.x, min.y, min.z, max.x, max.y, max.z);
      const before = taken[side] ?? 0;
      if (away > 0 && -away <= before) continue;
      taken[side] = Math.max(before, -whole(x, y, z) - intoMm);
    }
    let most = -NEAR_MM;
    let second = -NEAR_MM;
    for (const each of taken) {
      second = Math.max(second, Math.min(each, most));
      most = Math.max(most, each);
    }
    // Half the sum changes as fast as a distance where the two sides face each other.
    return Math.max(most, (leastMm + most + second) / 2);
  };
}

const CONTAINED: ReadonlySet<string> = new Set(CONTAINMENTS.map(([inner, outer]) => `${inner} ${outer}`));

function served(claims: readonly Claim[], before: readonly Claim[]): Structure[] {
  const earlier = [...before];
  return claims.map((each) => {
    const { id, tissue, bounds, whole, bake, films } = each;
    const rivals = earlier.filter((rival) => !CONTAINED.has(`${rival.id} ${id}`));
    const distance = lessEarlier(whole, bounds, rivals);
    earlier.push(each);
    if (bake === null || films === undefined) return { id, tissue, bounds, distance, bake };
    return {
      id,
      tissue,
      bounds,
      distance,
      bake: { ...bake, surface: lessFilms(whole, bounds, rivals, films) },
    };
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
