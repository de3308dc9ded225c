/** Every structure of the reference spine, and the same structures in a patient. */
import { vector } from '../numerics/vector.ts';
import type { Tissue } from '../content/tissues.ts';
import { warpOf } from './warp/anatomy.ts';
import { BONES } from './bones/bones.ts';
import { CANAL_TOP_Z, epiduralDistance, sacDistance } from './canal/canal.ts';
import { caudaEquinaField, conusField, CONUS_TIP_Z } from './canal/cauda.ts';
import { LAMINAE, SAC_END_Z } from './column/corridor.ts';
import { DISCS } from './ligaments/discs.ts';
import {
  flavumDistance,
  interspinousDistance,
  supraspinousDistance,
  withoutBone,
} from './ligaments/ligaments.ts';
import {
  BACK_BOTTOM_Z,
  BACK_FRONT_X,
  BACK_TOP_Z,
  muscleWithoutBone,
  skinDistance,
  subcutaneousFatDistance,
} from './back/surface.ts';
import type { Anatomy, Box, DistanceField, Structure } from './types.ts';

function box(minX: number, maxX: number, halfY: number, minZ: number, maxZ: number): Box {
  return { min: vector(minX, -halfY, minZ), max: vector(maxX, halfY, maxZ) };
}

function structure(
  id: string,
  tissue: Tissue,
  bounds: Box,
  distance: DistanceField,
  bake: Structure['bake'],
): Structure {
  return { id, tissue, bounds, distance, bake };
}

const TOP = CANAL_TOP_Z + 1;
const BOTTOM = SAC_END_Z - 2;

export const REFERENCE_STRUCTURES: readonly Structure[] = [
  ...BONES,
  ...DISCS,
  structure(
    'ligamentumFlavum',
    'ligamentumFlavum',
    box(-62, -10, 15, LAMINAE.sacrum.topZ - 6, LAMINAE.L1.topZ),
    withoutBone(flavumDistance),
    { cellMm: 0.8, triangles: 12000 },
  ),
  structure(
    'interspinousLigament',
    'interspinousLigament',
    box(-85, -18, 6, LAMINAE.sacrum.topZ - 6, TOP),
    withoutBone(interspinousDistance, 0.5),
    { cellMm: 1, triangles: 6000 },
  ),
  structure(
    'supraspinousLigament',
    'supraspinousLigament',
    box(-100, -40, 6, LAMINAE.sacrum.topZ - 24, TOP),
    supraspinousDistance,
    { cellMm: 1, triangles: 3000 },
  ),
  structure('epiduralSpace', 'epiduralFat', box(-75, -8, 15, BOTTOM - 6, TOP), epiduralDistance, {
    cellMm: 0.9,
    triangles: 16000,
  }),
  structure('duralSac', 'dura', box(-75, -8, 12, BOTTOM, TOP), sacDistance, { cellMm: 1, triangles: 8000 }),
  structure('conus', 'nerve', box(-45, -8, 7, CONUS_TIP_Z - 2, TOP), conusField, {
    cellMm: 0.6,
    triangles: 3000,
  }),
  structure('caudaEquina', 'nerve', box(-75, -8, 12, BOTTOM, TOP), caudaEquinaField, {
    cellMm: 0.5,
    triangles: 20000,
  }),
  structure('muscle', 'muscle', box(-120, 5, 75, -190, BACK_TOP_Z), muscleWithoutBone, {
    cellMm: 2.5,
    triangles: 12000,
  }),
  structure(
    'fat',
    'fat',
    box(-165, BACK_FRONT_X, 185, BACK_BOTTOM_Z, BACK_TOP_Z),
    subcutaneousFatDistance,
    null,
  ),
  structure('skin', 'skin', box(-165, BACK_FRONT_X, 190, BACK_BOTTOM_Z, BACK_TOP_Z), skinDistance, null),
];

/** The structures in a patient's own millimetres: the field at the point pulled back, times the local scale. */
export function patientStructures(anatomy: Anatomy): readonly Structure[] {
  const warp = warpOf(anatomy);
  return REFERENCE_STRUCTURES.map((each) => {
    const stretches = each.tissue === 'skin' || each.tissue === 'fat';
    const distance: DistanceField = (x, y, z) => {
      const point = warp.pullBack(vector(x, y, z));
      const stretch = warp.stretchAt(point);
      // A shortened distance is safe for marching; skin and fat are measured along the stretch.
      const factor = stretches ? stretch : Math.min(stretch, 1);
      return each.distance(point.x, point.y, point.z) * factor * warp.scale;
    };
    const { min, max } = each.bounds;
    const more = stretches ? Math.max(warp.fatMm, 0) : 0;
    const bounds: Box = {
      min: vector((min.x - more) * warp.scale, min.y * warp.scale, min.z * warp.scale),
      max: vector(max.x * warp.scale, max.y * warp.scale, max.z * warp.scale),
    };
    return { ...each, bounds, distance };
  });
}
