/** Which tissue fills a point of the reference spine. */
import type { Tissue } from '../../content/tissues.ts';
import { bodyOutside, fasciaX, skinX } from '../back/surface.ts';
import { BONE_CLAIMS, DISC_CLAIMS, NUCLEUS_CLAIMS, SOFT_CLAIMS, type Claim } from '../claims.ts';
import { NERVE_CLAIMS, SAC_CLAIM, SLEEVE_CLAIM } from '../canal/claims.ts';
import { DURA_THICKNESS_MM, SKIN_THICKNESS_MM } from '../dimensions.ts';

function holds({ bounds, whole }: Claim, x: number, y: number, z: number): boolean {
  const { min, max } = bounds;
  if (z < min.z || z > max.z || x < min.x || x > max.x || y < min.y || y > max.y) return false;
  return whole(x, y, z) < 0;
}

function anyHolds(claims: readonly Claim[], x: number, y: number, z: number): boolean {
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i];
    if (claim !== undefined && holds(claim, x, y, z)) return true;
  }
  return false;
}

/** The surface is nowhere steeper than this share of its height lets a layer be, so that far points are not measured. */
const STEEP = 12;
/** No bone comes so near to the fascia from within, mm. */
const BARE_MM = 0.8;

/**
 * Priority, first match wins: air and skin from the body's surface; bone; nucleus, disc; nerve, dura and CSF
 * from the sac; then the soft parts in the order of their claims; fat for all the rest.
 */
export function referenceTissueAt(x: number, y: number, z: number): Tissue {
  const height = skinX(y, z) - x;
  if (height > 0) return 'air';
  if (height > -SKIN_THICKNESS_MM * STEEP && bodyOutside(x, y, z) > -SKIN_THICKNESS_MM) return 'skin';
  if (x < fasciaX(y, z) - BARE_MM) return 'fat';
  if (anyHolds(BONE_CLAIMS, x, y, z)) return 'bone';
  if (anyHolds(DISC_CLAIMS, x, y, z)) return anyHolds(NUCLEUS_CLAIMS, x, y, z) ? 'nucleus' : 'disc';
  if (holds(SAC_CLAIM, x, y, z)) {
    // A root leaves through the wall, which is open there.
    if (anyHolds(NERVE_CLAIMS, x, y, z)) return 'nerve';
    return SAC_CLAIM.whole(x, y, z) > -DURA_THICKNESS_MM ? 'dura' : 'csf';
  }
  for (let i = 0; i < SOFT_CLAIMS.length; i++) {
    const claim = SOFT_CLAIMS[i];
    if (claim === undefined || !holds(claim, x, y, z)) continue;
    return claim === SLEEVE_CLAIM && anyHolds(NERVE_CLAIMS, x, y, z) ? 'nerve' : claim.tissue;
  }
  return 'fat';
}
