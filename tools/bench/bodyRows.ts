/** What the body costs in the processor's own time, and what it leaves for the garbage collector. */
import { runInNewContext } from 'node:vm';
import { setFlagsFromString } from 'node:v8';
import { findCase } from '../../src/content/cases/index.ts';
import { createBody, drawPatient, initialControls, stepBody, stepTicks } from '../../src/physiology/index.ts';
import { outcomeRange, preparedBody } from '../../src/physiology/outcomeRange.ts';
import { TICKS_PER_SECOND, type BodyState, type Patient } from '../../src/physiology/types.ts';
import { SPREAD_LEVELS } from '../../src/content/levels.ts';
import { createSession, operate, setUp } from '../../src/session/index.ts';
import { runTrial } from '../simulate/trial.ts';
import type { BoundRow } from './anatomyRows.ts';
import { leastProcessorMs } from './leastProcessorMs.ts';

const CASE_ID = 'obstetric-wet-tap';
const SEED = 1;
const RUNS = 7;
const STEPS = 4000;
const TRIALS = 8;
const LEVEL = SPREAD_LEVELS.indexOf('L3/4');
const RATE_ML_PER_S = 0.02;
const VOLUME_ML = 20;
/** Two thousand trials in a minute on two cores are sixty milliseconds of processor each. */
const MOST_TRIAL_MS = 60;
/** The range of outcomes that the debrief shows is that of so many other people, and waits no longer than this. */
const OTHERS = 100;
const MOST_RANGE_MS = 2000;
/**
 * V8 boxes a number that a function returns unless it inlines the call: some ninety of them in a step, 16 bytes each. An object, an
 * array or a closure of our own in every step would lie on top of that, and over this.
 */
const MOST_BYTES = 3000;

const silent = () => undefined;

function someone(): Patient {
  const teachingCase = findCase(CASE_ID);
  if (teachingCase === undefined) throw new Error(`There is no case "${CASE_ID}".`);
  return drawPatient(teachingCase, SEED);
}

/** So many steps of blood that flows slowly: every part of the body is at work in each. */
function inject(body: BodyState, patient: Patient): void {
  const controls = { ...initialControls(), posture: body.posture, injectionRateMlPerS: RATE_ML_PER_S };
  const context = { patient };
  for (let i = 0; i < STEPS; i++) stepBody(body, controls, context, null, stepTicks(body, controls), silent);
}

function freshBody(patient: Patient): BodyState {
  return preparedBody(patient, LEVEL, VOLUME_ML, 0);
}

function stepNs(patient: Patient): number {
  const bodies = Array.from({ length: RUNS + 1 }, () => freshBody(patient));
  let at = 0;
  const run = () => {
    const body = bodies[at++];
    if (body !== undefined) inject(body, patient);
  };
  run();
  return (leastProcessorMs(run, RUNS) * 1e6) / STEPS;
}

/** Bytes that a step leaves behind, the least of several runs: the engine's own bookkeeping only ever adds. */
function stepBytes(patient: Patient): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('This engine cannot be asked to collect its garbage.');
  let least = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const body = freshBody(patient);
    inject(freshBody(patient), patient);
    collect();
    const before = process.memoryUsage().heapUsed;
    inject(body, patient);
    least = Math.min(least, (process.memoryUsage().heapUsed - before) / STEPS);
  }
  return Math.max(0, least);
}

/** Seconds of the procedure that pass in one second of the processor. */
function simulatedSecondsPerSecond(): number {
  let simulatedS = 0;
  const ms = leastProcessorMs(() => {
    const session = createSession(setUp(CASE_ID, 'standard', SEED));
    operate(session, 'expert');
    simulatedS = session.snapshot.tick / TICKS_PER_SECOND;
  }, RUNS);
  return (1000 * simulatedS) / ms;
}

function trialMs(): number {
  const trials = {
    caseId: CASE_ID,
    protocol: 'standard',
    operator: 'expert' as const,
    firstSeed: SEED,
    count: TRIALS,
    settings: {},
  };
  const all = () => {
    for (let i = 0; i < TRIALS; i++) runTrial(trials, i);
  };
  all();
  return leastProcessorMs(all, 3) / TRIALS;
}

function outcomeRangeMs(patient: Patient): number {
  const body = freshBody(patient);
  return leastProcessorMs(() => outcomeRange(body, { patient }, OTHERS), 3);
}

export function bodyRows(): BoundRow[] {
  const patient = someone();
  createBody({ patient });
  const perTrialMs = trialMs();
  return [
    { name: 'one step of the body', value: stepNs(patient), unit: 'ns', most: null },
    { name: 'left for the collector a step', value: stepBytes(patient), unit: 'bytes', most: MOST_BYTES },
    { name: 'simulated in a second', value: simulatedSecondsPerSecond(), unit: 's', most: null },
    { name: 'one trial of many', value: perTrialMs, unit: 'ms', most: MOST_TRIAL_MS },
    { name: 'range of 100 others', value: outcomeRangeMs(patient), unit: 'ms', most: MOST_RANGE_MS },
    { name: 'patients a second on a core', value: 1000 / perTrialMs, unit: '1/s', most: null },
  ];
}
