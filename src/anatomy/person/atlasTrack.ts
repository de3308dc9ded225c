/**
 * Where the ideal midline track of an interspace crosses from layer to layer in the atlas. Carried forward by a person's
 * warp these few points give the person's layers, so that a thousand people cost no new search for the track.
 */
import type { Interspace } from '../../content/levels.ts';
import type { Tissue } from '../../content/tissues.ts';
import { vector, type Vector3 } from '../../numerics/vector.ts';
import { midlineTrack } from '../queries/idealTrack.ts';
import { referenceTissueAt } from '../queries/tissues.ts';

/** Crossings from the skin inward. */
export interface TrackCrossings {
  readonly skin: Vector3;
  readonly fat: Vector3;
  /** Outer face of the supraspinous ligament, or of what stands in for it. */
  readonly ligament: Vector3;
  /** Where the supraspinous ligament ends and the interspinous one begins. */
  readonly interspinous: Vector3;
  readonly flavum: Vector3;
  readonly epidural: Vector3;
  readonly dura: Vector3;
}

const STEP_MM = 0.25;
const BOUNDARY_MM = 0.001;
/** The line is looked at from so far behind the flavum to so far in front of it, mm. */
const BEHIND_MM = 110;
const AHEAD_MM = 20;

function search(interspace: Interspace): TrackCrossings {
  const { x, z, directionX, directionZ } = midlineTrack(interspace);
  const pointAt = (depth: number): Vector3 => vector(x + directionX * depth, 0, z + directionZ * depth);
  const tissueAt = (depth: number): Tissue => {
    const point = pointAt(depth);
    return referenceTissueAt(point.x, point.y, point.z);
  };
  const reached = (from: number, here: (tissue: Tissue) => boolean): number => {
    let far = from;
    while (far < AHEAD_MM && !here(tissueAt(far))) far += STEP_MM;
    let near = Math.max(far - STEP_MM, from);
    while (far - near > BOUNDARY_MM) {
      const middle = (near + far) / 2;
      if (here(tissueAt(middle))) far = middle;
      else near = middle;
    }
    if (far >= AHEAD_MM) throw new RangeError(`The midline track of ${interspace} misses a layer.`);
    return far;
  };
  const skin = reached(-BEHIND_MM, (tissue) => tissue !== 'air');
  const fat = reached(skin, (tissue) => tissue !== 'skin');
  const ligament = reached(fat, (tissue) => tissue !== 'fat');
  const interspinous = reached(ligament, (tissue) => tissue === 'interspinousLigament');
  const flavum = reached(interspinous, (tissue) => tissue === 'ligamentumFlavum');
  const epidural = reached(flavum, (tissue) => tissue !== 'ligamentumFlavum');
  const dura = reached(epidural, (tissue) => tissue === 'dura');
  return {
    skin: pointAt(skin),
    fat: pointAt(fat),
    ligament: pointAt(ligament),
    interspinous: pointAt(interspinous),
    flavum: pointAt(flavum),
    epidural: pointAt(epidural),
    dura: pointAt(dura),
  };
}

const known = new Map<Interspace, TrackCrossings>();

/** The crossings of the atlas, mm; searched once per interspace. */
export function atlasCrossings(interspace: Interspace): TrackCrossings {
  const before = known.get(interspace);
  if (before !== undefined) return before;
  const crossings = search(interspace);
  known.set(interspace, crossings);
  return crossings;
}
