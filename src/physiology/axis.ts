/**
 * What the whole axis shows of a body, from the vertex to the end of the sac: fluid, brain, headache and leak, lying as she is and
 * after an hour of sitting up from now. Read-outs alone; nothing is stepped.
 */
import { HEADACHE_SHARE } from './constants/headache.ts';
import { EAR_MM, SACRAL_SAC_MM, VERTEX_MM } from './constants/hydrostatics.ts';
import { holeGradient, openConductance } from './csf.ts';
import { localExcessAtHole } from './epidural.ts';
import { forecastUpright, headacheDrive, headacheOfDrive } from './headache.ts';
import { columnAtMmHg, curlMmHg, holeLevel } from './hydrostatics.ts';
import { brainSagMm } from './lowPressureSigns.ts';
import { reboundOf } from './rebound.ts';
import type { BodyState, Patient, Posture } from './types.ts';

/** The axis in one posture. */
export interface AxisPosture {
  /** CSF pressure under the top of the skull, and at the end of the dural sac, mmHg; between them it runs straight. */
  readonly vertexMmHg: number;
  readonly sacMmHg: number;
  /** Height over the point that posture leaves alone at which it is naught, mm; null where it is nowhere, or everywhere the same. */
  readonly zeroAtMm: number | null;
  /** What the headache settles at in this posture, NRS. */
  readonly headacheNrs: number;
  /** How far the brain has sunk at the tonsils, mm. */
  readonly brainSagMm: number;
  /** Flow out through the hole, mL/min; never under naught here. */
  readonly leakMlPerMin: number;
}

export interface AxisReading {
  readonly lying: AxisPosture;
  readonly sitting: AxisPosture;
  /** Epidural blood by SPREAD_LEVELS, mL. */
  readonly byLevelMl: readonly number[];
  /** Index into SPREAD_LEVELS of the hole. */
  readonly holeLevel: number;
  /** CSF that is missing, and CSF that the blood has pushed headwards, which stands in for some of it, mL. */
  readonly missingMl: number;
  readonly displacedMl: number;
  /** 0 fluid to 1 firm clot; 0 open to 1 closed. */
  readonly clot: number;
  readonly sealFraction: number;
}

function inPosture(
  state: Readonly<BodyState>,
  patient: Patient,
  posture: Posture,
  pressureMmHg: number,
  driveMl: number,
): AxisPosture {
  const at = (heightMm: number) => pressureMmHg + curlMmHg(posture) + columnAtMmHg(posture, heightMm);
  const slope = (at(VERTEX_MM) - at(SACRAL_SAC_MM)) / (VERTEX_MM - SACRAL_SAC_MM);
  const zero = slope < 0 ? VERTEX_MM - at(VERTEX_MM) / slope : NaN;
  const then = { ...state, posture, csf: { ...state.csf, pressureMmHg } };
  const conductance = openConductance(state.seal.holeConductanceMlPerMinPerMmHg, state.seal.fraction);
  const high = reboundOf(state, patient, at(EAR_MM));
  const low = headacheOfDrive(patient, driveMl) * HEADACHE_SHARE[posture];
  return {
    vertexMmHg: at(VERTEX_MM),
    sacMmHg: at(SACRAL_SAC_MM),
    zeroAtMm: zero > SACRAL_SAC_MM && zero < VERTEX_MM ? zero : null,
    headacheNrs: Math.min(10, low + high),
    brainSagMm: brainSagMm(patient, posture, driveMl),
    leakMlPerMin: Math.max(0, conductance * holeGradient(then, patient, localExcessAtHole(state, patient))),
  };
}

/** The axis of this body now: lying, curled if she lies so; and as she would be after an hour of sitting up. */
export function readAxis(state: Readonly<BodyState>, patient: Patient): AxisReading {
  const { csf, seal } = state;
  const up = forecastUpright(state, patient);
  const lying = state.posture === 'lateralCurled' ? state.posture : 'supine';
  const drive = headacheDrive(patient, csf.deficitMl, csf.pressureMmHg);
  return {
    lying: inPosture(state, patient, lying, csf.pressureMmHg, drive),
    sitting: inPosture(state, patient, 'upright', up.pressureMmHg, up.driveMl),
    byLevelMl: [...state.epidural.byLevelMl],
    holeLevel: holeLevel(patient),
    missingMl: csf.deficitMl + csf.displacedMl,
    displacedMl: csf.displacedMl,
    clot: seal.clot,
    sealFraction: seal.fraction,
  };
}
