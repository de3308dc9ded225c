/** Constants of what going on after a sign to stop does: nobody has measured a dose. Form: meaning [unit] (status; source). */

/** Blood that a hand gives between the sign and its own stop, and that does no harm [mL] (assumption). */
export const REACTION_ML = 0.5;
/** Most that pressure on the root weighs each millilitre, over the pressure that hurts it [1] (assumption). */
export const ROOT_WEIGHT_MOST = 3;
/** Weighted blood past the pain at which half of the greatest injury is done [mL] (assumption). */
export const ROOT_HALF_ML = 6;
/** Weighted blood past the pain that numbs the leg of the median person [mL] (assumption). */
export const NUMB_ML = 2.5;
/** The same that takes the power from it [mL] (assumption; lasting weakness was reported after 30 mL, Diaz 2002). */
export const WEAK_ML = 5;
/** Spread between people of every such dose, standard deviation of the logarithm [1] (assumption). */
export const SPREAD = 0.4;
/** Blood past a pain that ends the injection, before the median person says stop [mL] (assumption). */
export const ASKS_ML = 2;
/** Ache of the days after that this leaves in the back [NRS/mL] (assumption). */
export const ACHE_PER_ML = 0.4;
/** The most that such a back aches [NRS] (assumption). */
export const ACHE_MOST_NRS = 4;
/** Blood past the new headache that changes hearing in the median person [mL] (assumption). */
export const HEARING_ML = 1;
/** The same that changes vision [mL] (assumption). */
export const VISION_ML = 2.5;
/** The same that can bring a seizure [mL] (assumption). */
export const SEIZURE_ML = 5;
/** Pressure in the head that a seizure needs [mmHg] (assumption). */
export const SEIZURE_MMHG = 42;
/** Share of people who are prone to one [1] (assumption; case reports only). */
export const SEIZURE_SHARE = 0.2;
/** How long it drives the heart [s] (assumption). */
export const SEIZURE_LASTS_S = 60;
/** By how much it does [1/min] (assumption). */
export const SEIZURE_HEART_PER_MIN = 30;
/** Blood that turns a slow pulse into a faint [mL] (assumption; more than Andrews 1992 gave while it lasted). */
export const FAINT_ML = 1.7;
/** Time of flow that it also takes [s] (assumption). */
export const FAINT_S = 5;
/** How long blood of an entered vein takes to show once the thumb rests [s] (assumption). */
export const BACKFLOW_S = 2;
/** Pace at which a hand flushes the needle [mL/s] (assumption). */
export const FLUSH_ML_PER_S = 0.3;
