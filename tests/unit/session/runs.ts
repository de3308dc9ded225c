/** Small real sessions, brought to where a test begins. */
import { expect } from 'vitest';
import type { Act } from '../../../src/machines/acts.ts';
import { TICKS_PER_SECOND, type Finding } from '../../../src/physiology/types.ts';
import { createSession, setUp, type Session } from '../../../src/session/index.ts';
import { scoreRun } from '../../../src/session/score/index.ts';
import { Desk } from '../../../src/session/operators/desk.ts';
import { place } from '../../../src/session/operators/place.ts';
import { prepare } from '../../../src/session/operators/prepare.ts';
import { STYLES } from '../../../src/session/operators/styles.ts';
import type { ScoreItemId } from '../../../src/content/scoreItems.ts';
import { CASE_ID, freshSession } from './support.ts';

export function item(session: Session, id: ScoreItemId) {
  const found = scoreRun(session.snapshot).items.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return { share: found.points / found.possible, violated: found.violated };
}

export function violated(session: Session): string[] {
  return scoreRun(session.snapshot).items.flatMap((one) => (one.violated ? [one.id] : []));
}

/** Do these in turn; fails on an act that is refused. */
export function doAll(session: Session, ...acts: readonly Act[]): void {
  for (const act of acts) {
    const { path } = session.snapshot.machine;
    expect(session.perform(act).accepted, `${act.type} in ${path}`).toBe(true);
  }
}

export function letRun(session: Session, seconds: number): void {
  session.advanceTo(session.snapshot.tick + Math.round(seconds * TICKS_PER_SECOND));
}

/** Everything up to needle placement, done well. */
export function atNeedle(seed: number, protocolId = 'standard'): Session {
  const session = createSession(setUp(CASE_ID, protocolId, seed));
  prepare(new Desk(session), STYLES.expert);
  return session;
}

/** The blood connected in the right place, nothing injected. */
export function connected(seed: number, drawMl = 20): Session {
  const session = atNeedle(seed);
  if (!place(new Desk(session), STYLES.expert)) throw new Error(`no space on seed ${seed}`);
  doAll(
    session,
    { type: 'drawBlood', volumeMl: drawMl },
    { type: 'passBlood', how: 'untouched' },
    { type: 'connectBlood' },
  );
  return session;
}

/** Push until this much is in, or until `until` is found; the thumb is left where it is. */
export function push(
  session: Session,
  toMl: number,
  until: (finding: Finding) => boolean = () => false,
): boolean {
  const { moments, body } = session.snapshot;
  const from = moments.length;
  doAll(session, { type: 'setInjectionRate', mlPerS: 0.3 });
  for (let i = 0; i < 4000 && body.blood.injectedMl < toMl && body.blood.syringeMl > 0; i++) {
    letRun(session, 0.1);
    if (moments.slice(from).some((moment) => moment.kind === 'finding' && until(moment.finding))) return true;
  }
  return false;
}

export const rest: Act = { type: 'setInjectionRate', mlPerS: 0 };
export const isTight = (finding: Finding): boolean =>
  finding.type === 'sensation' &&
  finding.sensation.quality === 'pressure' &&
  finding.sensation.site !== 'skin';

/** The first patient in whom this is found before so many mL, the thumb still pushing; tightness had its rest. */
export function pushedUntil(found: (finding: Finding) => boolean, beforeMl: number): Session {
  for (let seed = 1; seed <= 60; seed++) {
    const session = connected(seed);
    const told = { last: '' };
    const either = (finding: Finding): boolean => {
      if (found(finding)) told.last = 'found';
      return told.last === 'found' || isTight(finding);
    };
    while (session.snapshot.body.blood.syringeMl > 0 && push(session, beforeMl, either)) {
      if (told.last === 'found') return session;
      doAll(session, rest);
      letRun(session, 6);
    }
  }
  throw new Error('no such patient');
}

/** An ordinary assessment and nothing more. */
export function assessed(seed: number): Session {
  const session = freshSession(seed);
  doAll(session, { type: 'begin' }, { type: 'assess', item: 'headachePattern' });
  return session;
}

export const stop = (reason: Extract<Act, { type: 'stopInjection' }>['reason']): Act => ({
  type: 'stopInjection',
  reason,
});
export const ask = (about: 'head' | 'back' | 'legs' | 'all'): Act => ({ type: 'askPatient', about });
export const injectedMl = (session: Session) => session.snapshot.body.blood.injectedMl;
export const minutes = (count: number): Act => ({ type: 'passTime', seconds: Math.round(count * 60) });
