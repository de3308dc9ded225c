/** Rods that taper and sections that slope tell too much far from their surface: there a field is held back. */

/** Nearer, where joints and soft parts lean on the surface, the field stays as it is, mm. */
const FULL_WITHIN_MM = 2;
/** Growth of the field beyond, chosen so that its gradient keeps to 1.25. */
const FAR_SHARE = 0.92;

/** A distance in mm, held back where it is far outside; never more than it was, and without a step. */
export function eased(distance: number): number {
  return distance > FULL_WITHIN_MM ? FULL_WITHIN_MM + FAR_SHARE * (distance - FULL_WITHIN_MM) : distance;
}
