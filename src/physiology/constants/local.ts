/** Constants of the local anaesthetic. Form: meaning [unit] (status; source). */

/** Time until injected local anaesthetic works, in the skin and along the track [s] (assumption). */
export const NUMBING_S = 45;
/** How deep a wheal numbs [mm] (assumption). */
export const WHEAL_MM = 5;
/** How far beyond the depth to which it was injected the track is numb [mm] (assumption). */
export const TRACK_BEYOND_MM = 3;
/** Sting of a wheal, of the track below a wheal, and of the track without one [NRS] (assumption). */
export const STING_NRS = { wheal: 3, trackBelowWheal: 2, trackAlone: 5 } as const;
