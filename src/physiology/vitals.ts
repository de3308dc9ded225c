/** Heart and pressure: pain, the reflex slowing of a patch, a faint. */
import { exp } from '../numerics/elementary.ts';
import * as K from './constants/symptoms.ts';
import { stepFaint } from './faint.ts';
import { seizureHeartPerMin } from './harm.ts';
import type { BodyState, Emit, Patient } from './types.ts';

const TICKS_PER_SECOND = 120;

/** Depth of the reflex slowing at this time from its deepest point, share of its fullest. */
function slowing(fromDeepestS: number): number {
  const relative = fromDeepestS / K.BRADYCARDIA_HALF_WIDTH_S;
  const square = relative * relative;
  return exp(-square * square);
}

function triggerSlowing(state: BodyState): void {
  const { memory, epidural } = state;
  if (memory.bradycardiaS >= 0 || memory.epiduralGivenMl < K.BRADYCARDIA_VOLUME_ML) return;
  if (epidural.pressureMmHg - epidural.baselineMmHg >= K.BRADYCARDIA_PRESSURE_MMHG) memory.bradycardiaS = 0;
}

function tellSlowHeart(state: BodyState, patient: Patient, ticks: number, emit: Emit): void {
  const { vitals, memory } = state;
  const fall = patient.heartRatePerMin - vitals.heartRatePerMin;
  if (vitals.heartRatePerMin < K.SLOW_HEART_PER_MIN || fall > K.HEART_FALL_PER_MIN) {
    if (vitals.bradycardiaTicks === 0) {
      emit({ type: 'bradycardia', heartRatePerMin: vitals.heartRatePerMin });
      memory.bradycardiaTold = 1;
    }
    vitals.bradycardiaTicks += ticks;
  } else if (vitals.bradycardiaTicks > 0 && fall < K.HEART_FALL_PER_MIN - 5) {
    vitals.bradycardiaTicks = 0;
    emit({ type: 'heartRateRecovered' });
  } else if (vitals.bradycardiaTicks > 0) vitals.bradycardiaTicks += ticks;
}

/** One step of the circulation. */
export function stepVitals(state: BodyState, patient: Patient, ticks: number, emit: Emit): void {
  const { vitals, symptoms, memory } = state;
  const seconds = ticks / TICKS_PER_SECOND;
  triggerSlowing(state);
  let slow = 0;
  if (memory.bradycardiaS >= 0 && memory.bradycardiaS < 120) {
    slow =
      patient.bradycardiaFraction *
      K.BRADYCARDIA_DEPTH_PER_MIN *
      slowing(memory.bradycardiaS - K.BRADYCARDIA_DELAY_S);
    memory.bradycardiaS += seconds;
  }
  stepFaint(state, seconds, emit);
  const { headacheFlatNrs } = patient.teachingCase.findings;
  const pain =
    Math.max(symptoms.headacheNrs, symptoms.backPressureNrs, symptoms.legPainNrs) - headacheFlatNrs;
  const drive = K.HEART_RATE_PER_NRS * pain + seizureHeartPerMin(state);
  const brake = slow + K.FAINT_HEART_PER_MIN * symptoms.faintness;
  const heart = Math.max(K.HEART_LEAST_PER_MIN, patient.heartRatePerMin + drive - brake);
  const systolic =
    patient.systolicMmHg + K.SYSTOLIC_PER_NRS * pain - K.FAINT_SYSTOLIC_MMHG * symptoms.faintness;
  // The reflex is quicker than the rest of the circulation.
  const share = 1 - exp(-seconds / (slow > 0.5 ? 1.5 : K.CIRCULATION_S));
  vitals.heartRatePerMin += (heart - vitals.heartRatePerMin) * share;
  vitals.systolicMmHg += (systolic - vitals.systolicMmHg) * share;
  const diastolic = patient.diastolicMmHg + 0.5 * (systolic - patient.systolicMmHg);
  vitals.diastolicMmHg += (diastolic - vitals.diastolicMmHg) * share;
  const saturation = patient.saturationPercent - symptoms.faintness;
  vitals.saturationPercent += (saturation - vitals.saturationPercent) * share;
  tellSlowHeart(state, patient, ticks, emit);
}
