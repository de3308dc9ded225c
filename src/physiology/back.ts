/** What she feels in her back: tightness while blood goes in, and the ache of the days after. */
import { exp, log } from '../numerics/elementary.ts';
import { ACHE_MOST_NRS } from './constants/harm.ts';
import * as K from './constants/symptoms.ts';
import { acheOfPressingOn } from './harm.ts';
import { TICKS_PER_SECOND, type BodyState, type Emit, type Patient } from './types.ts';

const LN2 = log(2);

function tell(
  emit: Emit,
  site: 'lowBack' | 'buttocks' | 'thighs',
  quality: 'fullness' | 'pressure' | 'easing' | 'ache',
  intensityNrs: number,
): void {
  emit({ type: 'sensation', sensation: { site, quality, intensityNrs } });
}

/** Place of a pressure rise between the two thresholds: 0 at fullness, 1 at pain. */
export function backScale(patient: Patient, riseMmHg: number): number {
  if (riseMmHg <= 0.01) return -10;
  return (
    log(riseMmHg / patient.fullnessThresholdMmHg) /
    log(patient.painThresholdMmHg / patient.fullnessThresholdMmHg)
  );
}

/** The injection was ended and has not begun again. */
export function injectionOver(state: Readonly<BodyState>): boolean {
  return state.memory.injectionEndTick >= 0 && state.memory.connected === 0;
}

/** Seconds since this tick. */
const secondsSince = (state: Readonly<BodyState>, tick: number) => (state.tick - tick) / TICKS_PER_SECOND;

/** Felt pressure follows the tip at once upwards and slowly downwards; some backs stay tight on static pressure. */
function stepFelt(state: BodyState, patient: Patient, rise: number, seconds: number): void {
  const { epidural, memory } = state;
  const threshold = patient.fullnessThresholdMmHg;
  const over = injectionOver(state);
  let aim = Math.max(0, rise);
  let halfTimeS = patient.backEasingHalfTimeS;
  if (over) {
    aim *= exp(-secondsSince(state, memory.injectionEndTick) / K.BACK_SETTLING_S);
    if (patient.backLinger > 0) halfTimeS *= K.LINGER_AFTER_FACTOR;
  } else if (patient.backLinger > 0 && memory.backFeltMmHg >= threshold) {
    const held = epidural.staticPressureMmHg - epidural.baselineMmHg >= K.LINGER_STATIC_SHARE * threshold;
    if (held) aim = Math.max(aim, patient.backLinger * threshold);
  }
  const felt = memory.backFeltMmHg;
  memory.backFeltMmHg = aim >= felt ? aim : aim + (felt - aim) * exp((-LN2 * seconds) / halfTimeS);
}

/** Persisting is a stop sign of the injection; after its end what stays is only felt. */
function tellPersisting(state: BodyState, place: number, seconds: number, emit: Emit): void {
  const { symptoms, memory, blood } = state;
  const tight = place >= 0;
  if (injectionOver(state)) {
    memory.lingerS = tight ? memory.lingerS + seconds : 0;
    if (memory.lingerS >= K.PERSISTENCE_S && memory.lingerTold === 0) {
      memory.lingerTold = 1;
      tell(emit, 'lowBack', 'ache', symptoms.backPressureNrs);
    }
    return;
  }
  if (symptoms.backPressureNrs >= K.STRONG_PAIN_NRS && memory.strongTold === 0) {
    memory.strongTold = 1;
    emit({ type: 'backPainStrong', intensityNrs: symptoms.backPressureNrs });
  } else if (symptoms.backPressureNrs < K.STRONG_PAIN_AGAIN_NRS) memory.strongTold = 0;
  const flows = blood.flowMlPerS > 0;
  memory.persistS = tight && !flows ? memory.persistS + seconds : 0;
  memory.pressedS = symptoms.backPressureNrs >= K.PRESSED_NRS && flows ? memory.pressedS + seconds : 0;
  const stays = memory.persistS >= K.PERSISTENCE_S - 0.5 || memory.pressedS >= K.PRESSED_S;
  if (stays && memory.persistTold === 0) {
    memory.persistTold = 1;
    emit({ type: 'backPressurePersists' });
  }
}

function stepAche(state: BodyState, patient: Patient, emit: Emit): void {
  const { symptoms, memory } = state;
  const peakNrs = Math.min(
    Math.max(ACHE_MOST_NRS, patient.backAchePeakNrs),
    patient.backAchePeakNrs + acheOfPressingOn(state),
  );
  if (memory.acheFromTick < 0 || peakNrs === 0) return;
  const hours = secondsSince(state, memory.acheFromTick) / 3600;
  const faded = hours / K.ACHE_FADE_H;
  symptoms.backAcheNrs = peakNrs * (1 - exp(-hours / K.ACHE_RISE_H)) * exp(-faded * faded);
  if (symptoms.backAcheNrs >= 1 && memory.acheTold === 0) {
    memory.acheTold = 1;
    tell(emit, 'lowBack', 'ache', symptoms.backAcheNrs);
  }
}

/** One step of the back. */
export function stepBack(
  state: BodyState,
  patient: Patient,
  rise: number,
  seconds: number,
  emit: Emit,
): void {
  const { symptoms, memory } = state;
  stepFelt(state, patient, rise, seconds);
  const felt = memory.backFeltMmHg;
  const place = backScale(patient, felt);
  symptoms.backPressureNrs =
    place < 0 ? 0 : Math.min(10, K.BACK_AT_THRESHOLD_NRS + K.BACK_GROWTH_NRS * place);
  if (felt >= K.FULLNESS_SHARE * patient.fullnessThresholdMmHg && memory.fullnessTold === 0) {
    memory.fullnessTold = 1;
    tell(emit, 'lowBack', 'fullness', 1);
  }
  if (place >= 0 && memory.pressureTold === 0) {
    memory.pressureTold = 1;
    tell(emit, 'lowBack', 'pressure', symptoms.backPressureNrs);
  } else if (place < -0.25 && memory.pressureTold === 1) {
    memory.pressureTold = 0;
    memory.persistTold = 0;
    tell(emit, 'lowBack', 'easing', 0);
  }
  if (place >= K.BUTTOCKS_AT && memory.buttocksTold === 0) {
    memory.buttocksTold = 1;
    tell(emit, 'buttocks', 'pressure', symptoms.backPressureNrs);
  } else if (place < 0) memory.buttocksTold = 0;
  if (place >= K.THIGHS_AT && memory.thighsTold === 0) {
    memory.thighsTold = 1;
    tell(emit, 'thighs', 'fullness', symptoms.backPressureNrs);
  } else if (place < 0) memory.thighsTold = 0;
  tellPersisting(state, place, seconds, emit);
  stepAche(state, patient, emit);
}
