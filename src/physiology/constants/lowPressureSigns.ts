/** Constants of what goes with missing CSF beside the headache. Form: meaning [unit] (status; source). */

/** Descent of the tonsils on sitting up in health: mean [mm] (published; supine and sitting computed tomography). */
export const TONSIL_DESCENT_MM = 2.1;
/** The same: scatter [mm] (published; the same). */
export const TONSIL_DESCENT_SD_MM = 0.86;
/** Further descent by each mL that is missing as she feels it, when up [mm/mL] (assumption). */
export const SAG_MM_PER_ML = 0.12;
/** Share of that which lying leaves [1] (assumption). */
export const SAG_LYING_SHARE = 0.5;
/** Missing volume at half of the worst stiffness of the neck, over that of the headache: median [1] (assumption, fitted to how many are told to have it). */
export const NECK_THRESHOLD = 1.16;
/** The same for nausea [1] (assumption, fitted to how many are told to have it). */
export const NAUSEA_THRESHOLD = 1.63;
/** The same for hearing, muffled or ringing [1] (assumption, fitted to how many are told to have it). */
export const HEARING_THRESHOLD = 1.97;
/** Spread of these between people, log scale [1] (assumption). */
export const SIGN_SPREAD = 0.35;
/** Share of people in whom hearing rings; in the others it is muffled [1] (assumption). */
export const RINGING_SHARE = 0.5;
/** Share of the stiffness of the neck, the nausea and the loss of hearing that is there when lying [1] (assumption). */
export const SIGN_LYING_SHARE = { neck: 0.3, nausea: 0.2, hearing: 0.4 } as const;
/** Time in which they come and go [s] (assumption). */
export const SIGN_FOLLOWS_S = 600;
