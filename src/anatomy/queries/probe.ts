/**
 * One look into the atlas: the tissue at a point, and how far around it nothing else can be. The same order of claims as
 * `referenceTissueAt`, so both always name the same tissue.
 */
import type { Tissue } from '../../content/tissues.ts';
import { bodyOutside, fasciaX, skinX } from '../back/surface.ts';
import {
  BONE_CLAIMS,
  DISC_CLAIMS,
  NERVE_CLAIMS,
  NUCLEUS_CLAIMS,
  SAC_CLAIM,
  SOFT_CLAIMS,
  type Claim,
} from '../claims.ts';
import { DURA_THICKNESS_MM, SKIN_THICKNESS_MM } from '../dimensions.ts';

export interface Probe {
  tissue: Tissue;
  /** Distance in the atlas, mm, as the fields tell it, within which no other tissue begins. */
  clearMm: number;
}

/** Half the steepness of the back's sheets: their distance is at least this share of their height. */
const SHEET_SHARE = 0.25;

/**
 * Distance from a claim: outside it, or with the other sign inside. A claim ends where its box ends; outside the box
 * the distance from the box will do.
 */
function distanceFrom({ bounds, whole }: Claim, x: number, y: number, z: number, near: number): number {
  const { min, max } = bounds;
  const beyond = Math.max(min.x - x, x - max.x, min.y - y, y - max.y, min.z - z, z - max.z);
  if (beyond > 0 || beyond > near) return beyond;
  return Math.max(beyond, whole(x, y, z));
}

/** Looks at claims in their order; true when one of them holds the point. */
function lookAt(claims: readonly Claim[], probe: Probe, x: number, y: number, z: number): boolean {
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i];
    if (claim === undefined) continue;
    const distance = distanceFrom(claim, x, y, z, probe.clearMm);
    if (Math.abs(distance) < probe.clearMm) probe.clearMm = Math.abs(distance);
    if (distance >= 0) continue;
    probe.tissue = claim.tissue;
    return true;
  }
  return false;
}

function narrow(probe: Probe, distance: number): void {
  const size = Math.abs(distance);
  if (size < probe.clearMm) probe.clearMm = size;
}

/** Skin and air by the body's surface, then the fat that reaches down to the fascia; true when the point is in one. */
function lookAtCover(probe: Probe, x: number, y: number, z: number): boolean {
  const height = skinX(y, z) - x;
  const outside = Math.abs(height) > 30 ? height * SHEET_SHARE : bodyOutside(x, y, z);
  narrow(probe, outside);
  if (outside > 0) {
    probe.tissue = 'air';
    return true;
  }
  narrow(probe, outside + SKIN_THICKNESS_MM);
  if (outside > -SKIN_THICKNESS_MM) {
    probe.tissue = 'skin';
    return true;
  }
  const depth = x - fasciaX(y, z) + BARE_MM;
  narrow(probe, depth * SHEET_SHARE * 2);
  if (depth >= 0) return false;
  probe.tissue = 'fat';
  return true;
}

/** No bone comes so near to the fascia from within, mm. */
const BARE_MM = 0.8;

function isDura({ tissue }: Probe): boolean {
  return tissue === 'dura';
}

/** Look at a point of the atlas; the answer replaces what stands in `probe`. */
export function lookInto(probe: Probe, x: number, y: number, z: number): void {
  probe.clearMm = Infinity;
  probe.tissue = 'fat';
  if (lookAtCover(probe, x, y, z)) return;
  lookUnder(probe, x, y, z);
}

/** The same for a point known to lie under the fascia: what covers it is not asked, and bounds nothing. */
export function lookBeneath(probe: Probe, x: number, y: number, z: number): void {
  probe.clearMm = Infinity;
  probe.tissue = 'fat';
  lookUnder(probe, x, y, z);
}

function lookUnder(probe: Probe, x: number, y: number, z: number): void {
  if (lookAt(BONE_CLAIMS, probe, x, y, z)) return;
  if (lookAt(DISC_CLAIMS, probe, x, y, z)) {
    lookAt(NUCLEUS_CLAIMS, probe, x, y, z);
    return;
  }
  const sac = distanceFrom(SAC_CLAIM, x, y, z, probe.clearMm);
  narrow(probe, sac);
  if (sac < 0) {
    narrow(probe, sac + DURA_THICKNESS_MM);
    probe.tissue = sac > -DURA_THICKNESS_MM ? 'dura' : 'csf';
    // A root leaves through the wall, which is open there.
    lookAt(NERVE_CLAIMS, probe, x, y, z);
    return;
  }
  probe.tissue = 'fat';
  lookAt(SOFT_CLAIMS, probe, x, y, z);
  // Outside the sac only the root sleeves are of dura: the roots lie in them.
  if (isDura(probe)) lookAt(NERVE_CLAIMS, probe, x, y, z);
}
