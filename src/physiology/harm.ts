/**
 * What going on after a sign to stop does to her: a dose of blood past the sign, answered by each person in her own way. A hand that
 * stops at the sign does none of it. All of it is an assumption; see docs/model.md, "Harm".
 */
import { exp } from '../numerics/elementary.ts';
import { normal, uniform } from '../numerics/random.ts';
import * as K from './constants/harm.ts';
import { HIGH_PRESSURE_HEADACHE_MMHG, ROOT_PRESSURE_MMHG } from './constants/symptoms.ts';
import type { BodyState, Emit, Patient } from './types.ts';

type Dose = 'numb' | 'weak' | 'asks' | 'hearing' | 'vision' | 'seizure';

/** What this person bears of it, as a multiple of what the median person does. */
function bears({ seed }: Patient, dose: Dose): number {
  return exp(K.SPREAD * normal(seed, 'harm', dose));
}

/** A root that has hurt and is pressed on: first numb, then without power. */
function pressOnRoot(state: BodyState, patient: Patient, pushedMl: number, emit: Emit): void {
  const { memory, harm, epidural } = state;
  if (memory.legSign === 0) return;
  memory.legRawMl += pushedMl;
  const pastMl = Math.min(pushedMl, memory.legRawMl - K.REACTION_ML);
  if (pastMl <= 0) return;
  const rise = Math.max(0, epidural.pressureMmHg - epidural.baselineMmHg);
  const weight = Math.min(K.ROOT_WEIGHT_MOST, (rise * patient.rootIrritability) / ROOT_PRESSURE_MMHG);
  memory.legPastMl += pastMl * weight;
  harm.rootInjury = memory.legPastMl / (memory.legPastMl + K.ROOT_HALF_ML);
  const side = patient.rootSide;
  const site = side === 'left' ? 'leftLeg' : 'rightLeg';
  if (harm.numb === 0 && memory.legPastMl >= K.NUMB_ML * bears(patient, 'numb')) {
    harm.numb = 1;
    emit({ type: 'sensation', sensation: { site, quality: 'numb', intensityNrs: 5 } });
    emit({ type: 'numbness' });
  }
  if (harm.weaknessSide === 'none' && memory.legPastMl >= K.WEAK_ML * bears(patient, 'weak')) {
    harm.weaknessSide = side;
    emit({ type: 'sensation', sensation: { site, quality: 'heavy', intensityNrs: 5 } });
    emit({ type: 'legWeakness', side });
  }
}

/** Whether something hurts now, or has hurt, that ends the injection. */
function hurts({ memory }: Readonly<BodyState>): boolean {
  return memory.legSign + memory.strongTold + memory.persistTold + memory.headTold > 0;
}

/** Pain that is not heeded: she says stop, and the back that was pressed aches longer. */
function pressOnPain(state: BodyState, patient: Patient, pushedMl: number, emit: Emit): void {
  const { memory, harm } = state;
  if (!hurts(state)) return;
  memory.painPastMl += pushedMl;
  if (harm.askedToStop === 1 || memory.painPastMl < K.REACTION_ML + K.ASKS_ML * bears(patient, 'asks'))
    return;
  harm.askedToStop = 1;
  if (memory.strongTold + memory.persistTold > 0)
    emit({ type: 'sensation', sensation: { site: 'lowBack', quality: 'ache', intensityNrs: 9 } });
  emit({ type: 'asksToStop' });
}

/** A head under high pressure that is pressed on: hearing, then vision, and rarely a seizure. */
function pressOnHead(state: BodyState, patient: Patient, pushedMl: number, emit: Emit): void {
  const { memory, harm, csf } = state;
  if (memory.headTold === 0) return;
  const pressure = csf.intracranialPressureMmHg - csf.strainMmHg;
  if (pressure < HIGH_PRESSURE_HEADACHE_MMHG) return;
  memory.headPastMl += pushedMl;
  const pastMl = memory.headPastMl - K.REACTION_ML;
  if (harm.hearingChanged === 0 && pastMl >= K.HEARING_ML * bears(patient, 'hearing')) {
    harm.hearingChanged = 1;
    const quality = patient.hearingRings ? 'ringing' : 'muffled';
    emit({ type: 'sensation', sensation: { site: 'ears', quality, intensityNrs: 5 } });
    emit({ type: 'hearingChanged' });
  }
  if (harm.visionChanged === 0 && pastMl >= K.VISION_ML * bears(patient, 'vision')) {
    harm.visionChanged = 1;
    emit({ type: 'visionChanged' });
  }
  const prone = uniform(patient.seed, 'harm', 'prone') < K.SEIZURE_SHARE && pressure >= K.SEIZURE_MMHG;
  if (harm.seizureS === 0 && prone && pastMl >= K.SEIZURE_ML * bears(patient, 'seizure')) {
    harm.seizureS = 1e-3;
    emit({ type: 'seizure' });
  }
}

/** A slow pulse that is pressed on through becomes a faint. */
function pressOnHeart(state: BodyState, pushedMl: number, seconds: number, emit: Emit): void {
  const { memory, vitals } = state;
  if (vitals.bradycardiaTicks === 0) {
    memory.slowPastMl = 0;
    memory.slowPastS = 0;
    return;
  }
  memory.slowPastMl += pushedMl;
  memory.slowPastS += seconds;
  if (memory.faintS >= 0 || memory.slowPastMl < K.FAINT_ML || memory.slowPastS < K.FAINT_S) return;
  memory.faintS = 0;
  emit({ type: 'vasovagal' });
  emit({ type: 'sensation', sensation: { site: 'wholeBody', quality: 'faint', intensityNrs: 6 } });
}

/** With the tip in a vein that stands open blood runs back into the line as soon as the thumb rests. */
function stepBackflow(state: BodyState, seconds: number, emit: Emit): void {
  const { memory, needle, blood } = state;
  const free =
    memory.connected === 1 && needle.place === 'inserted' && needle.veinEntered && memory.veinDry === 0;
  if (!free || blood.flowMlPerS > 0) {
    memory.backflowS = 0;
    return;
  }
  memory.backflowS += seconds;
  if (memory.backflowS < K.BACKFLOW_S || memory.backflowTold === 1) return;
  memory.backflowTold = 1;
  emit({ type: 'bloodBackAtHub' });
}

/** One step of it, after what she feels and before what her heart does. */
export function stepHarm(state: BodyState, patient: Patient, seconds: number, emit: Emit): void {
  const { memory, harm } = state;
  const pushedMl = memory.givenIntoSpaceMl - memory.harmSeenMl;
  memory.harmSeenMl = memory.givenIntoSpaceMl;
  if (harm.seizureS > 0) harm.seizureS += seconds;
  stepBackflow(state, seconds, emit);
  if (pushedMl > 0) {
    pressOnRoot(state, patient, pushedMl, emit);
    pressOnPain(state, patient, pushedMl, emit);
    pressOnHead(state, patient, pushedMl, emit);
    pressOnHeart(state, pushedMl, seconds, emit);
  }
  if (memory.legTold === 1) memory.legSign = 1;
}

/** What pressing on leaves in her back for the days after, NRS beyond what it would have ached. */
export function acheOfPressingOn({ memory }: Readonly<BodyState>): number {
  return K.ACHE_PER_ML * Math.max(0, memory.painPastMl - K.REACTION_ML);
}

/** How much faster a seizure drives the heart, 1/min. */
export function seizureHeartPerMin({ harm }: Readonly<BodyState>): number {
  return harm.seizureS > 0 && harm.seizureS < K.SEIZURE_LASTS_S ? K.SEIZURE_HEART_PER_MIN : 0;
}

/** Another patch, a day later: what a root lost stays lost; what pressure did to her head has passed; she may be asked anew. */
export function healBetweenPatches({ harm }: BodyState): void {
  harm.visionChanged = 0;
  harm.hearingChanged = 0;
  harm.seizureS = 0;
  harm.askedToStop = 0;
}
