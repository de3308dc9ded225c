/** Constants of what going on after a sign to stop does. All are assumptions of this model: nobody has measured a dose. Form: meaning [unit]. */

/** Blood that a hand gives between the sign and its own stop, and that does no harm [mL]. */
export const REACTION_ML = 0.5;
/** Most that the pressure on the root weighs each millilitre, as a multiple of the pressure that hurts it [1]. */
export const ROOT_WEIGHT_MOST = 3;
/** Weighted blood past the pain at which half of the greatest injury is done [mL]. */
export const ROOT_HALF_ML = 6;
/** Weighted blood past the pain that numbs, and that takes the power, in the median person [mL]. */
export const NUMB_ML = 2.5;
export const WEAK_ML = 5;
/** Spread between people, as a standard deviation of the logarithm [1]. */
export const SPREAD = 0.4;
/** Blood pressed in past a pain that ends the injection before the median person says stop [mL]. */
export const ASKS_ML = 2;
/** What that leaves in the back for the days after [NRS/mL], and the most that a back then aches [NRS]. */
export const ACHE_PER_ML = 0.4;
export const ACHE_MOST_NRS = 4;
/** Blood pressed in past the new headache that changes hearing, that changes vision, and that can bring a seizure, in the median person [mL]. */
export const HEARING_ML = 1;
export const VISION_ML = 2.5;
export const SEIZURE_ML = 5;
/** Pressure in the head that a seizure needs [mmHg], and the share of people who are prone to one [1]. */
export const SEIZURE_MMHG = 42;
export const SEIZURE_SHARE = 0.2;
/** How long it drives the heart [s], and by how much [1/min]. */
export const SEIZURE_LASTS_S = 60;
export const SEIZURE_HEART_PER_MIN = 30;
/** A slow pulse that is pressed on through turns into a faint: blood [mL] and time of flow [s], both. */
export const FAINT_ML = 1.7;
export const FAINT_S = 5;
/** How long blood of an entered vein takes to show once the thumb rests [s]. */
export const BACKFLOW_S = 2;
/** Pace at which a hand flushes the needle [mL/s]. */
export const FLUSH_ML_PER_S = 0.3;
