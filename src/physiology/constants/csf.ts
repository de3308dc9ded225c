/** Constants of the cerebrospinal fluid. Form: meaning [unit] (status; source). */

/** Formation of CSF [mL/min] (published; phase-contrast and infusion studies spread about it). */
export const FORMATION_ML_PER_MIN = 0.35;
/** Pressure at which no gradient over the dura is left [mmHg] (assumption). */
export const COLLAPSE_PRESSURE_MMHG = 1;
/** CSF pressure over that under which the sac closes about a needle's tip and gives less and less [mmHg] (assumption). */
export const COLLAPSE_WIDTH_MMHG = 1;
/** CSF under which none leaks, is absorbed or comes from a needle: brain and cord lie bare [mL] (assumption). */
export const CSF_LEAST_ML = 28;
/** CSF over that under which all of these get less and less [mL] (assumption). */
export const CSF_LEAST_WIDTH_ML = 7;
/** Most that all holes together let through [mL/(min mmHg)] (choice of this model; the rest of the way limits more). */
export const HOLES_MOST = 2;
/** Share of a small lasting deficit that filling veins take over [1] (assumption, fitted to lumbar drainage). */
export const COMPENSATED_SHARE = 0.95;
/** What veins can take over at most [mL] (assumption, fitted to the static pressure curve: it sets how low pressure lies before the blood). */
export const COMPENSATED_MOST_ML = 13;
/** Time for veins to fill when the deficit grows [s] (assumption, fitted to lumbar drainage). */
export const COMPENSATION_ON_S = 20;
/** Time for filled veins to give way again [s] (assumption). */
export const COMPENSATION_OFF_S = 7200;
/** Pressure from which spinal veins yield noticeably [mmHg] (assumption). */
export const YIELD_FROM_MMHG = 40;
/** How far the pressure can rise beyond that [mmHg] (assumption; keeps CSF pressure under 60 mmHg). */
export const YIELD_RANGE_MMHG = 18;
/** Lying: CSF pressure over epidural pressure at the resting CSF pressure [mmHg] (published range 1 to 3, equilibration method). */
export const LYING_GRADIENT_MMHG = 3;
/** Share of the upright column that epidural veins do not carry [1] (assumption). */
export const UNMATCHED_COLUMN_SHARE = 0.15;
/** Largest share of a rise of CSF pressure that the gradient over the dura takes [1] (assumption; epidural pressure follows that of the CSF). */
export const GRADIENT_MOST_SHARE = 0.9;
/** Largest ratio of the gradient to its resting value [1] (assumption). */
export const GRADIENT_CEILING = 1.5;
/** Conductance of the hole for blood pressed inwards, as a share of that for CSF [1] (assumption; ratio of the viscosities, 0.7 to 3.5 mPa s). */
export const INWARD_SHARE = 0.2;
