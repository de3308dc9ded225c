/** The same patch in other people: what the drawn result is one of. */
import { shownInterspace } from '../content/caseSchema.ts';
import { SPREAD_LEVELS } from '../content/levels.ts';
import { createBody, initialControls, stepFluids } from './body.ts';
import { followUp, type PatchOutcome } from './followUp.ts';
import { stepInjection } from './injection.ts';
import { drawPatient } from './patient.ts';
import { TICKS_PER_SECOND, type BodyContext, type BodyState, type Patient } from './types.ts';

/** What was done, as far as it makes the result. */
export interface PatchSummary {
  readonly volumeMl: number;
  /** Index into SPREAD_LEVELS of the needle's true interspace. */
  readonly level: number;
  readonly rateMlPerS: number;
  readonly bloodAgeS: number;
}

export interface Quantiles {
  readonly p2_5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p97_5: number;
}

export interface OutcomeRange {
  readonly count: number;
  readonly headacheUprightAfter24hNrs: Quantiles;
  readonly headacheUprightAfter48hNrs: Quantiles;
  readonly proportions: Readonly<Record<PatchOutcome, number>>;
}

/** Seeds of the other people lie far from those of sessions. */
const OTHER_PEOPLE_SEED = 7_000_000;
const REST_BEFORE_S = 1800;
const STEP_S = 1;

export function summarisePatch(state: Readonly<BodyState>): PatchSummary {
  const { memory, blood } = state;
  return {
    volumeMl: memory.epiduralGivenMl,
    level: memory.injectionLevel,
    rateMlPerS: memory.flowS > 0 ? blood.injectedMl / memory.flowS : 0,
    bloodAgeS: blood.ageAtInjectionS ?? 0,
  };
}

/** A body lying on its side with a needle in the space and blood of this age on it; no needle work is done. */
export function preparedBody(
  patient: Patient,
  level: number,
  volumeMl: number,
  bloodAgeS: number,
): BodyState {
  const body = createBody({ patient });
  body.posture = 'lateralCurled';
  for (let s = 0; s < REST_BEFORE_S; s += 60) {
    body.tick += 60 * TICKS_PER_SECOND;
    stepFluids(body, patient, 60);
  }
  body.memory.injectionLevel = level;
  body.memory.connected = 1;
  body.needle.place = 'inserted';
  body.needle.tissue = 'epiduralFat';
  body.blood.drawnMl = volumeMl;
  body.blood.syringeMl = volumeMl;
  body.blood.ageS = bloodAgeS;
  stepFluids(body, patient, 0.01);
  return body;
}

const silent = () => undefined;

/** The same blood, at the same rate, into another person. */
export function patchOther(patient: Patient, summary: PatchSummary): BodyState {
  const body = preparedBody(patient, summary.level, summary.volumeMl, summary.bloodAgeS);
  const controls = initialControls();
  controls.injectionRateMlPerS = summary.rateMlPerS;
  const longest = 30 + (3 * summary.volumeMl) / Math.max(0.02, summary.rateMlPerS);
  for (let s = 0; s < longest && body.blood.syringeMl > 0 && !body.blood.jammed; s += STEP_S) {
    body.tick += STEP_S * TICKS_PER_SECOND;
    stepInjection(body, patient, controls, STEP_S, silent);
    stepFluids(body, patient, STEP_S);
  }
  return body;
}

function quantiles(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { p2_5: at(0.025), p25: at(0.25), p50: at(0.5), p75: at(0.75), p97_5: at(0.975) };
}

/** `count` other people of the same case, patched as this one was. */
export function outcomeRange(
  state: Readonly<BodyState>,
  context: Pick<BodyContext, 'patient'>,
  count: number,
): OutcomeRange {
  const { teachingCase, seed } = context.patient;
  const summary = summarisePatch(state);
  const level = summary.level >= 0 ? summary.level : SPREAD_LEVELS.indexOf(shownInterspace(teachingCase));
  const after24h: number[] = [];
  const after48h: number[] = [];
  const tally: Record<PatchOutcome, number> = { complete: 0, partial: 0, failed: 0 };
  for (let i = 0; i < count; i++) {
    const patient = drawPatient(teachingCase, OTHER_PEOPLE_SEED + 1000 * (seed % 1_000_000) + i);
    const body = patchOther(patient, { ...summary, level });
    const after = followUp(body, { patient });
    after24h.push(after.headacheUprightAfter24hNrs);
    after48h.push(after.headacheUprightAfter48hNrs);
    tally[after.outcome] += 1 / count;
  }
  return {
    count,
    headacheUprightAfter24hNrs: quantiles(after24h),
    headacheUprightAfter48hNrs: quantiles(after48h),
    proportions: tally,
  };
}
