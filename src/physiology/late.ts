/**
 * What surfaces in the hours and days after a patch. Each draws for itself from the person's seed, so that none changes
 * another; an educator can ask for one, and then it comes at the hour that is asked and no other does by chance.
 */
import { exp } from '../numerics/elementary.ts';
import { uniform } from '../numerics/random.ts';
import * as K from './constants/late.ts';
import { TICKS_PER_SECOND, type BodyState, type Complication, type Emit, type Patient } from './types.ts';

const STREAM = 'late';
type Asked = Exclude<Complication, 'asDrawn' | 'none'>;

/** Hours since the needle came to rest at the end of the injection; negative before. */
function hoursAfter({ tick, memory }: Readonly<BodyState>): number {
  return memory.injectionEndTick < 0 ? -1 : (tick - memory.injectionEndTick) / TICKS_PER_SECOND / 3600;
}

/** A draw of this patch: the second one draws anew. */
function draw({ seed }: Patient, { memory }: Readonly<BodyState>, thing: string): number {
  return uniform(seed, STREAM, memory.marksFromMl > 0 ? `${thing}Again` : thing);
}

function between(
  patient: Patient,
  state: Readonly<BodyState>,
  thing: string,
  ends: readonly [number, number],
) {
  return ends[0] + (ends[1] - ends[0]) * draw(patient, state, `${thing}Size`);
}

/** The hour at which it comes, or -1 when it does not. */
function onsetH(
  state: Readonly<BodyState>,
  patient: Patient,
  thing: Asked,
  chance: number,
  ends: readonly [number, number],
): number {
  if (patient.complication === thing) return patient.complicationAfterH;
  if (patient.complication !== 'asDrawn' || draw(patient, state, thing) >= chance) return -1;
  return between(patient, state, `${thing}When`, ends);
}

/** What is to come is settled when the injection has ended, by what was done until then. */
function settle(state: BodyState, patient: Patient): void {
  const { memory, harm } = state;
  memory.lateSettled = 1;
  const injured = Math.min(1, K.RADICULAR_CHANCE + K.RADICULAR_CHANCE_INJURED * harm.rootInjury);
  const unsterile = 1 + (K.FEVER_UNSTERILE_FACTOR - 1) * memory.contaminatedIn;
  memory.radicularFromH = onsetH(state, patient, 'radicularPain', injured, K.RADICULAR_FROM_H);
  memory.feverFromH = onsetH(state, patient, 'fever', K.FEVER_CHANCE * unsterile, K.FEVER_FROM_H);
  memory.retentionFromH = onsetH(state, patient, 'cannotPassUrine', K.RETENTION_CHANCE, K.RETENTION_FROM_H);
  memory.compressionFromH = onsetH(state, patient, 'legWeakness', K.COMPRESSION_CHANCE, K.COMPRESSION_FROM_H);
  memory.saddleFromH = onsetH(state, patient, 'saddleNumbness', 0, K.COMPRESSION_FROM_H);
  memory.askedReboundFromH = onsetH(state, patient, 'reboundHeadache', 0, K.COMPRESSION_FROM_H);
  memory.askedReturnFromH = onsetH(state, patient, 'headacheReturned', 0, K.COMPRESSION_FROM_H);
}

/** Heparin is to come so many hours after the needle: where that is too early, a clot that bleeds on is likelier. */
export function planHeparin(state: BodyState, patient: Patient, afterH: number | null): void {
  const { memory } = state;
  if (afterH === null || afterH >= K.HEPARIN_SAFE_H || memory.compressionFromH >= 0) return;
  if (patient.complication !== 'asDrawn') return;
  const chance = K.COMPRESSION_CHANCE * K.COMPRESSION_HEPARIN_FACTOR;
  if (draw(patient, state, 'legWeakness') >= chance) return;
  const ownH = between(patient, state, 'legWeaknessWhen', K.COMPRESSION_FROM_H);
  memory.compressionFromH = Math.max(afterH, hoursAfter(state)) + ownH;
}

const has = (hours: number, fromH: number) => fromH >= 0 && hours >= fromH;

/** Pain down a leg: there at once, and slowly gone. */
function stepRadicular(state: BodyState, patient: Patient, hours: number, emit: Emit): void {
  const { late, memory } = state;
  if (!has(hours, memory.radicularFromH)) return;
  const first = between(patient, state, 'radicular', K.RADICULAR_NRS);
  late.radicularNrs = first * exp(-(hours - memory.radicularFromH) / K.RADICULAR_FADE_H);
  if (memory.radicularTold === 1) return;
  memory.radicularTold = 1;
  emit({ type: 'radicularPain', side: patient.rootSide, intensityNrs: late.radicularNrs });
}

function stepFever(state: BodyState, patient: Patient, hours: number, emit: Emit): void {
  const { late, memory, vitals } = state;
  if (memory.feverTold === 1 || !has(hours, memory.feverFromH)) return;
  memory.feverTold = 1;
  late.feverCelsius = between(patient, state, 'fever', K.FEVER_CELSIUS);
  vitals.temperatureCelsius = patient.temperatureCelsius + late.feverCelsius;
  emit({ type: 'fever', temperatureCelsius: vitals.temperatureCelsius });
}

/** A clot on the roots: the leg first, then what the lowest roots serve. */
function stepCompression(state: BodyState, patient: Patient, hours: number, emit: Emit): void {
  const { late, memory, harm } = state;
  const pressed = has(hours, memory.compressionFromH);
  if (pressed && harm.weaknessSide === 'none') {
    harm.weaknessSide = patient.rootSide;
    emit({ type: 'legWeakness', side: patient.rootSide });
  }
  const spread = pressed && hours >= memory.compressionFromH + K.COMPRESSION_SPREADS_H;
  if (late.saddleNumb === 0 && (spread || has(hours, memory.saddleFromH))) {
    late.saddleNumb = 1;
    emit({ type: 'saddleNumbness' });
  }
  if (late.cannotPassUrine === 0 && (spread || has(hours, memory.retentionFromH))) {
    late.cannotPassUrine = 1;
    emit({ type: 'cannotPassUrine' });
  }
}

/** Two headaches: that of lasting high pressure, and the old one come back. */
function stepHeadaches(state: BodyState, hours: number, emit: Emit): void {
  const { memory, symptoms, seal } = state;
  if (has(hours, memory.askedReturnFromH)) {
    memory.askedReturnFromH = -1;
    seal.torn = 1;
    seal.fraction = 0;
    seal.maturity = 0;
  }
  if (has(hours, memory.askedReboundFromH)) memory.askedReboundNrs = K.ASKED_REBOUND_NRS;
  if (symptoms.reboundHeadacheNrs >= K.REBOUND_TOLD_NRS && memory.reboundTold === 0) {
    memory.reboundTold = 1;
    emit({ type: 'reboundHeadache', intensityNrs: symptoms.reboundHeadacheNrs });
  }
  const upright = symptoms.headacheIfUprightNrs;
  memory.leastUprightNrs = Math.min(memory.leastUprightNrs, upright);
  const eased = memory.leastUprightNrs <= K.WAS_EASED_SHARE * memory.headacheBeforeNrs;
  const back = Math.max(K.RETURNED_NRS, memory.leastUprightNrs + K.RETURNED_BY_NRS);
  if (eased && upright >= back && memory.returnedTold === 0) {
    memory.returnedTold = 1;
    emit({ type: 'headacheReturned', intensityNrs: upright });
  }
}

/** One step of the hours after: called once the rest of her has been brought up to now. */
export function stepLate(state: BodyState, patient: Patient, emit: Emit): void {
  const hours = hoursAfter(state);
  const { memory, symptoms } = state;
  if (hours < 0 || memory.epiduralGivenMl <= 0) return;
  if (memory.lateSettled === 0) settle(state, patient);
  stepRadicular(state, patient, hours, emit);
  stepFever(state, patient, hours, emit);
  stepCompression(state, patient, hours, emit);
  stepHeadaches(state, hours, emit);
  if (symptoms.backAcheNrs >= K.ACHE_TOLD_NRS && memory.lateAcheTold === 0) {
    memory.lateAcheTold = 1;
    emit({ type: 'backAche', intensityNrs: symptoms.backAcheNrs });
  }
}
