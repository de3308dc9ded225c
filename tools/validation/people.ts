/** People for the figures that no experiment file answers, and what is taken over them. */
import { obstetricWetTap } from '../../src/content/cases/obstetricWetTap.ts';
import { SPREAD_LEVELS } from '../../src/content/levels.ts';
import { drawPatient } from '../../src/physiology/index.ts';
import { preparedBody } from '../../src/physiology/outcomeRange.ts';
import type { BodyState, Patient } from '../../src/physiology/types.ts';

/** Seeds of the validation people lie apart from those of sessions and of calibration. */
const FIRST_SEED = 500_000;

export function people(count: number): Patient[] {
  return Array.from({ length: count }, (_, index) => drawPatient(obstetricWetTap, FIRST_SEED + index));
}

/** She lies on her side, the needle is in the space at L3/4, blood is on it. */
export function ready(patient: Patient, volumeMl: number): BodyState {
  return preparedBody(patient, SPREAD_LEVELS.indexOf('L3/4'), volumeMl, 60);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
