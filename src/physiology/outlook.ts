/**
 * The two days after a patch as this model has them, and beside them the same body with the blood never given: both go through
 * the same postures, those of the session as far as it went and the standard after-care from there on. Nothing is drawn here.
 */
import { readAxis, type AxisReading } from './axis.ts';
import { stepFluids } from './body.ts';
import { cloneBody, endOfFlowTick, NEARLY_H, runOn } from './followUp.ts';
import { TICKS_PER_SECOND, type BodyState, type Patient } from './types.ts';

export interface OutlookMoment {
  /** Since the last blood went in, s; under naught, just before the first. */
  readonly afterS: number;
  readonly patched: AxisReading;
  /** The same woman at the same time, had she had no blood. */
  readonly without: AxisReading;
}

export interface Outlook {
  readonly moments: readonly OutlookMoment[];
  /** How long after the last blood the session went, s: up to there it is what happened, from there on what the model goes on to. */
  readonly happenedS: number;
}

/** Longest step of the body that had no blood, until now [s]. */
const STEP_S = 60;

const hoursAfter = (tick: number, endTick: number) => (tick - endTick) / TICKS_PER_SECOND / 3600;

/** Readings at ascending times, each the first at or after it. */
class Readings {
  private readonly patient: Patient;
  private readonly timesS: readonly number[];
  readonly taken: AxisReading[] = [];

  constructor(patient: Patient, timesS: readonly number[]) {
    this.patient = patient;
    this.timesS = timesS;
  }

  look(body: Readonly<BodyState>, hours: number): void {
    const due = (next: number | undefined) => next !== undefined && hours >= next / 3600 - NEARLY_H;
    while (due(this.timesS[this.taken.length])) this.taken.push(readAxis(body, this.patient));
  }
}

/** What happened from the first sample on, without the blood: through the postures of the samples until `tick`. */
function stepWithout(
  body: BodyState,
  patient: Patient,
  course: readonly Readonly<BodyState>[],
  tick: number,
  look: () => void,
): void {
  course.forEach(({ posture }, i) => {
    const until = Math.min(tick, course[i + 1]?.tick ?? tick);
    body.posture = posture;
    while (body.tick < until) {
      const ticks = Math.min(STEP_S * TICKS_PER_SECOND, until - body.tick);
      body.tick += ticks;
      stepFluids(body, patient, ticks / TICKS_PER_SECOND);
      look();
    }
  });
}

/**
 * The course at these times, s after the last blood, ascending and at most 48 h; a time under naught stands for the moment
 * before the first blood. `course`: copies of the body from just before the first blood until now, as a session keeps them.
 */
export function outlook(
  now: Readonly<BodyState>,
  patient: Patient,
  course: readonly Readonly<BodyState>[],
  timesS: readonly number[],
): Outlook {
  const before = course[0] ?? now;
  const endTick = endOfFlowTick(now);
  const times = timesS.filter((time) => time >= 0);

  const patched = new Readings(patient, times);
  for (const sample of course) patched.look(sample, hoursAfter(sample.tick, endTick));
  patched.look(now, hoursAfter(now.tick, endTick));
  const body = cloneBody(now);
  runOn(body, patient, endTick, (hours) => patched.look(body, hours));

  const without = new Readings(patient, times);
  const twin = cloneBody(before);
  stepWithout(twin, patient, course, now.tick, () => without.look(twin, hoursAfter(twin.tick, endTick)));
  runOn(twin, patient, endTick, (hours) => without.look(twin, hours));

  const first = readAxis(before, patient);
  const moments: OutlookMoment[] = timesS
    .filter((time) => time < 0)
    .map((afterS) => ({ afterS, patched: first, without: first }));
  times.forEach((afterS, i) => {
    const [mine, other] = [patched.taken[i], without.taken[i]];
    if (mine !== undefined && other !== undefined) moments.push({ afterS, patched: mine, without: other });
  });
  return { moments, happenedS: (now.tick - endTick) / TICKS_PER_SECOND };
}
