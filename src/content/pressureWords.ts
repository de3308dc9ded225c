/** Pressures in the space from which words call it rising, and high, mmHg (a choice of this model: see the table of figures). */
export const RISING_FROM_MMHG = 10;
export const HIGH_FROM_MMHG = 20;
