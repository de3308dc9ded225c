/**
 * Facets mate: where two neighbours come nearer than the joint's space, they give way to each other, so that their
 * joint surfaces are congruent with one even gap: between them the distances to both add up to it everywhere. mm.
 */

/** Width of the facet joints' space: two layers of cartilage and the film between them. */
const FACET_GAP_MM = 1.2;

/** Share of what room a joint lacks that its upper bone gives up: the sacrum's processes are the less sure ones. */
const UPPER_SHARE_AT_SACRUM = 0.4;
/** Between two vertebrae the upper one gives up so much alone, and of the rest this share. */
const UPPER_ALONE_MM = 1.2;
const UPPER_SHARE = 0.5;
/** Lack of room over which giving way sets in, so that the joint surfaces end in rounded edges. */
const SETTING_IN_MM = 1.5;
/** How far outside a bone its joints are felt. */
export const JOINT_FELT_MM = 5;
/** A neighbour changes a bone only where the distances to both add up to less. */
export const MATING_REACH_MM = FACET_GAP_MM + SETTING_IN_MM;

/** The greater of a number and 0, without a kink. */
function positive(value: number): number {
  if (value <= -SETTING_IN_MM) return 0;
  if (value >= SETTING_IN_MM) return value;
  return ((value + SETTING_IN_MM) * (value + SETTING_IN_MM)) / (4 * SETTING_IN_MM);
}

/** How far the lower bone of a joint gives way where the two lack so much room, mm. */
function lowerShare(lackingMm: number, atSacrum: boolean): number {
  return atSacrum
    ? (1 - UPPER_SHARE_AT_SACRUM) * positive(lackingMm)
    : (1 - UPPER_SHARE) * positive(lackingMm - UPPER_ALONE_MM);
}

/** How far the lower bone of a joint gives way at a point so far from either bone, mm; `atSacrum`: it is the sacrum. */
export function lowerGives(lowerMm: number, upperMm: number, atSacrum: boolean): number {
  return lowerShare(FACET_GAP_MM - lowerMm - upperMm, atSacrum);
}

/** How far the upper bone of a joint gives way at a point so far from either bone, mm; `atSacrum`: the lower one is it. */
export function upperGives(upperMm: number, lowerMm: number, atSacrum: boolean): number {
  const lacking = FACET_GAP_MM - upperMm - lowerMm;
  return positive(lacking) - lowerShare(lacking, atSacrum);
}
