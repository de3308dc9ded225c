/** Constants from which a person is drawn. Form: meaning [unit] (status; source). */
import type { Needle } from '../../content/caseSchema.ts';

/** Width of a case's limits, in standard deviations of its people [1] (choice of this model). */
export const PERSON_LIMITS_SD = 4;
/** Chance that the palpated interspace is truly one lower, the same, one, two or three higher [1] (assumption; published marking studies agree in direction). */
export const PALPATION_ERROR = [
  [-1, 0.06],
  [0, 0.3],
  [1, 0.48],
  [2, 0.14],
  [3, 0.02],
] as const;
/** Median conductance of a fresh hole by needle [mL/(min mmHg)] (assumption, fitted to headache incidence). */
export const HOLE_CONDUCTANCE: Readonly<Record<Needle, number>> = {
  tuohy16: 0.252,
  tuohy17: 0.193,
  tuohy18: 0.178,
  quincke20: 0.116,
  quincke22: 0.099,
  quincke25: 0.065,
  whitacre25: 0.045,
};
/** The same of a leak that no needle made [mL/(min mmHg)] (assumption; who comes with one is drawn by her headache). */
export const SPONTANEOUS_CONDUCTANCE = 0.1;
/** Time in which such a leak would close by itself [h] (assumption: in effect it does not; people have had theirs for months). */
export const SPONTANEOUS_HEALING_H = 20_000;
/** Time in which a hole closes that imaging has found still leaking: median [h] (assumption; of the holes of needles those that close slowly are left). */
export const PERSISTING_HEALING_H = 1000;
/** Spread of the conductance, log scale [1] (assumption). */
export const HOLE_SPREAD = 0.5;
/** Fall of that conductance with each year of age, log scale [1/year] (assumption, fitted to half as many headaches at 50 as at 30). */
export const HOLE_PER_YEAR = 0.0145;
/** Age that the medians hold for [years] (assumption; the series are of young women). */
export const HOLE_AGE_YEARS = 30;
/** Time in which a hole closes by itself: median [h] (assumption, fitted to half of headaches gone in four days). */
export const HEALING_MEDIAN_H = 145;
/** Spread of that, log scale [1] (assumption, fitted to the headaches that last: some seven in ten gone in a week, one in eight after six). */
export const HEALING_SPREAD = 1;
/** CSF volume: mean [mL] (published). */
export const CSF_VOLUME_ML = 150;
/** CSF volume: scatter [mL] (assumption). */
export const CSF_VOLUME_SD_ML = 20;
/** Resting CSF pressure: mean [mmHg] (published; Malm 2011, 11.6, which people come to as no pressure lies under what drives the formed fluid out). */
export const RESTING_PRESSURE_MMHG = 11.3;
/** Resting CSF pressure: scatter [mmHg] (published; Fluids and Barriers of the CNS 2021, nine tenths lie between 7.2 and 16.8; Malm 2011 has 2 in people of 60 to 82). */
export const RESTING_PRESSURE_SD_MMHG = 2.9;
/** Volume that raises CSF pressure tenfold: median [mL] (secondary source; classic value 26, drainage and injection give 20 to 26). */
export const PRESSURE_VOLUME_INDEX_ML = 24.5;
/** Spread of that, log scale [1] (assumption, fitted to the spread of drainage; published from 0.14 to 0.77). */
export const PRESSURE_VOLUME_INDEX_SPREAD = 0.38;
/** Resistance to absorption: median [mmHg min/mL] (published; Malm 2011). */
export const OUTFLOW_RESISTANCE = 8.6;
/** Spread of that, log scale [1] (published; Malm 2011). */
export const OUTFLOW_RESISTANCE_SPREAD = 0.35;
/** Missing volume at half of the worst headache: mean [mL] (secondary source; volunteers 15 to 20 mL). */
export const HEADACHE_MIDPOINT_ML = 18;
/** The same: scatter [mL] (assumption). */
export const HEADACHE_MIDPOINT_SD_ML = 3;
/** CSF displaced by the first millilitre: scatter between people, kept between 0 and 0.45 [1] (published; Higuchi 2005, standard deviation at 5 mL). */
export const DISPLACEMENT_FIRST_SD = 0.15;
/** Spread of displacement between people, log scale [1] (published; Higuchi 2005, standard deviations at 10 and 15 mL). */
export const DISPLACEMENT_SPREAD = 0.3;
/** Foraminal resistance to blood: median [mmHg s/mL] (assumption). */
export const FORAMINAL_RESISTANCE = 4000;
/** Growth of that with each year from the next age on, log scale [1/year] (assumption; foramina narrow with age and less leaves through them, the direction is the textbooks'). */
export const FORAMINAL_PER_YEAR = 0.012;
/** Age from which foramina narrow [years] (assumption). */
export const FORAMINAL_FROM_YEARS = 40;
/** Spread of that, log scale [1] (assumption). */
export const FORAMINAL_SPREAD = 0.6;
/** Spread of the resistance to spread, log scale [1] (assumption). */
export const SPREAD_RESISTANCE_SPREAD = 0.35;
/** Pressure rise that is felt by everyone's back: least [mmHg] (assumption, fitted to stop volumes). */
export const FULLNESS_LEAST_MMHG = 7.3;
/** The same: median beyond the least [mmHg] (assumption, fitted to stop volumes). */
export const FULLNESS_MEDIAN_MMHG = 9;
/** Spread of that, log scale [1] (assumption, fitted to stop volumes). */
export const FULLNESS_SPREAD = 1.1;
/** Ratio of the pain to the first threshold: median [1] (assumption, fitted to received volumes). */
export const PAIN_RATIO = 2.5;
/** Spread of that, log scale [1] (assumption). */
export const PAIN_RATIO_SPREAD = 0.25;
/** Time in which felt back pressure falls by half in a pause: median [s] (assumption). */
export const BACK_EASING_S = 20;
/** Spread of that, log scale, kept between 10 and 40 s [1] (assumption). */
export const BACK_EASING_SPREAD = 0.4;
/** Share of people whose back stays tight on static pressure [1] (assumption, fitted to received volumes). */
export const BACK_LINGER_CHANCE = 0.17;
/** Felt pressure at which it stays, least and most, share of the first threshold [1] (assumption). */
export const BACK_LINGER = [1.05, 1.4] as const;
/** Share of people whose back aches in the two days after [1] (assumption). */
export const BACK_ACHE_CHANCE = 0.35;
/** That ache at its worst, least and most [NRS] (assumption; low in common practice). */
export const BACK_ACHE_NRS = [1.2, 4] as const;
/** Spread of the irritability of roots, log scale [1] (assumption). */
export const ROOT_SPREAD = 0.4;
/** Clotting time at days after birth [min] (published; free oscillation rheometry). */
export const CLOT_ONSET_MIN = [
  [0.04, 11.7],
  [0.125, 13.2],
  [4, 17.2],
  [7, 20.2],
  [21, 21.4],
  [60, 25],
] as const;
/** Clotting time without a birth [min] (published; the same). */
export const CLOT_ONSET_NOT_PREGNANT_MIN = 25;
/** Scatter of the clotting time [min] (published; the same). */
export const CLOT_ONSET_SD_MIN = 2;
/** Length of a pregnancy at term [weeks] (common practice). */
export const TERM_WEEKS = 40;
/** Haematocrit: mean by sex, not pregnant [1] (assumption; middle of usual ranges). */
export const HAEMATOCRIT = { female: 0.41, male: 0.45 } as const;
/** Haematocrit at term and in the days after birth: mean [1] (assumption). */
export const HAEMATOCRIT_AT_TERM = 0.33;
/** Days after birth between which it comes back to that of a woman who was not pregnant [d] (assumption). */
export const HAEMATOCRIT_RECOVERY_DAYS = [7, 42] as const;
/** Scatter of the haematocrit [1] (assumption). */
export const HAEMATOCRIT_SD = 0.03;
/** Least and most of anyone [1] (assumption). */
export const HAEMATOCRIT_RANGE = [0.22, 0.52] as const;
/** What a term pregnancy adds to CSF over epidural pressure at rest, lying [mmHg] (published; lying curled 13 mmHg against 16 in those not pregnant, the one series with both; textbooks expect the other sign). */
export const PREGNANT_GRADIENT_MMHG = 3;
/** Share of interspaces whose interspinous ligament has turned to lime: growth with each year from the next age on [1/year] (assumption; textbooks tell the direction). */
export const CALCIFIED_PER_YEAR = 0.003;
/** Age from which it does [years] (assumption). */
export const CALCIFIED_FROM_YEARS = 40;
/** Rate at which a full clot seals [1/min] (assumption). */
export const SEAL_RATE_PER_MIN = 0.1;
/** Holding power of the seal over a hole of an epidural needle whose edges have knit: median [1] (assumption, fitted to outcomes). */
export const SEAL_STRENGTH = 25;
/** How much better holes of 20G and finer seal [1] (assumption, fitted to outcomes by needle). */
export const SEAL_SMALL_NEEDLE = 4;
/** Share of the blood that a hole of an epidural needle wants which covers such a small one [1] (assumption, fitted to outcomes by needle). */
export const SEAL_SMALL_BLOOD_SHARE = 0.2;
/** Spread of the holding power, log scale [1] (assumption, fitted to outcomes). */
export const SEAL_SPREAD = 2.2;
/** Chance that a vein which the tip stands in bleeds at a bare hub [1] (assumption; it can collapse on the tip, and beside the roots fine needles show it less often than not). */
export const VEIN_BLEEDS_CHANCE = 0.7;
/** Drying time of the antiseptic: mean [s] (published; chlorhexidine in alcohol by blotting). */
export const DRYING_S = 123;
/** The same: scatter [s] (published). */
export const DRYING_SD_S = 32;
/** Days after birth up to which every heart slows fully [days] (published; Andrews 1992, all ten patched within 18 h of birth). */
export const BRADYCARDIA_ALL_UNTIL_DAYS = 0.75;
/** Days after birth from which the next chances hold, less and less until then [days] (assumption; no series after the first day). */
export const BRADYCARDIA_USUAL_FROM_DAYS = 2;
/** Chance of a full and of a half reflex slowing of the heart in everybody else [1] (assumption). */
export const BRADYCARDIA_CHANCE = { full: 0.2, half: 0.4 } as const;
/** Scatter of the upright headache about the case's [NRS] (choice of this model). */
export const HEADACHE_SD_NRS = 0.6;
/** How near a candidate must come to it [NRS] (choice of this model). */
export const HEADACHE_TOLERANCE_NRS = 0.25;
