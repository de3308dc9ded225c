/** Rods that taper and sections that slope tell too much far from their surface: there a field is held back. */

/** Growth of the field beyond, chosen so that its gradient keeps to 1.25. */
const FAR_SHARE = 0.92;

/** A distance in mm, held back where it is farther outside than `fullWithinMm`; never more than it was, and without a step. */
export function eased(distance: number, fullWithinMm: number): number {
  return distance > fullWithinMm ? fullWithinMm + FAR_SHARE * (distance - fullWithinMm) : distance;
}
