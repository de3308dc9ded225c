/**
 * What each soft part claims of the atlas, first come first served: where two claims overlap the earlier one
 * has the place. So neighbours touch without a gap and never share a point.
 */
import type { Tissue } from '../content/tissues.ts';
import { BONES } from './bones/bones.ts';
import {
  erectorSpinaeDistance,
  multifidusDistance,
  PARASPINAL_BOUNDS,
  PSOAS_BOUNDS,
  psoasDistance,
  QUADRATUS_BOUNDS,
  quadratusLumborumDistance,
} from './back/muscles.ts';
import { CANAL_TOP_Z } from './canal/canal.ts';
import { INNER_CANAL_CLAIMS, SPACE_CLAIMS } from './canal/claims.ts';
import { LAMINAE } from './column/corridor.ts';
import {
  ANTERIOR_LONGITUDINAL_BOUNDS,
  anteriorLongitudinalDistance,
} from './ligaments/anteriorLongitudinal.ts';
import { DISC_PARTS } from './ligaments/discs.ts';
import { capsuleDistance, cartilageDistance, JOINT_BOUNDS } from './ligaments/facets.ts';
import { flavumDistance } from './ligaments/flavum.ts';
import { interspinousDistance, supraspinousDistance } from './ligaments/spinous.ts';
import type { Box, DistanceField, Structure } from './types.ts';

export { NERVE_CLAIMS, SAC_CLAIM } from './canal/claims.ts';

/**
 * Where a part grows thinner than it can be drawn it is drawn no more: it ends in a blunt edge so thick. What is felt
 * is not changed by it, and the edge lies within half of it from what is felt.
 */
export interface Films {
  /** mm (assumption: what shows at the size of a screen). */
  readonly leastMm: number;
  /** Earlier claims by the sides that they bound; what stands in none bounds the part's own side. Absent: all one side. */
  readonly sides?: readonly (readonly string[])[];
}

export interface Claim {
  readonly id: string;
  readonly tissue: Tissue;
  readonly bounds: Box;
  /** The part as it would be alone. */
  readonly whole: DistanceField;
  readonly bake: Structure['bake'];
  readonly films?: Films;
}

function box(minX: number, maxX: number, halfY: number, minZ: number, maxZ: number): Box {
  return { min: { x: minX, y: -halfY, z: minZ }, max: { x: maxX, y: halfY, z: maxZ } };
}

const TOP = CANAL_TOP_Z + 1;
const SACRAL_Z = LAMINAE.sacrum.topZ;

function claim(
  id: string,
  tissue: Tissue,
  bounds: Box,
  whole: DistanceField,
  cellMm: number,
  triangles: number,
  leastMm = 0,
  sides?: Films['sides'],
): Claim {
  const bare = { id, tissue, bounds, whole, bake: { cellMm, triangles } };
  if (leastMm <= 0) return bare;
  return { ...bare, films: sides === undefined ? { leastMm } : { leastMm, sides } };
}

/** Bones, which give way to nothing. */
export const BONE_CLAIMS: readonly Claim[] = BONES.map((bone) => ({ ...bone, whole: bone.distance }));

/** The nuclei, contained in their discs. */
export const NUCLEUS_CLAIMS: readonly Claim[] = DISC_PARTS.map(({ suffix, bounds, nucleus }) =>
  claim(`nucleus${suffix}`, 'nucleus', bounds, nucleus, 0.9, 300),
);

export const DISC_CLAIMS: readonly Claim[] = DISC_PARTS.map(({ suffix, bounds, whole }) =>
  claim(`disc${suffix}`, 'disc', bounds, whole, 0.8, 1500, 0.6),
);

/** Soft parts in the order in which they are served after bones, discs and the sac. */
export const SOFT_CLAIMS: readonly Claim[] = [
  ...INNER_CANAL_CLAIMS,
  claim('facetCartilage', 'cartilage', JOINT_BOUNDS, cartilageDistance, 0.5, 2400, 0.4, [
    ['L1', 'L3', 'L5'],
    ['L2', 'L4', 'sacrum'],
  ]),
  claim(
    'anteriorLongitudinalLigament',
    'longitudinalLigament',
    ANTERIOR_LONGITUDINAL_BOUNDS,
    anteriorLongitudinalDistance,
    0.75,
    1400,
    0.6,
  ),
  claim(
    'ligamentumFlavum',
    'ligamentumFlavum',
    box(-72, -8, 14, SACRAL_Z - 4, LAMINAE.L1.topZ + 2),
    flavumDistance,
    0.5,
    7500,
    0.6,
  ),
  ...SPACE_CLAIMS,
  claim('facetCapsules', 'facetCapsule', JOINT_BOUNDS, capsuleDistance, 0.6, 3000, 0.6),
  claim(
    'supraspinousLigament',
    'supraspinousLigament',
    box(-110, -40, 6, SACRAL_Z - 24, TOP),
    supraspinousDistance,
    0.9,
    2500,
  ),
  claim(
    'interspinousLigament',
    'interspinousLigament',
    box(-90, -18, 5, SACRAL_Z - 7, TOP),
    interspinousDistance,
    0.6,
    2900,
    0.6,
    [['supraspinousLigament'], BONES.map(({ id }) => id)],
  ),
  claim('multifidus', 'muscle', PARASPINAL_BOUNDS, multifidusDistance, 1.5, 10_000, 1.2),
  claim('erectorSpinae', 'muscle', PARASPINAL_BOUNDS, erectorSpinaeDistance, 1.8, 7580, 1),
  claim('psoas', 'muscle', PSOAS_BOUNDS, psoasDistance, 2, 900, 2),
  claim('quadratusLumborum', 'muscle', QUADRATUS_BOUNDS, quadratusLumborumDistance, 1.8, 1020, 1),
];
