/**
 * Constants of the column of fluid along head and spine. Heights are those over the point whose pressure posture leaves
 * alone, measured upright, of a woman of middling height. Form: meaning [unit] (status; source).
 */
import type { Posture } from '../types.ts';

/** Pressure of one millimetre of CSF [mmHg/mm] (published; density 1.0003 g/mL, gravity 9.807 m/s2). */
export const CSF_MMHG_PER_MM = 0.07358;
/** Height of the top of the CSF under the skull [mm] (assumption). */
export const VERTEX_MM = 290;
/** Height of the ear, for which intracranial pressure is told [mm] (assumption; with the resting pressure it puts that of people who are up within the published interval). */
export const EAR_MM = 178;
/** Height of the second cervical vertebra [mm] (assumption; the pressure of a healthy person who is up is naught a little over it, published as upper neck). */
export const C2_MM = 130;
/** Height of the interspace C7/T1 [mm] (assumption). */
export const C7_T1_MM = 49;
/** Height of the sixth thoracic vertebra [mm] (assumption; it puts the point that posture leaves alone at T3, published between C6 and T5). */
export const T6_MM = -64;
/** Height of the interspace L3/4 [mm] (assumption; sitting lumbar pressure 35 to 50 cmH2O). */
export const L3_4_MM = -299;
/** Height of one interspace from T12/L1 down [mm] (assumption). */
export const LUMBAR_SPACING_MM = 34;
/** Height of one interspace over T12/L1 [mm] (assumption). */
export const THORACIC_SPACING_MM = 20.5;
/** Height of the end of the dural sac [mm] (assumption). */
export const SACRAL_SAC_MM = -410;
/** Share of the upright heights that is upright in each posture [1] (assumption for curling; the sine of the angle for 30 degrees). */
export const COLUMN_SHARE: Readonly<Record<Posture, number>> = {
  standing: 1,
  upright: 1,
  sittingCurled: 0.9,
  headUp30: 0.5,
  lateralCurled: 0,
  supine: 0,
};
/** Rise of CSF and epidural pressure when the back is curled [mmHg] (published; flexed against relaxed lateral puncture). */
export const CURL_MMHG = 1.3;
