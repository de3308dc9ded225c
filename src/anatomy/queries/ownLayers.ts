/** Where a person's tissue is not the atlas's (slits, gaps, lime, scar, a bridge of bone), as layers that a map lays over it. */
import { INTERSPACES, type Interspace } from '../../content/levels.ts';
import type { Tissue } from '../../content/tissues.ts';
import { epiduralRearX } from '../canal/canal.ts';
import { LAMINAE, SPINOUS_TIPS } from '../column/corridor.ts';
import { slitAt, type Slit } from '../ligaments/flavum.ts';
import { PAIRS } from '../ligaments/interspaces.ts';
import { gapAt, type Gap } from '../ligaments/spinous.ts';
import { GAP_LENGTH_MM, GAP_WIDTH_MM, REFERENCE_TRAITS } from '../ligaments/traits.ts';
import { hasVariant, transitionalOf } from '../person/variants.ts';
import type { Anatomy, Box, DistanceField, Structure } from '../types.ts';
import { carriedBounds } from '../warp/carriedBounds.ts';
import { lookInto, type Probe } from './probe.ts';

/** So much room is left about a slit or gap, mm. */
const ROOM_MM = 0.6;
/** Half widths that hold all of the ligament between the spinous processes, and of the yellow one, mm. */
const SPINOUS_MM = 5.5;
const FLAVUM_MM = 14;
/** From behind the tips of the spinous processes to the canal, mm. */
const BEHIND_X = -112;
const CANAL_X = -8;
/** The yellow ligament lies so near behind the canal, mm. */
const SLIT_DEPTH_MM = 9;
/** The bridge or bridges of a transitional vertebra. */
const BRIDGE: Box = { min: { x: -60, y: -60, z: -135 }, max: { x: -10, y: 60, z: -75 } };

/** All of an interspace between its laminae and between its spinous processes, so wide. */
function between(interspace: Interspace, halfWidthMm: number): Box {
  const pair = PAIRS.find((each) => each.interspace === interspace);
  const upper = pair?.upper ?? 'L1';
  const lower = pair?.lower ?? 'sacrum';
  const lowestZ =
    lower === 'sacrum'
      ? LAMINAE.sacrum.topZ - 8
      : Math.min(SPINOUS_TIPS[lower].z - 8, LAMINAE[lower].bottomZ);
  return {
    min: { x: BEHIND_X, y: -halfWidthMm, z: lowestZ },
    max: { x: CANAL_X, y: halfWidthMm, z: Math.max(LAMINAE[upper].topZ, SPINOUS_TIPS[upper].z + 8) },
  };
}

function about({ x, z, halfHeightMm }: Gap): Box {
  const reachX = GAP_LENGTH_MM / 2 + ROOM_MM;
  const reachY = GAP_WIDTH_MM / 2 + ROOM_MM;
  const reachZ = halfHeightMm + ROOM_MM;
  return {
    min: { x: x - reachX, y: -reachY, z: z - reachZ },
    max: { x: x + reachX, y: reachY, z: z + reachZ },
  };
}

function along({ fromZ, toZ, halfWidthMm }: Slit): Box {
  const reachY = halfWidthMm + ROOM_MM;
  const rearX = Math.min(epiduralRearX(fromZ), epiduralRearX(toZ)) - SLIT_DEPTH_MM;
  return { min: { x: rearX, y: -reachY, z: fromZ }, max: { x: CANAL_X, y: reachY, z: toZ } };
}

/** Places where somebody has tissue of her own, and what it is; boxes in the atlas, mm. */
function ownPlaces({ ligaments, variants }: Anatomy['parameters']): readonly (readonly [Tissue, Box])[] {
  const traits = ligaments ?? REFERENCE_TRAITS;
  const places: (readonly [Tissue, Box])[] = INTERSPACES.flatMap((at) => {
    const found: (readonly [Tissue, Box])[] = [];
    const gap = gapAt(at, traits);
    if (gap !== null) found.push(['fat', about(gap)]);
    const slit = slitAt(at, traits);
    if (slit !== null) found.push(['fat', along(slit)]);
    if (hasVariant(variants, 'previousSurgery', at))
      found.push(['supraspinousLigament', between(at, FLAVUM_MM)]);
    if (hasVariant(variants, 'calcifiedLigament', at)) found.push(['bone', between(at, SPINOUS_MM)]);
    return found;
  });
  return transitionalOf(variants) === null ? places : [...places, ['bone', BRIDGE] as const];
}

/** How a person's own layers are called, so that a map knows them; no model bears such a name. */
export const OWN_LAYER = 'own';

/** The layers of this person; none where all is as in the atlas. Distances in the atlas, boxes in the patient, mm. */
export function ownLayers(anatomy: Anatomy): readonly Structure[] {
  const { ownTissue, parameters } = anatomy;
  if (ownTissue === null) return [];
  const place: Probe = { tissue: 'fat', clearMm: 0 };
  const layer =
    (wanted: Tissue, { min, max }: Box): DistanceField =>
    (x, y, z) => {
      const beyond = Math.max(min.x - x, x - max.x, min.y - y, y - max.y, min.z - z, z - max.z);
      if (beyond > 0) return beyond + 0.5;
      lookInto(place, x, y, z);
      const before = place.tissue;
      ownTissue(place, x, y, z);
      // How far off the next tissue is at least: a value that changes its sign at the layer's edge alone.
      return place.tissue === wanted && before !== wanted ? -place.clearMm : place.clearMm;
    };
  return ownPlaces(parameters).map(([tissue, box], i) => ({
    id: `${OWN_LAYER} ${tissue} ${i}`,
    tissue,
    bounds: carriedBounds(anatomy, box),
    distance: layer(tissue, box),
    bake: null,
  }));
}
