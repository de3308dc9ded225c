/** Cerebrospinal fluid: pressure from volume, leak through the hole, and the headache of its loss. */
import { exp, log, log10, logistic } from '../numerics/elementary.ts';
import { SEAL_COMPLETENESS } from './constants/blood.ts';
import * as K from './constants/csf.ts';
import { TAMPONADE_HALF_ML, TAMPONADE_SHARE } from './constants/epidural.ts';
import { EAR_MM } from './constants/hydrostatics.ts';
import { columnMmHg, csfPressureAtMmHg, heightOfLevelMm, holeLevel } from './hydrostatics.ts';
import type { BodyState, Patient, Posture } from './types.ts';

const LN10 = log(10);
const NEWTON_STEPS = 8;
/** Newton's steps halve their digits' distance each time: after one so small the next would change nothing. */
const NEWTON_ENOUGH_ML = 1e-8;

/** CSF pressure at the point that posture leaves alone, from the volume that is still missing, mmHg. */
export function pressureFromMissing(patient: Patient, missingMl: number): number {
  const elastic = patient.restingCsfPressureMmHg * exp((-LN10 * missingMl) / patient.pressureVolumeIndexMl);
  if (elastic <= K.YIELD_FROM_MMHG) return elastic;
  return (
    K.YIELD_FROM_MMHG + K.YIELD_RANGE_MMHG * (1 - exp(-(elastic - K.YIELD_FROM_MMHG) / K.YIELD_RANGE_MMHG))
  );
}

/** Natural fall of pressure from CSF to epidural space under this column, mmHg. */
export function naturalGradient(patient: Patient, pressureMmHg: number, column: number): number {
  const relative =
    (pressureMmHg - K.COLLAPSE_PRESSURE_MMHG) / (patient.restingCsfPressureMmHg - K.COLLAPSE_PRESSURE_MMHG);
  const resting = K.LYING_GRADIENT_MMHG + K.UNMATCHED_COLUMN_SHARE * column;
  return resting * Math.max(0, Math.min(K.GRADIENT_CEILING, relative));
}

/** Share of the natural gradient that so much blood at a level cancels. */
export function tamponade(bloodMl: number): number {
  return (TAMPONADE_SHARE * bloodMl) / (bloodMl + TAMPONADE_HALF_ML);
}

/** What veins take over of a lasting deficit, mL: a share of it at first, less and less as they fill. */
export function lastingCompensation(deficitMl: number): number {
  if (deficitMl <= 0) return K.COMPENSATED_SHARE * deficitMl;
  return K.COMPENSATED_MOST_ML * (1 - exp((-K.COMPENSATED_SHARE * deficitMl) / K.COMPENSATED_MOST_ML));
}

/** The lasting deficit that goes with this pressure once the veins have settled, mL. */
export function lastingDeficit(patient: Patient, pressureMmHg: number): number {
  const missingMl = patient.pressureVolumeIndexMl * log10(patient.restingCsfPressureMmHg / pressureMmHg);
  if (missingMl <= 0) return missingMl / (1 - K.COMPENSATED_SHARE);
  // What is missing grows ever faster with the deficit, so Newton's steps from above never pass the root.
  let deficitMl = missingMl + K.COMPENSATED_MOST_ML;
  for (let i = 0; i < NEWTON_STEPS; i++) {
    const compensated = lastingCompensation(deficitMl);
    const slope = 1 - K.COMPENSATED_SHARE * (1 - compensated / K.COMPENSATED_MOST_ML);
    const step = (deficitMl - compensated - missingMl) / slope;
    deficitMl -= step;
    if (step < NEWTON_ENOUGH_ML) break;
  }
  return deficitMl;
}

/** What drives the headache: missing volume as she feels it, mL. */
function headacheDrive(patient: Patient, deficitMl: number, pressureMmHg: number): number {
  return 0.5 * deficitMl + 0.5 * lastingDeficit(patient, pressureMmHg);
}

function headacheOfDrive(patient: Patient, driveMl: number): number {
  return 10 * logistic((driveMl - patient.headacheMidpointMl) / K.HEADACHE_WIDTH_ML);
}

function absorption(patient: Patient, pressureMmHg: number): number {
  return (
    Math.max(0, pressureMmHg - patient.absorptionThresholdMmHg) / patient.outflowResistanceMmHgPerMlPerMin
  );
}

/** Formation less absorption less leak at this pressure through an uncovered hole, mL/min. */
function untreatedBalance(
  patient: Patient,
  conductance: number,
  column: number,
  pressureMmHg: number,
): number {
  return (
    K.FORMATION_ML_PER_MIN -
    absorption(patient, pressureMmHg) -
    conductance * naturalGradient(patient, pressureMmHg, column)
  );
}

/** Where an open hole of this conductance leaves her in the long run, upright or lying. */
export function untreatedEquilibrium(
  patient: Patient,
  conductance: number,
  posture: Posture,
): { pressureMmHg: number; deficitMl: number; headacheNrs: number; leakMlPerMin: number } {
  const column = columnMmHg(posture, holeLevel(patient));
  let low = K.COLLAPSE_PRESSURE_MMHG;
  let high = patient.restingCsfPressureMmHg;
  for (let i = 0; i < 40; i++) {
    const middle = 0.5 * (low + high);
    if (untreatedBalance(patient, conductance, column, middle) > 0) low = middle;
    else high = middle;
  }
  const pressureMmHg = 0.5 * (low + high);
  const deficitMl = lastingDeficit(patient, pressureMmHg);
  return {
    pressureMmHg,
    deficitMl,
    headacheNrs: headacheOfDrive(patient, deficitMl) * K.HEADACHE_SHARE[posture],
    leakMlPerMin: conductance * naturalGradient(patient, pressureMmHg, column),
  };
}

/** Conductance of the hole with its seal, mL/min per mmHg. */
export function openConductance(holeConductance: number, sealFraction: number): number {
  return holeConductance * (1 - SEAL_COMPLETENESS * sealFraction);
}

/**
 * The headache that she would have after an hour upright from now: blood, seal and hole stay as they are, the
 * fluid runs on. Formation and leak are integrated by the minute.
 */
export function forecastUprightHeadache(state: Readonly<BodyState>, patient: Patient): number {
  const column = columnMmHg('upright', holeLevel(patient));
  const conductance = openConductance(state.seal.holeConductanceMlPerMinPerMmHg, state.seal.fraction);
  const open = conductance * (1 - tamponade(state.seal.bloodAtHoleMl));
  const { displacedMl } = state.csf;
  let volume = state.csf.volumeMl;
  let compensation = state.csf.compensationMl;
  let pressure = state.csf.pressureMmHg;
  let deficit = 0;
  for (let minute = 0; minute < K.FORECAST_MIN; minute++) {
    deficit = patient.csfVolumeMl - volume - displacedMl;
    pressure = pressureFromMissing(patient, deficit - compensation);
    const wanted = lastingCompensation(deficit);
    compensation += (wanted - compensation) * (wanted > compensation ? ON_PER_MINUTE : OFF_PER_MINUTE);
    volume +=
      K.FORMATION_ML_PER_MIN -
      absorption(patient, pressure) -
      open * naturalGradient(patient, pressure, column);
  }
  return headacheOfDrive(patient, headacheDrive(patient, deficit, pressure));
}

const ON_PER_MINUTE = 1 - exp(-60 / K.COMPENSATION_ON_S);
const OFF_PER_MINUTE = 1 - exp(-60 / K.COMPENSATION_OFF_S);

/** Pressures from the volumes as they stand. */
export function updatePressures(state: BodyState, patient: Patient): void {
  const { csf } = state;
  csf.deficitMl = patient.csfVolumeMl - csf.volumeMl - csf.displacedMl;
  csf.pressureMmHg = pressureFromMissing(patient, csf.deficitMl - csf.compensationMl);
  csf.lumbarPressureMmHg = csfPressureAtMmHg(state, heightOfLevelMm(holeLevel(patient)));
  csf.intracranialPressureMmHg = csfPressureAtMmHg(state, EAR_MM);
}

/** Fall of pressure over the hole with blood and local excess upon it, mmHg; negative is inward. */
export function holeGradient(state: Readonly<BodyState>, patient: Patient, localExcessMmHg: number): number {
  const column = columnMmHg(state.posture, holeLevel(patient));
  const natural = naturalGradient(patient, state.csf.pressureMmHg, column);
  return natural * (1 - tamponade(state.seal.bloodAtHoleMl)) - localExcessMmHg;
}

/** One step of fluid and veins. */
export function stepCsf(state: BodyState, patient: Patient, localExcessMmHg: number, seconds: number): void {
  const { csf } = state;
  updatePressures(state, patient);
  const conductance = openConductance(state.seal.holeConductanceMlPerMinPerMmHg, state.seal.fraction);
  const gradient = holeGradient(state, patient, localExcessMmHg);
  csf.leakMlPerMin = conductance * (gradient < 0 ? K.INWARD_SHARE : 1) * gradient;
  const wanted = lastingCompensation(csf.deficitMl);
  const time = wanted > csf.compensationMl ? K.COMPENSATION_ON_S : K.COMPENSATION_OFF_S;
  csf.compensationMl += (wanted - csf.compensationMl) * (1 - exp(-seconds / time));
  const { memory } = state;
  const minutes = seconds / 60;
  const formedMl = K.FORMATION_ML_PER_MIN * minutes;
  const absorbedMl = absorption(patient, csf.pressureMmHg) * minutes;
  const leakedMl = csf.leakMlPerMin * minutes;
  csf.volumeMl += formedMl - absorbedMl - leakedMl;
  memory.csfFormedMl += formedMl;
  memory.csfAbsorbedMl += absorbedMl;
  memory.csfLeakedMl += leakedMl;
  updatePressures(state, patient);
}

/** One step of the headache that she feels as she lies or sits: that of missing fluid and that of high pressure. */
export function stepHeadache(state: BodyState, patient: Patient, seconds: number): void {
  const drive = headacheDrive(patient, state.csf.deficitMl, state.csf.pressureMmHg);
  const aim = headacheOfDrive(patient, drive) * K.HEADACHE_SHARE[state.posture];
  const { symptoms, memory } = state;
  const time = aim > memory.lowHeadacheNrs ? K.HEADACHE_RISE_S : K.HEADACHE_FALL_S;
  memory.lowHeadacheNrs += (aim - memory.lowHeadacheNrs) * (1 - exp(-seconds / time));
  symptoms.headacheNrs = Math.min(10, memory.lowHeadacheNrs + memory.highHeadacheNrs);
}
