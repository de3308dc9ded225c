/** Constants of a fluid as thin as saline in the epidural space. Form: meaning [unit] (status; source). */

/** Resistance to spread over that of blood [1] (assumption). */
export const WATER_SPREAD = 0.6;
/** Resistance of the foramina over that to blood [1] (assumption; saline is gone within minutes, blood is not). */
export const WATER_FORAMINAL = 0.25;
