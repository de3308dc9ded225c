/**
 * How she holds her back: what she does by herself, what a sentence mends, and what a move costs. Each cue brings a share of what
 * is left to do, once; after she has moved it helps again. Everything is hers alone: drawn from her seed by the name of the thing.
 */
import { uniform } from '../numerics/random.ts';
import * as K from './constants/pose.ts';
import { TICKS_PER_SECOND, type BodyState, type CoachingCue, type Emit, type Patient } from './types.ts';

const STREAM = 'pose';

const clip = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

function between(seed: number, thing: string, [least, most]: readonly [number, number]): number {
  return least + (most - least) * uniform(seed, STREAM, thing);
}

/** Evenly drawn, so much to either side at most. */
function eitherWay(seed: number, thing: string, most: number): number {
  return between(seed, thing, [-most, most]);
}

/** What she curls to unhelped. */
function ownFlexion({ seed }: Patient): number {
  return between(seed, 'flexion', K.OWN_FLEXION);
}

/** As far as her back, her belly and her size let her. */
export function mostFlexion({ seed, teachingCase }: Patient): number {
  const [from, over] = K.FLEXION_LACK_BODY_MASS;
  const size = clip((teachingCase.patient.bodyMassIndex - from) / over, 0, 1);
  const chance = K.FLEXION_LACK_CHANCE * uniform(seed, STREAM, 'limit');
  return 1 - K.FLEXION_LACK * (chance + (1 - K.FLEXION_LACK_CHANCE) * size);
}

function tellPose({ pose }: BodyState, emit: Emit): void {
  const { flexion, rotationDeg, leanDeg } = pose;
  emit({ type: 'posed', flexion, rotationDeg, leanDeg });
}

function forgetCues({ memory }: BodyState): void {
  memory.chinSaid = 0;
  memory.kneesSaid = 0;
  memory.backSaid = 0;
}

/** She lies or sits down anew: straight, and nobody has said a word yet. */
export function takePlace(state: BodyState): void {
  state.pose.flexion = 0;
  state.pose.rotationDeg = 0;
  state.pose.leanDeg = 0;
  state.memory.slips = 0;
  forgetCues(state);
}

/** She curls her back as she does by herself, turned and leaning a little. */
export function curl(state: BodyState, patient: Patient, emit: Emit): void {
  const { pose } = state;
  pose.flexion = ownFlexion(patient);
  pose.rotationDeg = eitherWay(patient.seed, 'rotation', K.OWN_ROTATION_DEG);
  pose.leanDeg = eitherWay(patient.seed, 'lean', K.OWN_LEAN_DEG);
  forgetCues(state);
  tellPose(state, emit);
}

/** Whether the latch of a cue was still open; it is closed now. */
function firstTime({ memory }: BodyState, latch: 'chinSaid' | 'kneesSaid' | 'backSaid'): boolean {
  const first = memory[latch] === 0;
  memory[latch] = 1;
  return first;
}

const LATCHES = { chinDown: 'chinSaid', kneesUp: 'kneesSaid', pushBackOut: 'backSaid' } as const;

function curlMore(state: BodyState, patient: Patient, cue: keyof typeof LATCHES): void {
  if (!firstTime(state, LATCHES[cue])) return;
  const { pose } = state;
  const left = Math.max(0, mostFlexion(patient) - pose.flexion);
  pose.flexion += left * between(patient.seed, cue, K.CURL_CUES[cue]);
}

function squared(patient: Patient, cue: CoachingCue, deg: number): number {
  return Math.abs(deg) < K.SQUARE_WITHIN_DEG ? deg : deg * between(patient.seed, cue, K.TURN_LEFT);
}

/**
 * The operator says something about how she holds herself. With a needle in her back she only keeps still: nobody bends over a
 * needle. A posture is told each time that she was asked for one, changed or not.
 */
export function coach(state: BodyState, patient: Patient, cue: CoachingCue, emit: Emit): void {
  const { pose, memory, needle } = state;
  if (cue === 'relax' || cue === 'holdStill') {
    memory.calmUntilTick = Math.max(memory.calmUntilTick, state.tick + K.CALM_S[cue] * TICKS_PER_SECOND);
    return;
  }
  if (needle.place === 'inserted') return;
  if (cue === 'squareShoulders') pose.rotationDeg = squared(patient, cue, pose.rotationDeg);
  else if (cue === 'sitStraight') pose.leanDeg = squared(patient, cue, pose.leanDeg);
  else curlMore(state, patient, cue);
  tellPose(state, emit);
}

/** Whether a calming word still works. */
export function isCalm({ tick, memory }: Readonly<BodyState>): boolean {
  return tick < memory.calmUntilTick;
}

/** She has moved: it tells on her posture once no needle holds it. */
export function slip(state: BodyState): void {
  state.memory.slips++;
}

/** What her moves have cost of her posture, as soon as the needle is out. */
export function settlePose(state: BodyState, patient: Patient, emit: Emit): void {
  const { pose, memory } = state;
  if (memory.slips === 0 || state.needle.place === 'inserted') return;
  const { seed } = patient;
  for (; memory.slips > 0; memory.slips--) {
    const nth = memory.slipsSettled++;
    const helped = Math.max(0, pose.flexion - ownFlexion(patient));
    pose.flexion -= helped * between(seed, `uncurls ${nth}`, K.MOVE_UNCURLS);
    const turned = pose.rotationDeg + eitherWay(seed, `turns ${nth}`, K.MOVE_TURNS_DEG);
    const leant = pose.leanDeg + eitherWay(seed, `leans ${nth}`, K.MOVE_LEANS_DEG);
    pose.rotationDeg = clip(turned, -K.OWN_ROTATION_DEG, K.OWN_ROTATION_DEG);
    pose.leanDeg = clip(leant, -K.OWN_LEAN_DEG, K.OWN_LEAN_DEG);
  }
  forgetCues(state);
  tellPose(state, emit);
}
