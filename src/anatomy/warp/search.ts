/** When the searches for the warp's inverse end, in the plane and in space. */

/** The search ends when the point is met to this, mm. */
export const EXACT_MM = 1e-7;
export const MOST_STEPS = 60;
export const MOST_MARCHES = 4000;
export const DIFFERENCE_MM = 1e-5;
/** The warp never squeezes more than this; a difference that says so straddles an edge. */
export const LEAST_DETERMINANT = 0.02;
/** A step so short that it leads nowhere. */
export const LEAST_SHARE = 1e-5;
