/**
 * One column of fluid from the end of the dural sac to the vertex: between any two places the pressure differs by
 * density, gravity and height, and nothing else. The point that posture leaves alone has the pressure of the volumes.
 */
import { SPREAD_LEVELS } from '../content/levels.ts';
import * as K from './constants/hydrostatics.ts';
import { isCurled } from './posture.ts';
import type { BodyState, Patient, Posture } from './types.ts';

const LEVEL_L34 = SPREAD_LEVELS.indexOf('L3/4');
const LEVEL_T12L1 = SPREAD_LEVELS.indexOf('T12/L1');

/** Height of an interspace over the point that posture leaves alone, upright, mm. */
export function heightOfLevelMm(level: number): number {
  const lumbar = Math.max(level, LEVEL_T12L1);
  return (
    K.L3_4_MM +
    K.LUMBAR_SPACING_MM * (LEVEL_L34 - lumbar) +
    K.THORACIC_SPACING_MM * Math.max(0, LEVEL_T12L1 - level)
  );
}

/** Fluid over a place at this height, mmHg; negative above the point that posture leaves alone. */
export function columnAtMmHg(posture: Posture, heightMm: number): number {
  return -K.CSF_MMHG_PER_MM * K.COLUMN_SHARE[posture] * heightMm;
}

/** Index into SPREAD_LEVELS of the hole. */
export function holeLevel(patient: Patient): number {
  return SPREAD_LEVELS.indexOf(patient.holeInterspace);
}

/** Fluid over an interspace, mmHg. */
export function columnMmHg(posture: Posture, level: number): number {
  return columnAtMmHg(posture, heightOfLevelMm(level));
}

/** What curling up adds along the whole axis, mmHg. */
export function curlMmHg(posture: Posture): number {
  return isCurled(posture) ? K.CURL_MMHG : 0;
}

/** CSF pressure at this height, from the end of the sac to the vertex, mmHg. */
export function csfPressureAtMmHg(state: Readonly<BodyState>, heightMm: number): number {
  const { pressureMmHg, strainMmHg } = state.csf;
  return pressureMmHg + strainMmHg + curlMmHg(state.posture) + columnAtMmHg(state.posture, heightMm);
}

/** Places along the axis that have a name, and their heights, mm. */
export const AXIS_PLACES = {
  Vertex: K.VERTEX_MM,
  Ear: K.EAR_MM,
  C2: K.C2_MM,
  C7T1: K.C7_T1_MM,
  T6: K.T6_MM,
  L3L4: K.L3_4_MM,
  SacralSac: K.SACRAL_SAC_MM,
} as const;
export type AxisPlace = keyof typeof AXIS_PLACES;
