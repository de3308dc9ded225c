/**
 * High pressure after a patch that holds. In people whose ways of absorption are tight, days of low pressure shut them
 * further; when the leak ends they open over a day and more, and until then as much is formed as ever and less taken up.
 */
import { exp } from '../numerics/elementary.ts';
import * as K from './constants/rebound.ts';
import { isUp } from './posture.ts';
import type { BodyState, Patient } from './types.ts';

/** Growth of the resistance to absorption that this pressure comes to in the end, 0 and more. */
function lastingAdaptation(patient: Patient, pressureMmHg: number): number {
  const tight = patient.outflowResistanceMmHgPerMlPerMin / K.TIGHT_RESISTANCE - 1;
  const low = 1 - pressureMmHg / (K.ADAPTATION_FROM_SHARE * patient.restingCsfPressureMmHg);
  if (tight <= 0 || low <= 0) return 0;
  return Math.min(K.ADAPTATION_MOST, K.ADAPTATION_GROWTH * tight * low);
}

/** That of a person who has been up and about at this pressure since the puncture. */
export function adaptationSincePuncture(patient: Patient, pressureMmHg: number): number {
  return (
    lastingAdaptation(patient, pressureMmHg) * (1 - exp(-patient.hoursSincePuncture / K.ADAPTATION_ON_H))
  );
}

/** One step of what follows pressure over hours and days; both times are long against any step. */
export function stepAdaptation(state: BodyState, patient: Patient, seconds: number): void {
  const { csf, memory } = state;
  const wanted = lastingAdaptation(patient, csf.pressureMmHg);
  const hours = seconds / 3600;
  const time = wanted > csf.outflowAdaptation ? K.ADAPTATION_ON_H : K.ADAPTATION_OFF_H;
  csf.outflowAdaptation += (wanted - csf.outflowAdaptation) * Math.min(1, hours / time);
  memory.sustainedCsfMmHg +=
    (csf.pressureMmHg - memory.sustainedCsfMmHg) * Math.min(1, hours / K.SUSTAINED_H);
}

/** Headache that this pressure in the head settles at, NRS: it must be there now and have lasted. */
export function reboundOf(state: Readonly<BodyState>, patient: Patient, headMmHg: number): number {
  const from = Math.max(K.REBOUND_FROM_MMHG, patient.restingCsfPressureMmHg + K.REBOUND_OVER_RESTING_MMHG);
  const over = Math.min(state.memory.sustainedCsfMmHg, headMmHg) - from;
  return over <= 0 ? 0 : Math.min(K.REBOUND_MOST_NRS, K.REBOUND_NRS_PER_MMHG * over);
}

/** One step of that headache: worse lying, for then there is no column under the head. */
export function stepRebound(state: BodyState, patient: Patient, seconds: number): void {
  const { symptoms, csf } = state;
  const asked = state.memory.askedReboundNrs * (isUp(state.posture) ? K.REBOUND_UPRIGHT_SHARE : 1);
  const aim = Math.max(asked, reboundOf(state, patient, csf.intracranialPressureMmHg - csf.strainMmHg));
  if (aim === 0 && symptoms.reboundHeadacheNrs === 0) return;
  symptoms.reboundHeadacheNrs +=
    (aim - symptoms.reboundHeadacheNrs) * (1 - exp(-seconds / K.REBOUND_FOLLOWS_S));
  if (aim === 0 && symptoms.reboundHeadacheNrs < 0.01) symptoms.reboundHeadacheNrs = 0;
}
