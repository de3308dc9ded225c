/**
 * Where a person's tissue is another than the atlas's at the same place: slits of the flavum, fat-filled gaps of the
 * interspinous ligament, lime in it, scar after surgery, a bridge of bone from L5 to the sacrum.
 */
import { INTERSPACES, type Interspace } from '../../content/levels.ts';
import type { Tissue } from '../../content/tissues.ts';
import { LAMINAE, SPINOUS_TIPS } from '../column/corridor.ts';
import { slitAt } from '../ligaments/flavum.ts';
import { makeInterspinousGap } from '../ligaments/spinous.ts';
import { REFERENCE_TRAITS } from '../ligaments/traits.ts';
import type { AnatomyParameters, DistanceField, OwnTissue, TissuePlace } from '../types.ts';
import { makeBridge } from './bridge.ts';
import { byInterspace } from './person.ts';
import { hasVariant } from './variants.ts';

/** Distances of the gaps' field are trusted by this share. */
const TRUST = 0.7;

interface Edge {
  readonly frontX: number;
  readonly frontZ: number;
  readonly slope: number;
}

/** The spinous process of a vertebra as a line in the midline: what lies above it belongs to the interspace above. */
const EDGES: readonly Edge[] = (['L1', 'L2', 'L3', 'L4', 'L5'] as const).map((level) => {
  const { topX, topZ, bottomZ } = LAMINAE[level];
  const tip = SPINOUS_TIPS[level];
  const frontZ = (topZ + bottomZ) / 2;
  return { frontX: topX, frontZ, slope: (tip.z - frontZ) / (tip.x - topX) };
});

function aboveEdge(edge: Edge, x: number, z: number): number {
  return z - edge.frontZ - edge.slope * (x - edge.frontX);
}

/** The interspace that a point of the spinous ligaments or the flavum belongs to; null above L1. */
function interspaceAt(x: number, z: number): Interspace | null {
  let found: Interspace | null = null;
  EDGES.forEach((edge, i) => {
    if (aboveEdge(edge, x, z) < 0) found = INTERSPACES[i] ?? null;
  });
  return found;
}

/** How near the border between two interspaces is, mm. */
function toBorder(x: number, z: number): number {
  return Math.min(...EDGES.map((edge) => Math.abs(aboveEdge(edge, x, z)))) * TRUST;
}

const SCARRED: ReadonlySet<Tissue> = new Set([
  'interspinousLigament',
  'supraspinousLigament',
  'ligamentumFlavum',
]);

/** What a bridge of bone takes the place of: no bone lies on nerves, sac, disc or skin. */
const BRIDGED: ReadonlySet<Tissue> = new Set(['muscle', 'fat', 'facetCapsule']);

function layBridge(bridge: DistanceField, place: TissuePlace, x: number, y: number, z: number): void {
  if (!BRIDGED.has(place.tissue)) return;
  const outside = bridge(x, y, z);
  place.clearMm = Math.min(place.clearMm, Math.abs(outside));
  if (outside < 0) place.tissue = 'bone';
}

/** What is this person's own, or null where the tissues are the atlas's. */
export function makeOwnTissue({ ligaments, variants }: AnatomyParameters): OwnTissue | null {
  const traits = ligaments ?? REFERENCE_TRAITS;
  const slits = byInterspace((at) => slitAt(at, traits));
  const scarred = byInterspace((at) => hasVariant(variants, 'previousSurgery', at));
  const calcified = byInterspace((at) => hasVariant(variants, 'calcifiedLigament', at));
  const anyGap = INTERSPACES.some((at) => traits.interspinousGap[at]);
  const anyVariant = INTERSPACES.some((at) => scarred[at] || calcified[at]);
  const anySlit = INTERSPACES.some((at) => slits[at] !== null);
  const bridge = makeBridge(variants);
  const areLigamentsOwn = anyGap || anyVariant || anySlit;
  if (!areLigamentsOwn && bridge === null) return null;
  const gap = makeInterspinousGap(traits);

  return (place, x, y, z) => {
    if (bridge !== null) layBridge(bridge, place, x, y, z);
    if (!areLigamentsOwn) return;
    if (!SCARRED.has(place.tissue)) return;
    const at = interspaceAt(x, z);
    if (anyVariant) place.clearMm = Math.min(place.clearMm, toBorder(x, z));
    if (at === null) return;
    if (scarred[at]) {
      place.tissue = 'supraspinousLigament';
    } else if (place.tissue === 'ligamentumFlavum') {
      const slit = slits[at];
      if (slit === null) return;
      const beside = Math.abs(y) - slit.halfWidthMm;
      const outside = Math.max(beside, z - slit.toZ, slit.fromZ - z);
      place.clearMm = Math.min(place.clearMm, Math.abs(outside));
      if (outside < 0) place.tissue = 'fat';
    } else if (place.tissue === 'interspinousLigament') {
      if (calcified[at]) {
        place.tissue = 'bone';
      } else if (anyGap) {
        const outside = gap(x, y, z);
        place.clearMm = Math.min(place.clearMm, Math.abs(outside) * TRUST);
        if (outside < 0) place.tissue = 'fat';
      }
    }
  };
}
