/** What goes with missing CSF beside the headache: the brain sinks, the neck is stiff, she feels sick and hears badly. */
import { exp, logistic } from '../numerics/elementary.ts';
import { logNormal, normal, uniform } from '../numerics/random.ts';
import { HEADACHE_WIDTH_ML } from './constants/headache.ts';
import { COLUMN_SHARE } from './constants/hydrostatics.ts';
import * as K from './constants/lowPressureSigns.ts';
import { TICKS_PER_SECOND, type BodyState, type Patient, type Posture } from './types.ts';

/** They change over minutes and are looked at this often. */
const EVERY_TICKS = 10 * TICKS_PER_SECOND;

/** How much is missing before each sign, for this person. */
export function drawLowPressureSigns(seed: number, stream: string) {
  const threshold = (thing: string, median: number) => logNormal(seed, stream, thing, median, K.SIGN_SPREAD);
  return {
    tonsilDescentMm: Math.max(
      0,
      K.TONSIL_DESCENT_MM + K.TONSIL_DESCENT_SD_MM * normal(seed, stream, 'tonsils'),
    ),
    neckThreshold: threshold('neckStiffness', K.NECK_THRESHOLD),
    nauseaThreshold: threshold('nausea', K.NAUSEA_THRESHOLD),
    hearingThreshold: threshold('hearing', K.HEARING_THRESHOLD),
    hearingRings: uniform(seed, stream, 'hearingRings') < K.RINGING_SHARE,
  };
}

/** Where one sign settles, NRS; up is 1 sitting and standing, 0 lying. */
function aim(state: Readonly<BodyState>, patient: Patient, threshold: number, lyingShare: number): number {
  const over = state.memory.headacheDriveMl - threshold * patient.headacheMidpointMl;
  const felt = lyingShare + (1 - lyingShare) * COLUMN_SHARE[state.posture];
  return 10 * felt * logistic(over / HEADACHE_WIDTH_ML);
}

/** Bring each sign this share of the way to where it settles. */
function approach(state: BodyState, patient: Patient, share: number): void {
  const { symptoms } = state;
  const lying = K.SIGN_LYING_SHARE;
  const neck = aim(state, patient, patient.neckThreshold, lying.neck);
  const nausea = aim(state, patient, patient.nauseaThreshold, lying.nausea);
  const hearing = aim(state, patient, patient.hearingThreshold, lying.hearing);
  symptoms.neckStiffnessNrs += share * (neck - symptoms.neckStiffnessNrs);
  symptoms.nauseaNrs += share * (nausea - symptoms.nauseaNrs);
  symptoms.hearingNrs += share * (hearing - symptoms.hearingNrs);
}

/** How far the brain sinks in a posture when so much is missing as she feels it, mm at the tonsils. */
export function brainSagMm(patient: Patient, posture: Posture, driveMl: number): number {
  const up = COLUMN_SHARE[posture];
  const missing = K.SAG_MM_PER_ML * Math.max(0, driveMl);
  return up * patient.tonsilDescentMm + missing * (K.SAG_LYING_SHARE + (1 - K.SAG_LYING_SHARE) * up);
}

/** The brain hangs as fluid and posture let it, at once. */
function updateSag(state: BodyState, patient: Patient): void {
  state.symptoms.brainSagMm = brainSagMm(patient, state.posture, state.memory.headacheDriveMl);
}

/** All of them as they are after a long time in this posture. */
export function settleLowPressureSigns(state: BodyState, patient: Patient): void {
  approach(state, patient, 1);
  updateSag(state, patient);
}

/** One step of this length, which ends now. */
export function stepLowPressureSigns(state: BodyState, patient: Patient): void {
  updateSag(state, patient);
  const { memory, tick } = state;
  if (Math.floor(tick / EVERY_TICKS) === Math.floor(memory.signsTick / EVERY_TICKS)) return;
  const seconds = (tick - memory.signsTick) / TICKS_PER_SECOND;
  memory.signsTick = tick;
  approach(state, patient, 1 - exp(-seconds / K.SIGN_FOLLOWS_S));
}
