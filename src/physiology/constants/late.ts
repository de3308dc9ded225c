/** Constants of what surfaces in the hours and days after a patch. Form: meaning [unit] (status; source). */

/** Chance of a pain down a leg that begins after the patch, roots unhurt [1] (assumption; reports of 5 to 10 percent count pain during the injection too). */
export const RADICULAR_CHANCE = 0.04;
/** What an injured root adds to that chance, at its worst [1] (assumption). */
export const RADICULAR_CHANCE_INJURED = 0.6;
/** When it begins, earliest and latest [h] (assumption). */
export const RADICULAR_FROM_H = [0.5, 24] as const;
/** How strong it begins, least and most [NRS] (assumption). */
export const RADICULAR_NRS = [3, 6] as const;
/** Time scale on which it goes [h] (assumption). */
export const RADICULAR_FADE_H = 60;
/** Chance of a fever in the two days, from whatever cause [1] (assumption; infection by the needle alone is some in a million). */
export const FEVER_CHANCE = 0.005;
/** By how much more often where no sterility was left in the syringe [1] (assumption; lapses of asepsis stand behind most abscesses). */
export const FEVER_UNSTERILE_FACTOR = 20;
/** When it begins, earliest and latest [h] (assumption). */
export const FEVER_FROM_H = [6, 47] as const;
/** Rise of the temperature, least and most [degrees Celsius] (assumption). */
export const FEVER_CELSIUS = [1.6, 2.4] as const;
/** Chance that she cannot pass urine though no nerve is pressed [1] (assumption). */
export const RETENTION_CHANCE = 0.01;
/** When it shows, earliest and latest [h] (assumption). */
export const RETENTION_FROM_H = [1, 8] as const;
/** Chance of a clot that presses on the roots [1] (secondary source; UK obstetric survey, per block instead of per maternity). */
export const COMPRESSION_CHANCE = 6e-6;
/** By how much more often when heparin comes too early [1] (assumption). */
export const COMPRESSION_HEPARIN_FACTOR = 50;
/** When it shows in the legs, earliest and latest [h] (assumption). */
export const COMPRESSION_FROM_H = [1, 12] as const;
/** Time from weak legs to numbness between them and a bladder that does not empty [h] (assumption). */
export const COMPRESSION_SPREADS_H = 0.5;
/** Shortest time from the needle to heparin that adds no such chance [h] (common practice; United Kingdom guidance). */
export const HEPARIN_SAFE_H = 4;
/** Headache of lasting high pressure in a person for whom it was asked [NRS] (choice of this model). */
export const ASKED_REBOUND_NRS = 6;
/** Headache of lasting high pressure from which she tells of it [NRS] (choice of this model). */
export const REBOUND_TOLD_NRS = 2;
/** Headache upright that counts as come back, at the least [NRS] (choice of this model). */
export const RETURNED_NRS = 4;
/** And by how much it must be over the least since the patch [NRS] (choice of this model). */
export const RETURNED_BY_NRS = 3;
/** And that least, as a share of the headache before the patch at the most [1] (choice of this model). */
export const WAS_EASED_SHARE = 0.5;
/** Hour at which one comes that was asked for without an hour [h] (choice of this model). */
export const ASKED_AFTER_H = 1.25;
/** Back ache that is told [NRS] (choice of this model). */
export const ACHE_TOLD_NRS = 2;
