/**
 * Copies of the body from just before the first blood on: what was done to her stays to be looked at beside what would have been.
 * They are read alone and are no part of the state.
 */
import { cloneBody, type BodyState } from '../physiology/index.ts';
import { TICKS_PER_SECOND } from '../physiology/types.ts';

/** How far apart they lie, s: while the blood flows, in the hour after it, until six hours, and later. */
const FLOWING_S = 5;
const FIRST_HOUR_S = 60;
const SIX_HOURS_S = 300;
const LATER_S = 900;
/** Times after the last blood that the record reads, s: the first step that has come to one is kept. */
const READ_S = [2, 4, 24, 48].map((hours) => hours * 3600);
/** Asked at every step while blood flows: before this there is nothing to read. */
const FIRST_READ_S = 3600;
/** Steps are summed: a time counts as reached this much before it, s. */
const NEARLY_S = 0.01;

function sinceFlowS({ memory, tick }: Readonly<BodyState>): number {
  return memory.lastFlowTick < 0 ? 0 : (tick - memory.lastFlowTick) / TICKS_PER_SECOND;
}

function gapS(sinceS: number): number {
  if (sinceS < 60) return FLOWING_S;
  if (sinceS < 3600) return FIRST_HOUR_S;
  return sinceS < 6 * 3600 ? SIX_HOURS_S : LATER_S;
}

function isDue(last: Readonly<BodyState>, body: Readonly<BodyState>): boolean {
  if (last.posture !== body.posture) return true;
  const sinceS = sinceFlowS(body);
  if (body.tick - last.tick >= gapS(sinceS) * TICKS_PER_SECOND) return true;
  if (sinceS < FIRST_READ_S) return false;
  return READ_S.some((at) => sinceS >= at - NEARLY_S && sinceFlowS(last) < at - NEARLY_S);
}

/** Keep a copy where one is due. Until the first blood goes in there is one alone, of just now. */
export function recordCourse(course: BodyState[], body: Readonly<BodyState>): void {
  const waiting = body.blood.injectedMl === 0;
  if (waiting && body.blood.syringeMl === 0) return;
  const last = course.at(-1);
  if (last !== undefined && !isDue(last, body)) return;
  if (waiting) course.length = 0;
  course.push(cloneBody(body));
}
