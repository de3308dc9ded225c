/** Where a person's tissue is not the atlas's (slits, gaps, lime, scar, a bridge of bone), as layers that a map lays over it. */
import type { Tissue } from '../../content/tissues.ts';
import { BACK_BOUNDS } from '../back/muscles.ts';
import type { Anatomy, Box, DistanceField, Structure } from '../types.ts';
import { carriedBounds } from '../warp/carriedBounds.ts';
import { lookInto, type Probe } from './probe.ts';

const HALF_WIDTH_MM = 15;
/** About the midline, from the skin's side of the tips to the canal; a bridge of bone lies farther out. */
const MIDLINE: Box = {
  min: { x: -112, y: -HALF_WIDTH_MM, z: BACK_BOUNDS.min.z },
  max: { x: -8, y: HALF_WIDTH_MM, z: BACK_BOUNDS.max.z },
};
const BRIDGE: Box = { min: { x: -60, y: -60, z: -135 }, max: { x: -10, y: 60, z: -75 } };

/** The layers of this person; none where all is as in the atlas. Distances in the atlas, boxes in the patient, mm. */
export function ownLayers(anatomy: Anatomy): readonly Structure[] {
  const { ownTissue, parameters } = anatomy;
  if (ownTissue === null) return [];
  const place: Probe = { tissue: 'fat', clearMm: 0 };
  const layer =
    (wanted: Tissue): DistanceField =>
    (x, y, z) => {
      lookInto(place, x, y, z);
      const before = place.tissue;
      ownTissue(place, x, y, z);
      // How far off the next tissue is at least: a value that changes its sign at the layer's edge alone.
      return place.tissue === wanted && before !== wanted ? -place.clearMm : place.clearMm;
    };
  const bridged = parameters.variants?.some(({ kind }) => kind === 'transitionalVertebra') ?? false;
  const boxes = bridged ? [MIDLINE, BRIDGE] : [MIDLINE];
  return (['fat', 'supraspinousLigament', 'bone'] as const).flatMap((tissue) =>
    boxes.map((box, i) => ({
      id: `own ${tissue} ${i}`,
      tissue,
      bounds: carriedBounds(anatomy, box),
      distance: layer(tissue),
      bake: null,
    })),
  );
}
