/**
 * A bolus of this much reaches half as far from the needle as blood does [mL]: the first millilitre of contrast stays near the tip,
 * over two or three levels, and more of it lengthens the film (assumption).
 */
export const CONTRAST_HALF_REACH_ML = 5;
/** How fast a hand gives contrast, mL/s: a few millilitres over seconds, watched as they go in (assumption). */
export const CONTRAST_ML_PER_S = 0.3;
