/** Constants of sensations and circulation. Form: meaning [unit] (status; source). */

/** Share of the first threshold at which fullness is felt [1] (assumption). */
export const FULLNESS_SHARE = 0.55;
/** Back rating at the first threshold [NRS] (assumption). */
export const BACK_AT_THRESHOLD_NRS = 2;
/** Growth of the back rating up to the pain threshold [NRS] (assumption). */
export const BACK_GROWTH_NRS = 4;
/** Place between the thresholds where the buttocks join [1] (assumption). */
export const BUTTOCKS_AT = 0.45;
/** Place between the thresholds where the thighs join [1] (assumption). */
export const THIGHS_AT = 0.8;
/** Tip pressure that hurts the root of a median person [mmHg] (assumption; 5 to 10 percent by 20 mL at 0.25 mL/s). */
export const ROOT_PRESSURE_MMHG = 52;
/** CSF pressure in the head that is felt in the neck [mmHg] (assumption). */
export const NECK_PRESSURE_MMHG = 29.3;
/** CSF pressure in the head that makes a new headache [mmHg] (assumption). */
export const HIGH_PRESSURE_HEADACHE_MMHG = 37.3;
/** Pause after which back pressure counts as persisting [s] (common practice). */
export const PERSISTENCE_S = 30;
/** Back rating that counts as persisting without any pause [NRS] (assumption). */
export const PRESSED_NRS = 4;
/** How long it must be so while blood flows [s] (assumption). */
export const PRESSED_S = 60;
/** Static pressure that keeps a lingering back tight, as a share of the first threshold [1] (assumption). */
export const LINGER_STATIC_SHARE = 0.3;
/** How much longer such a back takes to ease after the injection [1] (assumption). */
export const LINGER_AFTER_FACTOR = 10;
/** Time in which the back gets used to what lies in the space after the injection [s] (assumption). */
export const BACK_SETTLING_S = 1200;
/** Time in which the ache of the days after comes [h] (assumption). */
export const ACHE_RISE_H = 1;
/** Time scale on which it goes [h] (assumption). */
export const ACHE_FADE_H = 48;
/** Back rating that is told as strong pain [NRS] (assumption; about the pain threshold). */
export const STRONG_PAIN_NRS = 6;
/** Back rating under which strong pain can be told anew [NRS] (assumption). */
export const STRONG_PAIN_AGAIN_NRS = 4;
/** Fall of the headache in the posture that she is in, which is told as easing [NRS] (assumption). */
export const EASED_BY_NRS = 1;
/** Headache that she must have had in that posture for it to ease [NRS] (assumption). */
export const EASED_HAD_NRS = 2;
/** Epidural blood before which no easing is told [mL] (assumption). */
export const EASED_FROM_ML = 10;
/** In recovery: how far the headache must stay under the case's upright one [NRS] (assumption). */
export const EASED_UPRIGHT_BY_NRS = 2;
/** How long she must have been up for that [s] (assumption). */
export const EASED_UPRIGHT_S = 300;
/** Headache of high CSF pressure when it begins [NRS] (assumption). */
export const HIGH_HEADACHE_LEAST_NRS = 4;
/** The same: its most [NRS] (assumption). */
export const HIGH_HEADACHE_MOST_NRS = 7;
/** The same: growth with CSF pressure [NRS/mmHg] (assumption). */
export const HIGH_HEADACHE_NRS_PER_MMHG = 0.2;
/** The same: share of its pressure under which it begins to go [1] (assumption). */
export const HIGH_HEADACHE_UNTIL_SHARE = 0.8;
/** The same: time in which it goes [s] (assumption). */
export const HIGH_HEADACHE_FALL_S = 120;
/** Heart rate per point of pain [1/min] (assumption). */
export const HEART_RATE_PER_NRS = 2.5;
/** Systolic pressure per point of pain [mmHg] (assumption). */
export const SYSTOLIC_PER_NRS = 2.5;
/** Time in which circulation follows [s] (assumption). */
export const CIRCULATION_S = 6;
/** Depth of the reflex slowing at its fullest [1/min] (published; Andrews 1992). */
export const BRADYCARDIA_DEPTH_PER_MIN = 37;
/** Half width of the slowing [s] (published; Andrews 1992, lasted 12.4 s). */
export const BRADYCARDIA_HALF_WIDTH_S = 6.2;
/** From trigger to deepest point [s] (assumption). */
export const BRADYCARDIA_DELAY_S = 12;
/** Epidural volume that can trigger it [mL] (assumption; Andrews gave 15 mL). */
export const BRADYCARDIA_VOLUME_ML = 13;
/** Rise of tip pressure that can trigger it [mmHg] (assumption, fitted to those who slow fully at 0.125 mL/s). */
export const BRADYCARDIA_PRESSURE_MMHG = 5;
/** Rate under which no reflex and no faint of this model takes the heart [1/min] (assumption). */
export const HEART_LEAST_PER_MIN = 20;
/** Heart rate that counts as slow [1/min] (common practice). */
export const SLOW_HEART_PER_MIN = 50;
/** Fall that counts as slow [1/min] (common practice). */
export const HEART_FALL_PER_MIN = 30;
/** Chance of fainting at needle insertion lying and sitting [1] (assumption). */
export const FAINT_CHANCE = { lying: 0.02, sitting: 0.04 } as const;
/** Fall of heart rate in a faint [1/min] (assumption). */
export const FAINT_HEART_PER_MIN = 30;
/** Fall of systolic pressure in a faint [mmHg] (assumption). */
export const FAINT_SYSTOLIC_MMHG = 35;
