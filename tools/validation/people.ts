/** People and ways of injecting that the published experiments are repeated with. */
import type { TeachingCase } from '../../src/content/caseSchema.ts';
import { obstetricWetTap } from '../../src/content/cases/obstetricWetTap.ts';
import { SPREAD_LEVELS } from '../../src/content/levels.ts';
import { stepFluids } from '../../src/physiology/body.ts';
import { followUp, type FollowUp } from '../../src/physiology/followUp.ts';
import { stepInjection } from '../../src/physiology/injection.ts';
import { preparedBody } from '../../src/physiology/outcomeRange.ts';
import { drawPatient, initialControls, TICKS_PER_SECOND } from '../../src/physiology/index.ts';
import type { BodyState, Patient } from '../../src/physiology/types.ts';
import { backScale } from '../../src/physiology/back.ts';
import { trueLevel } from './levels.ts';

const STEP_S = 0.5;
const silent = () => undefined;

/** Seeds of the validation people lie apart from those of sessions and of calibration. */
export const FIRST_SEED = 500_000;

export function people(
  count: number,
  teachingCase: TeachingCase = obstetricWetTap,
  from = FIRST_SEED,
): Patient[] {
  return Array.from({ length: count }, (_, index) => drawPatient(teachingCase, from + index));
}

/** The case with another needle, age and headache. */
export function variantCase(
  needle: TeachingCase['puncture']['needle'],
  hoursAgo: number,
  headacheUprightNrs: number,
  daysAfterBirth: number | null,
): TeachingCase {
  return {
    ...obstetricWetTap,
    patient: { ...obstetricWetTap.patient, daysAfterBirth },
    puncture: { ...obstetricWetTap.puncture, needle, hoursAgo },
    findings: { ...obstetricWetTap.findings, headacheUprightNrs },
  };
}

/** The same people before anything pierced their dura, as most studies of pressure had them. */
export function unhurt(persons: readonly Patient[]): Patient[] {
  return persons.map((patient) => ({ ...patient, holeConductanceMlPerMinPerMmHg: 0 }));
}

/** She lies on her side, the needle is in the space at the level that palpation found, blood is on it. */
export function ready(patient: Patient, volumeMl: number, bloodAgeS = 60): BodyState {
  const level = SPREAD_LEVELS.indexOf(trueLevel(patient));
  return preparedBody(patient, level, volumeMl, bloodAgeS);
}

export function riseMmHg(body: Readonly<BodyState>): number {
  return body.epidural.pressureMmHg - body.epidural.baselineMmHg;
}

/** Let time go by with this flow; gives up when the test says so. */
export function run(
  body: BodyState,
  patient: Patient,
  mlPerS: number,
  seconds: number,
  until: () => boolean = () => false,
): void {
  const controls = initialControls();
  controls.injectionRateMlPerS = mlPerS;
  for (let s = 0; s < seconds - 1e-9; s += STEP_S) {
    body.tick += STEP_S * TICKS_PER_SECOND;
    stepInjection(body, patient, controls, STEP_S, silent);
    stepFluids(body, patient, STEP_S);
    if (until()) return;
  }
}

/** Blood until pain, at this place between the two thresholds, or until there is none left. Gives what went in. */
export function injectUntilPain(body: BodyState, patient: Patient, mlPerS: number, place: number): number {
  const hurts = () => backScale(patient, riseMmHg(body)) >= place;
  run(body, patient, mlPerS, 400, () => hurts() || body.blood.syringeMl <= 0);
  return body.memory.epiduralGivenMl;
}

export function patchAndFollow(patient: Patient, volumeMl: number): { givenMl: number; after: FollowUp } {
  const body = ready(patient, volumeMl);
  const givenMl = injectUntilPain(body, patient, 0.25, 1);
  return { givenMl, after: followUp(body, { patient }) };
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export function standardDeviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) * (value - middle))));
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const percent = (values: readonly boolean[]): number =>
  (100 * values.filter(Boolean).length) / values.length;
