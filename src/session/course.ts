/**
 * Copies of the body from just before the first blood on: what was done to her stays to be looked at beside what would have been.
 * They are read alone and are no part of the state.
 */
import { cloneBody, type BodyState } from '../physiology/index.ts';
import { TICKS_PER_SECOND } from '../physiology/types.ts';

/** How far apart they lie, s: while the blood flows, in the hour after it, and later. */
const FLOWING_S = 5;
const FIRST_HOUR_S = 60;
const LATER_S = 300;

function gapS(body: Readonly<BodyState>): number {
  const { lastFlowTick } = body.memory;
  const sinceS = lastFlowTick < 0 ? 0 : (body.tick - lastFlowTick) / TICKS_PER_SECOND;
  if (sinceS < 60) return FLOWING_S;
  return sinceS < 3600 ? FIRST_HOUR_S : LATER_S;
}

/** Keep a copy where one is due. Until the first blood goes in there is one alone, of just now. */
export function recordCourse(course: BodyState[], body: Readonly<BodyState>): void {
  const waiting = body.blood.injectedMl === 0;
  if (waiting && body.blood.syringeMl === 0) return;
  const last = course.at(-1);
  const turned = last !== undefined && last.posture !== body.posture;
  if (last !== undefined && !turned && body.tick - last.tick < gapS(body) * TICKS_PER_SECOND) return;
  if (waiting) course.length = 0;
  course.push(cloneBody(body));
}
