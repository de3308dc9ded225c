/** The headache of missing fluid: what drives it, what it settles at, and what it is now. */
import { exp, logistic } from '../numerics/elementary.ts';
import { stepAir } from './air.ts';
import * as K from './constants/csf.ts';
import * as H from './constants/headache.ts';
import {
  absorption,
  lastingCompensation,
  lastingDeficit,
  naturalGradient,
  openConductance,
  pressureFromMissing,
  tamponade,
} from './csf.ts';
import { columnMmHg, holeLevel } from './hydrostatics.ts';
import { stepRebound } from './rebound.ts';
import type { BodyState, Patient, Posture } from './types.ts';

/** What drives the headache: missing volume as she feels it, mL. */
export function headacheDrive(patient: Patient, deficitMl: number, pressureMmHg: number): number {
  return 0.5 * deficitMl + 0.5 * lastingDeficit(patient, pressureMmHg, deficitMl);
}

/** What so much missing volume settles at upright, NRS. */
export function headacheOfDrive(patient: Patient, driveMl: number): number {
  return 10 * logistic((driveMl - patient.headacheMidpointMl) / H.HEADACHE_WIDTH_ML);
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
    absorption(patient, pressureMmHg, 0) -
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
    headacheNrs: headacheOfDrive(patient, deficitMl) * H.HEADACHE_SHARE[posture],
    leakMlPerMin: conductance * naturalGradient(patient, pressureMmHg, column),
  };
}

/**
 * The headache that she would have after an hour upright from now: blood, seal and hole stay as they are, the
 * fluid runs on. Formation and leak are integrated by the minute.
 */
export function forecastUprightHeadache(state: Readonly<BodyState>, patient: Patient): number {
  return headacheOfDrive(patient, forecastUpright(state, patient).driveMl);
}

/** CSF pressure at the point that posture leaves alone, and the headache's drive, after that hour. */
export function forecastUpright(
  state: Readonly<BodyState>,
  patient: Patient,
): { readonly pressureMmHg: number; readonly driveMl: number } {
  const column = columnMmHg('upright', holeLevel(patient));
  const conductance = openConductance(state.seal.holeConductanceMlPerMinPerMmHg, state.seal.fraction);
  const open = conductance * (1 - tamponade(state.seal.bloodAtHoleMl));
  const { displacedMl } = state.csf;
  let volume = state.csf.volumeMl;
  let compensation = state.csf.compensationMl;
  let pressure = state.csf.pressureMmHg;
  let deficit = 0;
  for (let minute = 0; minute < H.FORECAST_MIN; minute++) {
    deficit = patient.csfVolumeMl - volume - displacedMl;
    pressure = pressureFromMissing(patient, deficit - compensation);
    const wanted = lastingCompensation(deficit);
    compensation += (wanted - compensation) * (wanted > compensation ? ON_PER_MINUTE : OFF_PER_MINUTE);
    volume +=
      K.FORMATION_ML_PER_MIN -
      absorption(patient, pressure, state.csf.outflowAdaptation) -
      open * naturalGradient(patient, pressure, column);
  }
  return { pressureMmHg: pressure, driveMl: headacheDrive(patient, deficit, pressure) };
}

const ON_PER_MINUTE = 1 - exp(-60 / K.COMPENSATION_ON_S);
const OFF_PER_MINUTE = 1 - exp(-60 / K.COMPENSATION_OFF_S);

/** One step of the headache that she feels as she lies or sits: that of missing fluid and that of high pressure. */
export function stepHeadache(state: BodyState, patient: Patient, seconds: number): void {
  const drive = headacheDrive(patient, state.csf.deficitMl, state.csf.pressureMmHg);
  const aim = headacheOfDrive(patient, drive) * H.HEADACHE_SHARE[state.posture];
  const { symptoms, memory } = state;
  memory.headacheDriveMl = drive;
  const time = aim > memory.lowHeadacheNrs ? H.HEADACHE_RISE_S : H.HEADACHE_FALL_S;
  memory.lowHeadacheNrs += (aim - memory.lowHeadacheNrs) * (1 - exp(-seconds / time));
  stepRebound(state, patient, seconds);
  stepAir(state, seconds);
  const high = memory.highHeadacheNrs + symptoms.reboundHeadacheNrs + memory.airHeadacheNrs;
  symptoms.headacheNrs = Math.min(10, memory.lowHeadacheNrs + high);
}
