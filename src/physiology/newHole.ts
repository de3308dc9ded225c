/** The hole that the needle of this procedure makes in the dura. */
import { exp } from '../numerics/elementary.ts';
import { logNormal } from '../numerics/random.ts';
import { HOLE_BEVEL, HOLE_LIKE } from './constants/needle.ts';
import { HOLE_AGE_YEARS, HOLE_CONDUCTANCE, HOLE_PER_YEAR, HOLE_SPREAD } from './constants/patient.ts';
import type { BodyState, Patient } from './types.ts';

/** Its conductance, mL/min per mmHg: that of a fresh hole of such a needle at her age, with a draw of its own. */
export function newHoleConductance({ equipment, needle }: Readonly<BodyState>, patient: Patient): number {
  const age = exp(-HOLE_PER_YEAR * (patient.teachingCase.patient.ageYears - HOLE_AGE_YEARS));
  const median = age * HOLE_BEVEL[equipment.bevel] * HOLE_CONDUCTANCE[HOLE_LIKE[equipment.needle]];
  return logNormal(patient.seed, 'newHole', needle.passes, median, HOLE_SPREAD);
}
