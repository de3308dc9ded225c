/** Constants of the follow-up. Form: meaning [unit] (status; source). */

/** Time flat after the injection in the standard after-care [h] (common practice). */
export const FLAT_AFTER_H = 2;
/** Hour on the first day at which she goes to bed, counted from the injection [h] (choice of this model). */
export const UP_UNTIL_H = 12;
/** Hours in bed each night [h] (choice of this model). */
export const NIGHT_H = 8;
/** Upright headache up to which she counts as free of it [NRS] (choice of this model). */
export const FREE_NRS = 1;
/** Upright headache from which the patch has failed [NRS] (published; EPiMAP definition). */
export const FAILED_NRS = 7;
/** Share of the old headache from which it counts as come back [1] (choice of this model). */
export const RETURNED_SHARE = 0.8;
/** Step of the follow-up [s] (choice of this model). */
export const FOLLOW_UP_STEP_S = 60;
/** Hours after the injection for which that step holds [h] (choice of this model). */
export const FINE_UNTIL_H = 6;
/** How often the headache upright is forecast while she is at home [s] (choice of this model). */
export const HOME_FORECAST_S = 3600;
/** Step of the follow-up later on [s] (choice of this model). */
export const LATE_STEP_S = 120;
