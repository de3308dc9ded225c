import { describe, expect, it } from 'vitest';
import { CONSENT_ITEMS, GATE_ITEMS, type ConsentItem } from '../../../src/machines/acts.ts';
import { operate, type Session } from '../../../src/session/index.ts';
import { assessed, atNeedle, doAll, item, violated } from './runs.ts';
import { finishedSession, freshSession } from './support.ts';

describe('consent', () => {
  const judged = (): Session => {
    const session = freshSession(1);
    doAll(session, { type: 'begin' }, ...GATE_ITEMS.map((one) => ({ type: 'assess', item: one }) as const));
    doAll(session, { type: 'judgeSuitable' });
    return session;
  };
  const tell = (session: Session, items: readonly ConsentItem[], quote: 'honest' | 'overstated' = 'honest') =>
    doAll(session, ...items.map((one) => ({ type: 'explain', item: one, quote }) as const));
  const askHer = (session: Session) => doAll(session, { type: 'checkCapacity' }, { type: 'askConsent' });

  it('breaks no rule when she is deferred after one line, and earns little', () => {
    const session = assessed(1);
    doAll(session, { type: 'deferPatch' });
    expect(violated(session)).toEqual([]);
    expect(item(session, 'gatesRead').share).toBe(0);
  });

  it.each(CONSENT_ITEMS)('without %s', (left) => {
    const session = judged();
    tell(
      session,
      CONSENT_ITEMS.filter((one) => one !== left),
    );
    expect(item(session, 'consentComplete').violated).toBe(false);
    askHer(session);
    expect(item(session, 'consentComplete').violated).toBe(true);
  });

  it('overstated and put right earns half', () => {
    const session = judged();
    tell(session, ['benefit'], 'overstated');
    expect(item(session, 'consentHonest').violated).toBe(true);
    tell(session, CONSENT_ITEMS);
    askHer(session);
    expect(item(session, 'consentHonest')).toEqual({ share: 0.5, violated: false });
  });

  it('overstated when she is asked is broken', () => {
    const session = judged();
    tell(session, CONSENT_ITEMS);
    tell(session, ['benefit'], 'overstated');
    askHer(session);
    expect(item(session, 'consentHonest').violated).toBe(true);
  });
});

it('a unit that draws at the step costs an expert nothing: old blood is drawn afresh', () => {
  const session = atNeedle(1, 'draw-at-step');
  operate(session, 'expert');
  expect(session.snapshot.body.blood.discardedMl).toBeGreaterThan(0);
  for (const id of ['drawTiming', 'bloodFresh'] as const) expect(item(session, id).share).toBe(1);
}, 30_000);

it('a novice errs now and then, and gravely never on seed 1', () => {
  const session = finishedSession('novice', 1);
  expect(item(session, 'askedEveryFive').share).toBeLessThan(1);
  expect(item(session, 'legsChecked').share).toBe(0.5);
  expect(violated(session)).toEqual([]);
});
