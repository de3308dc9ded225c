/** Constants of the headache that missing CSF makes. Form: meaning [unit] (status; source). */
import type { Posture } from '../types.ts';

/** Share of the headache's drive that is felt in each posture [1] (assumption; flat about a tenth of upright). */
export const HEADACHE_SHARE: Readonly<Record<Posture, number>> = {
  standing: 1,
  upright: 1,
  sittingCurled: 0.95,
  headUp30: 0.35,
  lateralCurled: 0.11,
  supine: 0.11,
};
/** Steepness of headache against missing volume [mL] (assumption). */
export const HEADACHE_WIDTH_ML = 3;
/** Time for a headache to come [s] (assumption; worsens within 15 min of rising). */
export const HEADACHE_RISE_S = 240;
/** Time for a headache to go [s] (assumption). */
export const HEADACHE_FALL_S = 180;
/** How long she sits up in the forecast of the upright headache [min] (choice of this model). */
export const FORECAST_MIN = 60;
