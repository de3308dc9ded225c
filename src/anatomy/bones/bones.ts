/** The bones of the reference spine in the spine's frame. */
import { VERTEBRAE, type Vertebra } from '../../content/levels.ts';
import { POSES, type Pose } from '../column/column.ts';
import { boxOutside, rounding, smoothMax } from '../field/primitives.ts';
import { HIP_BOX, makeHips } from './hip.ts';
import { makeSacrum, SACRUM_BOX } from './sacrum.ts';
import { VERTEBRA_SHAPES } from './shapes/index.ts';
import type { Box, DistanceField, Structure } from '../types.ts';
import { makeVertebra, vertebraBox } from './vertebra/field.ts';

/** Within this distance of its box a bone answers with its surface's distance, beyond it with the box's. */
const NEAR_MM = 12;

/** A bone of its own frame, set down in the spine's. */
function setDown(
  id: string,
  local: DistanceField,
  box: Box,
  { x: originX, z: originZ, cosine, sine }: Pose,
  bake: Structure['bake'],
): Structure {
  const { x: minX, y: minY, z: minZ } = box.min;
  const { x: maxX, y: maxY, z: maxZ } = box.max;
  const distance: DistanceField = (x, y, z) => {
    const dx = x - originX;
    const dz = z - originZ;
    const localX = dx * cosine + dz * sine;
    const localZ = dz * cosine - dx * sine;
    const away = boxOutside(localX, y, localZ, minX, minY, minZ, maxX, maxY, maxZ);
    return away > NEAR_MM ? away : local(localX, y, localZ);
  };
  const xs: number[] = [];
  const zs: number[] = [];
  for (const x of [minX, maxX]) {
    for (const z of [minZ, maxZ]) {
      xs.push(originX + x * cosine - z * sine);
      zs.push(originZ + x * sine + z * cosine);
    }
  }
  const bounds: Box = {
    min: { x: Math.min(...xs), y: minY, z: Math.min(...zs) },
    max: { x: Math.max(...xs), y: maxY, z: Math.max(...zs) },
  };
  return { id, tissue: 'bone', bounds, distance, bake };
}

function bone(id: Vertebra): Structure {
  if (id === 'sacrum')
    return setDown(id, makeSacrum(), SACRUM_BOX, POSES[id], { cellMm: 1, triangles: 20000 });
  const shape = VERTEBRA_SHAPES[id];
  return setDown(id, makeVertebra(shape), vertebraBox(shape), POSES[id], { cellMm: 1, triangles: 16000 });
}

/** Width of the facet joints' space: two layers of cartilage and the film between them. */
const FACET_GAP_MM = 1.2;

/** The upper bone of a joint gives way by at most so much, the lower one by what is still missing. */
const UPPER_GIVES_MM = 2.3;
/** Rounding of the joint surfaces' edges above and below, and how far outside a bone its joints are felt. */
const UPPER_ROUNDING_MM = 0.8;
const LOWER_ROUNDING_MM = 0.2;
const JOINT_FELT_MM = 5;

/** Whether a point lies so near to a box. */
function nearBox({ min, max }: Box, x: number, y: number, z: number, within: number): boolean {
  return boxOutside(x, y, z, min.x, min.y, min.z, max.x, max.y, max.z) < within;
}

/**
 * Facets mate: near the bone below, the inferior articular processes give way to its superior ones, so that the two
 * joint surfaces are congruent with one even gap.
 */
function matedBelow(upper: Structure, lower: Structure | undefined): Structure {
  if (lower === undefined) return upper;
  const distance: DistanceField = (x, y, z) => {
    const own = upper.distance(x, y, z);
    if (own > JOINT_FELT_MM || !nearBox(lower.bounds, x, y, z, FACET_GAP_MM + UPPER_ROUNDING_MM - own))
      return own;
    const giving = Math.min(FACET_GAP_MM - lower.distance(x, y, z), own + UPPER_GIVES_MM);
    return rounding(own, giving, UPPER_ROUNDING_MM);
  };
  return { ...upper, distance };
}

function matedAbove(lower: Structure, upper: Structure | undefined): Structure {
  if (upper === undefined) return lower;
  const least = FACET_GAP_MM - LOWER_ROUNDING_MM;
  const distance: DistanceField = (x, y, z) => {
    const own = lower.distance(x, y, z);
    if (own > JOINT_FELT_MM || !nearBox(upper.bounds, x, y, z, FACET_GAP_MM - own)) return own;
    return rounding(own, least - upper.distance(x, y, z), LOWER_ROUNDING_MM);
  };
  return { ...lower, distance };
}

const SEPARATE: readonly Structure[] = VERTEBRAE.map(bone);
const MATED_BELOW: readonly Structure[] = SEPARATE.map((each, i) => matedBelow(each, SEPARATE[i + 1]));

/** Width of the sacroiliac joint's space: two layers of cartilage. */
const SACROILIAC_GAP_MM = 1.5;

/** Both hip bones, which hang on the sacrum: where they meet it they give way, so that the joint has one even gap. */
function pelvis(sacrum: Structure | undefined): Structure[] {
  if (sacrum === undefined) return [];
  const hips = setDown('pelvis', makeHips(), HIP_BOX, POSES.sacrum, { cellMm: 1.5, triangles: 12000 });
  const distance: DistanceField = (x, y, z) => {
    const own = hips.distance(x, y, z);
    if (own > 4) return own;
    return smoothMax(own, SACROILIAC_GAP_MM - sacrum.distance(x, y, z), 0.8);
  };
  return [{ ...hips, distance }];
}

/** L1 to L5, the sacrum, and the pelvis: both hip bones. */
export const BONES: readonly Structure[] = [
  ...MATED_BELOW.map((each, i) => matedAbove(each, MATED_BELOW[i - 1])),
  ...pelvis(SEPARATE.at(-1)),
];

/** Distance to the nearest bone, mm. */
export const boneDistance: DistanceField = (x, y, z) => {
  let nearest = Infinity;
  for (const each of BONES) {
    const { min, max } = each.bounds;
    if (nearest < Infinity && boxOutside(x, y, z, min.x, min.y, min.z, max.x, max.y, max.z) > nearest)
      continue;
    const distance = each.distance(x, y, z);
    if (distance < nearest) nearest = distance;
  }
  return nearest;
};
