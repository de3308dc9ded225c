/** Constants of a faint at the needle. Form: meaning [unit] (status; source). */

/** How faint she is within the first seconds, 1 being the deepest [1] (assumption). */
export const FAINT_FIRST = 0.6;
/** Time in which that sets in [s] (assumption). */
export const FAINT_ONSET_S = 5;
/** Time in which it deepens when nobody lays her flat [s] (assumption). */
export const FAINT_DEEPENS_S = 60;
/** Time after which it passes even so [s] (assumption). */
export const FAINT_UNEASED_S = 240;
/** Time in which it passes then, or once she lies flat with her legs up [s] (assumption; over within about a minute and a half). */
export const FAINT_PASSES_S = 40;
/** Faintness that is over [1] (choice of this model). */
export const FAINT_OVER = 0.1;
