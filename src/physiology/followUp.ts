/**
 * The two days after: a copy of the body run on under a standard after-care. The outcome follows from the path
 * of the upright headache; nothing is drawn here.
 */
import * as K from './constants/outcome.ts';
import { stepFluids } from './body.ts';
import { forecastUprightHeadache } from './headache.ts';
import { reboundOf } from './rebound.ts';
import { badFromNrs, reliefTrackOf, type ReliefTrack } from './reliefTrack.ts';
import {
  TICKS_PER_SECOND,
  type BodyContext,
  type BodyState,
  type ContrastDose,
  type Patient,
} from './types.ts';

export type PatchOutcome = 'complete' | 'partial' | 'failed';

export interface FollowUp {
  /** What she would settle at, sitting up two hours, a day and two days after the injection, NRS. */
  readonly headacheUprightAfter2hNrs: number;
  readonly headacheUprightAfter24hNrs: number;
  readonly headacheUprightAfter48hNrs: number;
  readonly sealFraction48h: number;
  /** Headache of lasting high pressure at its worst in the two days, as she would have it lying; 0 in nearly everybody. */
  readonly reboundHeadacheNrs: number;
  readonly outcome: PatchOutcome;
  /** The outcome with its way to it. */
  readonly track: ReliefTrack;
}

/** Hours are summed step by step: an hour counts as reached this much before it. */
export const NEARLY_H = 1e-6;

/** Where its tip stood never changes, and is shared. */
function cloneDose(dose: Readonly<ContrastDose>): ContrastDose {
  return { ...dose, byLevelMl: dose.byLevelMl === null ? null : [...dose.byLevelMl] };
}

/** A copy that shares nothing that changes with the body. */
export function cloneBody(state: Readonly<BodyState>): BodyState {
  return {
    ...state,
    needle: { ...state.needle },
    syringe: { ...state.syringe },
    skin: { ...state.skin },
    draw: { ...state.draw },
    blood: { ...state.blood },
    epidural: { ...state.epidural, byLevelMl: [...state.epidural.byLevelMl] },
    csf: { ...state.csf },
    contrast: { ...state.contrast, doses: state.contrast.doses.map(cloneDose) },
    xray: { ...state.xray },
    seal: { ...state.seal },
    symptoms: { ...state.symptoms },
    harm: { ...state.harm },
    late: { ...state.late },
    vitals: { ...state.vitals },
    memory: { ...state.memory },
  };
}

/** Whether she is up at this hour after the injection: flat at first, then up except at night. */
export function isUpAfter(hours: number, flatH: number = K.FLAT_AFTER_H): boolean {
  if (hours < flatH) return false;
  if (hours < K.UP_UNTIL_H) return true;
  return (hours - K.UP_UNTIL_H) % 24 >= K.NIGHT_H;
}

/** Length of a step of the after-care at this hour after the injection, s. */
export function stepSecondsAfter(hours: number): number {
  return hours < K.FINE_UNTIL_H ? K.FOLLOW_UP_STEP_S : K.LATE_STEP_S;
}

/** What is kept of the headache upright at these hours, the first time that a step has come to each; -1 before. */
const LOOKS = [
  [2, 'after2hNrs'],
  [4, 'after4hNrs'],
  [24, 'after24hNrs'],
  [48 - NEARLY_H, 'after48hNrs'],
] as const;

/** After a step of the after-care: keep what the debrief reads. */
export function lookAhead(body: BodyState, patient: Patient, hours: number): void {
  const { memory } = body;
  memory.afterReboundNrs = Math.max(memory.afterReboundNrs, reboundOf(body, patient, body.csf.pressureMmHg));
  for (const [atH, name] of LOOKS)
    if (hours >= atH && memory[name] < 0) memory[name] = forecastUprightHeadache(body, patient);
}

/** Complete: no headache at a day and two days. Failed: bad again, or back near the old value, at 4, 24 or 48 h. */
function judge(before: number, at4h: number, at24h: number, at48h: number): PatchOutcome {
  const bad = badFromNrs(before);
  if (at4h >= bad || at24h >= bad || at48h >= bad) return 'failed';
  return at24h <= K.FREE_NRS && at48h <= K.FREE_NRS ? 'complete' : 'partial';
}

/**
 * Run this body on to 48 h after `endTick` under the standard after-care; `look` is called after each step with the
 * hours since then. Steps are shorter by `stepShare` where a test asks for it.
 */
export function runOn(
  body: BodyState,
  patient: Patient,
  endTick: number,
  look: (hours: number) => void,
  flatH: number = K.FLAT_AFTER_H,
  stepShare = 1,
): void {
  let hours = (body.tick - endTick) / TICKS_PER_SECOND / 3600;
  while (hours < 48) {
    body.posture = isUpAfter(hours, flatH) ? 'upright' : 'supine';
    const seconds = stepShare * stepSecondsAfter(hours);
    body.tick += seconds * TICKS_PER_SECOND;
    stepFluids(body, patient, seconds);
    hours += seconds / 3600;
    look(hours);
  }
}

/** When the last blood went in, or now where none did, ticks. */
export function endOfFlowTick(state: Readonly<BodyState>): number {
  return state.memory.lastFlowTick >= 0 ? state.memory.lastFlowTick : state.tick;
}

/** Run a copy on to 48 h after the injection. */
export function followUp(
  state: Readonly<BodyState>,
  context: Pick<BodyContext, 'patient'>,
  flatH: number = K.FLAT_AFTER_H,
  stepShare = 1,
): FollowUp {
  const body = cloneBody(state);
  const { patient } = context;
  const { memory } = body;
  runOn(body, patient, endOfFlowTick(body), (hours) => lookAhead(body, patient, hours), flatH, stepShare);
  const now = forecastUprightHeadache(body, patient);
  const known = (value: number) => (value >= 0 ? value : now);
  const at24h = known(memory.after24hNrs);
  const at48h = known(memory.after48hNrs);
  const after = {
    headacheUprightAfter2hNrs: known(memory.after2hNrs),
    headacheUprightAfter24hNrs: at24h,
    headacheUprightAfter48hNrs: at48h,
    sealFraction48h: body.seal.fraction,
    reboundHeadacheNrs: memory.afterReboundNrs,
    outcome: judge(memory.headacheBeforeNrs, known(memory.after4hNrs), at24h, at48h),
  };
  return { ...after, track: reliefTrackOf(after, memory.headacheBeforeNrs) };
}
