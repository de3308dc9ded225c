/** Cerebrospinal fluid: pressure from volume, and the leak through the hole. */
import { exp, log, log10 } from '../numerics/elementary.ts';
import { SEAL_COMPLETENESS } from './constants/blood.ts';
import * as K from './constants/csf.ts';
import { TAMPONADE_HALF_ML, TAMPONADE_SHARE } from './constants/epidural.ts';
import { EAR_MM } from './constants/hydrostatics.ts';
import { columnMmHg, csfPressureAtMmHg, heightOfLevelMm, holeLevel } from './hydrostatics.ts';
import { stepAdaptation } from './rebound.ts';
import { stepStrain, strainedS, unmatchedStrainMmHg } from './strain.ts';
import type { BodyState, Patient } from './types.ts';

const LN10 = log(10);
const NEWTON_STEPS = 12;
/** Each of Newton's steps doubles the digits that are right: after one so small the next would change nothing. */
const NEWTON_ENOUGH_ML = 1e-8;

/** CSF pressure at the point that posture leaves alone, from the volume that is still missing, mmHg. */
export function pressureFromMissing(patient: Patient, missingMl: number): number {
  const elastic = patient.restingCsfPressureMmHg * exp((-LN10 * missingMl) / patient.pressureVolumeIndexMl);
  // An empty sac lies against what is in it.
  if (elastic <= K.YIELD_FROM_MMHG) return Math.max(K.COLLAPSE_PRESSURE_MMHG, elastic);
  return (
    K.YIELD_FROM_MMHG + K.YIELD_RANGE_MMHG * (1 - exp(-(elastic - K.YIELD_FROM_MMHG) / K.YIELD_RANGE_MMHG))
  );
}

/**
 * Natural fall of pressure from CSF to epidural space under this column, mmHg. It grows with the pressure, but takes no more
 * than a share of it: the space follows the sac, however low its pressure is at rest.
 */
export function naturalGradient(patient: Patient, pressureMmHg: number, column: number): number {
  const resting = patient.lyingGradientMmHg + K.UNMATCHED_COLUMN_SHARE * column;
  const slope = resting / (patient.restingCsfPressureMmHg - K.COLLAPSE_PRESSURE_MMHG);
  const driving = Math.max(0, pressureMmHg - K.COLLAPSE_PRESSURE_MMHG);
  return Math.min(K.GRADIENT_CEILING * resting, Math.min(K.GRADIENT_MOST_SHARE, slope) * driving);
}

/** Share of their flow that ways out still have when so little CSF is left. */
function leftShare(volumeMl: number): number {
  return Math.max(0, Math.min(1, (volumeMl - K.CSF_LEAST_ML) / K.CSF_LEAST_WIDTH_ML));
}

/** Share of its flow that the sac still gives a needle. */
export function sacShare({ csf }: Readonly<BodyState>): number {
  const open = Math.max(
    0,
    Math.min(1, (csf.pressureMmHg - K.COLLAPSE_PRESSURE_MMHG) / K.COLLAPSE_WIDTH_MMHG),
  );
  return open * leftShare(csf.volumeMl);
}

/** Another hole in the dura, or a wider one, mL/min per mmHg. */
export function addHole(state: BodyState, conductance: number): void {
  const { seal } = state;
  seal.holeConductanceMlPerMinPerMmHg = Math.min(
    K.HOLES_MOST,
    seal.holeConductanceMlPerMinPerMmHg + conductance,
  );
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
export function lastingDeficit(patient: Patient, pressureMmHg: number, guessMl = 0): number {
  const missingMl = patient.pressureVolumeIndexMl * log10(patient.restingCsfPressureMmHg / pressureMmHg);
  if (missingMl <= 0) return missingMl / (1 - K.COMPENSATED_SHARE);
  // What is missing grows ever faster with the deficit: from anywhere Newton's first step lands above the root or
  // on it, and the next ones come down to it.
  let deficitMl = Math.max(missingMl, guessMl);
  for (let i = 0; i < NEWTON_STEPS; i++) {
    const compensated = lastingCompensation(deficitMl);
    const slope = 1 - K.COMPENSATED_SHARE * (1 - compensated / K.COMPENSATED_MOST_ML);
    const step = (deficitMl - compensated - missingMl) / slope;
    deficitMl -= step;
    if (Math.abs(step) < NEWTON_ENOUGH_ML) break;
  }
  return deficitMl;
}

/** CSF absorbed at this pressure, mL/min, when resistance has grown by this share of itself. */
export function absorption(patient: Patient, pressureMmHg: number, adaptation: number): number {
  const resistance = patient.outflowResistanceMmHgPerMlPerMin * (1 + adaptation);
  return Math.max(0, pressureMmHg - patient.absorptionThresholdMmHg) / resistance;
}

/** Conductance of the hole with its seal, mL/min per mmHg. */
export function openConductance(holeConductance: number, sealFraction: number): number {
  return holeConductance * (1 - SEAL_COMPLETENESS * sealFraction);
}

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

/** What an effort adds to that, over the whole of a step, mmHg. */
function meanStrain(state: Readonly<BodyState>, seconds: number): number {
  if (state.memory.strainLeftS <= 0) return 0;
  const bare = 1 - tamponade(state.seal.bloodAtHoleMl);
  return (bare * unmatchedStrainMmHg(state) * strainedS(state, seconds)) / seconds;
}

/** Flow out through the hole over this step at the pressure that stands now, mL/min. */
function leakNow(
  state: Readonly<BodyState>,
  patient: Patient,
  localExcessMmHg: number,
  seconds: number,
): number {
  const conductance = openConductance(state.seal.holeConductanceMlPerMinPerMmHg, state.seal.fraction);
  const gradient = holeGradient(state, patient, localExcessMmHg) + meanStrain(state, seconds);
  return conductance * (gradient < 0 ? K.INWARD_SHARE : leftShare(state.csf.volumeMl)) * gradient;
}

/** Steps at least this long take the mean of the rates at both their ends, s: halving them changes little then. */
const LONG_STEP_S = 5;

/** One step of fluid and veins. */
export function stepCsf(state: BodyState, patient: Patient, localExcessMmHg: number, seconds: number): void {
  const { csf } = state;
  updatePressures(state, patient);
  csf.leakMlPerMin = leakNow(state, patient, localExcessMmHg, seconds);
  const left = leftShare(csf.volumeMl);
  let absorbed = left * absorption(patient, csf.pressureMmHg, csf.outflowAdaptation);
  let wanted = lastingCompensation(csf.deficitMl);
  const time = wanted > csf.compensationMl ? K.COMPENSATION_ON_S : K.COMPENSATION_OFF_S;
  const followed = 1 - exp(-seconds / time);
  const { memory } = state;
  const minutes = seconds / 60;
  if (seconds >= LONG_STEP_S) {
    const lostMl = (absorbed + csf.leakMlPerMin - K.FORMATION_ML_PER_MIN) * minutes;
    const deficitThen = csf.deficitMl + lostMl;
    wanted = 0.5 * (wanted + lastingCompensation(deficitThen));
    const compensationThen = csf.compensationMl + (wanted - csf.compensationMl) * followed;
    csf.pressureMmHg = pressureFromMissing(patient, deficitThen - compensationThen);
    csf.leakMlPerMin = 0.5 * (csf.leakMlPerMin + leakNow(state, patient, localExcessMmHg, seconds));
    absorbed = 0.5 * (absorbed + left * absorption(patient, csf.pressureMmHg, csf.outflowAdaptation));
  }
  csf.compensationMl += (wanted - csf.compensationMl) * followed;
  memory.csfFormedMl += K.FORMATION_ML_PER_MIN * minutes;
  memory.csfAbsorbedMl += absorbed * minutes;
  memory.csfLeakedMl += csf.leakMlPerMin * minutes;
  // Read off the books, so that no rounding of a million steps parts them.
  csf.volumeMl =
    memory.csfStartMl +
    memory.givenIntoCsfMl +
    (memory.csfFormedMl - memory.csfAbsorbedMl - memory.csfLeakedMl);
  stepStrain(state, seconds);
  stepAdaptation(state, patient, seconds);
  updatePressures(state, patient);
}
