/** The bones of the reference spine in the spine's frame. */
import { VERTEBRAE, type Vertebra } from '../../content/levels.ts';
import { POSES, type Pose } from '../column/column.ts';
import { boxOutside, smoothMax } from '../field/primitives.ts';
import { HIP_BOX, makeHips } from './hip.ts';
import { JOINT_FELT_MM, lowerGives, MATING_REACH_MM, upperGives } from './mating.ts';
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

/** A bone as it gives way to its neighbours in their joints. */
function mated(own: Structure, above: Structure | undefined, below: Structure | undefined): Structure {
  const distance: DistanceField = (x, y, z) => {
    const raw = own.distance(x, y, z);
    if (raw > JOINT_FELT_MM) return raw;
    let bone = raw;
    if (above !== undefined && nearBox(above.bounds, x, y, z, MATING_REACH_MM - raw))
      bone += lowerGives(raw, above.distance(x, y, z), own.id === 'sacrum');
    if (below !== undefined && nearBox(below.bounds, x, y, z, MATING_REACH_MM - raw))
      bone += upperGives(raw, below.distance(x, y, z), below.id === 'sacrum');
    return bone;
  };
  return { ...own, distance };
}

/** Whether a point lies so near to a box. */
function nearBox({ min, max }: Box, x: number, y: number, z: number, within: number): boolean {
  return boxOutside(x, y, z, min.x, min.y, min.z, max.x, max.y, max.z) < within;
}

const SEPARATE: readonly Structure[] = VERTEBRAE.map(bone);

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
  ...SEPARATE.map((each, i) => mated(each, SEPARATE[i - 1], SEPARATE[i + 1])),
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
