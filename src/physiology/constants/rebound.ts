/** Constants of high pressure after a patch that holds. Form: meaning [unit] (status; source). */

/** Resistance to absorption from which its ways shut further in low pressure [mmHg min/mL] (assumption; one person in twenty has more). */
export const TIGHT_RESISTANCE = 16;
/** CSF pressure under which they begin to, as a share of the resting one [1] (assumption). */
export const ADAPTATION_FROM_SHARE = 0.6;
/** Growth of a resistance twice as high in the end, at no pressure at all, as a share of itself [1] (assumption, set so that rebound headache is rare). */
export const ADAPTATION_GROWTH = 60;
/** That growth at its most [1] (assumption). */
export const ADAPTATION_MOST = 8;
/** Time in which they shut [h] (assumption). */
export const ADAPTATION_ON_H = 24;
/** Time in which they open again [h] (assumption). */
export const ADAPTATION_OFF_H = 72;
/** Time over which pressure must last to count [h] (assumption). */
export const SUSTAINED_H = 3;
/** Lasting pressure in the head from which the head aches [mmHg] (common practice; 25 cmH2O). */
export const REBOUND_FROM_MMHG = 18.4;
/** And by how much at the least it must be over her own resting pressure [mmHg] (assumption). */
export const REBOUND_OVER_RESTING_MMHG = 3;
/** Growth of that headache with pressure [NRS/mmHg] (assumption). */
export const REBOUND_NRS_PER_MMHG = 0.8;
/** That headache at its most [NRS] (assumption). */
export const REBOUND_MOST_NRS = 8;
/** Share of it that is left upright, where it was asked for [1] (assumption). */
export const REBOUND_UPRIGHT_SHARE = 0.5;
/** Time in which it comes and goes with posture [s] (assumption). */
export const REBOUND_FOLLOWS_S = 600;
