/** What the contents of the canal claim of the atlas; the order in each list is the order in which they are served. */
import { SAC_END_Z, TUBE_TOP_Z } from '../column/corridor.ts';
import type { Claim } from '../claims.ts';
import { DURA_THICKNESS_MM } from '../dimensions.ts';
import { capsuleDistance } from '../ligaments/facets.ts';
import type { Box, DistanceField, Structure } from '../types.ts';
import { CANAL_TOP_Z, ENVELOPE_END_Z, envelopeDistance, sacDistance } from './canal.ts';
import { caudaEquinaField, nerveDistance } from './cauda.ts';
import { conusField, CONUS_TIP_Z } from './conus.ts';
import { FAT_PAD_BOUNDS, fatPadDistance } from './fatPads.ts';
import { wallDistance } from './neighbours.ts';
import { POSTERIOR_LONGITUDINAL_BOUNDS, posteriorLongitudinalDistance } from './posteriorLongitudinal.ts';
import { SLEEVE_BOUNDS, sleeveDistance } from './sleeves.ts';
import { VEIN_BOUNDS, veinDistance } from './veins.ts';

const TOP_Z = TUBE_TOP_Z + 1;
const SAC_BOX: Box = {
  min: { x: -95, y: -11, z: SAC_END_Z - 2 },
  max: { x: -5, y: 11, z: TOP_Z },
};
const ENVELOPE_BOX: Box = {
  min: { x: -105, y: -20, z: ENVELOPE_END_Z - 2 },
  max: { x: -5, y: 20, z: TOP_Z },
};

/** Cord and roots: inside the sac, and the roots in their sleeves. */
export const NERVE_CLAIMS: readonly Claim[] = [
  {
    id: 'conus',
    tissue: 'nerve',
    bounds: { min: { x: -60, y: -7, z: CONUS_TIP_Z - 2 }, max: { x: -10, y: 7, z: TOP_Z } },
    whole: conusField,
    bake: { cellMm: 0.7, triangles: 1800 },
  },
  {
    id: 'caudaEquina',
    tissue: 'nerve',
    bounds: { min: SLEEVE_BOUNDS.min, max: { ...SLEEVE_BOUNDS.max, z: CONUS_TIP_Z + 52 } },
    whole: caudaEquinaField,
    bake: { cellMm: 0.45, triangles: 15000 },
  },
];

/** Outer surface of the dura; dura with arachnoid is the outermost DURA_THICKNESS_MM, one wall. */
export const SAC_CLAIM: Claim = {
  id: 'duralSac',
  tissue: 'dura',
  bounds: SAC_BOX,
  whole: sacDistance,
  bake: { cellMm: 1.2, triangles: 4500 },
};

/** The sleeves, which the nerves inside them fill but for a film. */
export const SLEEVE_CLAIM: Claim = {
  id: 'rootSleeves',
  tissue: 'dura',
  bounds: SLEEVE_BOUNDS,
  whole: sleeveDistance,
  bake: { cellMm: 0.5, triangles: 4500 },
};

/** Served before the ligaments around the canal. */
export const INNER_CANAL_CLAIMS: readonly Claim[] = [
  SLEEVE_CLAIM,
  {
    id: 'posteriorLongitudinalLigament',
    tissue: 'longitudinalLigament',
    bounds: POSTERIOR_LONGITUDINAL_BOUNDS,
    whole: posteriorLongitudinalDistance,
    bake: { cellMm: 0.4, triangles: 2400 },
    films: { leastMm: 0.5 },
  },
];

/** So far about the sac, and between the envelope and a wall nearer than this, the space goes on: no film is left, mm. */
const ABOUT_SAC_MM = 0.6;
const TO_WALL_MM = 1.6;
/** Farther outside the envelope than this the film is not looked for, mm. */
const NEAR_MM = 3;

const spaceDistance: DistanceField = (x, y, z) => {
  const envelope = envelopeDistance(x, y, z);
  if (envelope < -TO_WALL_MM || envelope > NEAR_MM || z > CANAL_TOP_Z) return envelope;
  // What the capsule of a joint fills is none.
  const toWall = Math.max(Math.max(envelope, wallDistance(x, y, z)) - TO_WALL_MM, -capsuleDistance(x, y, z));
  return Math.min(envelope, toWall, sacDistance(x, y, z) - ABOUT_SAC_MM);
};

/** Served after the yellow ligaments: the veins, the pads of fat, and the space that is left. */
export const SPACE_CLAIMS: readonly Claim[] = [
  {
    id: 'epiduralVeins',
    tissue: 'vein',
    bounds: VEIN_BOUNDS,
    whole: veinDistance,
    bake: { cellMm: 0.5, triangles: 4000 },
    films: { leastMm: 0.5 },
  },
  {
    id: 'epiduralFatPads',
    tissue: 'epiduralFat',
    bounds: FAT_PAD_BOUNDS,
    whole: fatPadDistance,
    bake: { cellMm: 0.7, triangles: 2400 },
  },
  {
    id: 'epiduralSpace',
    tissue: 'epiduralFat',
    bounds: ENVELOPE_BOX,
    whole: spaceDistance,
    bake: { cellMm: 0.7, triangles: 8000 },
    // Where the sac lies against the wall, and veins and ligament against either, the space is a film that no one sees.
    films: {
      leastMm: 0.9,
      sides: [
        ['duralSac', 'rootSleeves'],
        ['posteriorLongitudinalLigament', 'epiduralVeins'],
      ],
    },
  },
];

/** Cerebrospinal fluid: all inside the sac's wall that is not nerve. Asked for, not drawn. */
export const CSF: Structure = {
  id: 'csf',
  tissue: 'csf',
  bounds: SAC_BOX,
  distance: (x, y, z) => {
    const inside = sacDistance(x, y, z) + DURA_THICKNESS_MM;
    return inside > 0 ? inside : Math.max(inside, -nerveDistance(x, y, z));
  },
  bake: null,
};

/** Pairs that share their place: the first lies inside the second. */
export const CANAL_CONTAINMENTS: readonly (readonly [inner: string, outer: string])[] = [
  ['conus', 'duralSac'],
  ['caudaEquina', 'duralSac'],
  ['csf', 'duralSac'],
  ['caudaEquina', 'rootSleeves'],
  ['caudaEquina', 'conus'],
  ['epiduralFatPads', 'epiduralSpace'],
];
