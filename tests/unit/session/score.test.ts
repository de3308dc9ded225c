import { describe, expect, it } from 'vitest';
import { CONSENT_ITEMS, GATE_ITEMS, type Act, type ConsentItem } from '../../../src/machines/acts.ts';
import { operate, type Session } from '../../../src/session/index.ts';
import { assessed, atNeedle, doAll, item, letRun, violated } from './runs.ts';
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
    expect(item(session, 'consentComplete').violated).toBe(left !== 'duralPuncture');
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

describe('the needle', () => {
  const insert: Act = {
    type: 'insertNeedle',
    leftOffsetMm: 0,
    cranialOffsetMm: 0,
    cephaladDeg: 13,
    leftDeg: 0,
  };
  const at = (interspace: 'L1/2' | 'L2/3' | 'L3/4' | 'L4/5' | 'L5/S1'): Act => ({
    type: 'chooseLevel',
    interspace,
  });
  const numb: Act = { type: 'anaesthetiseSkin' };
  const out: Act = { type: 'removeNeedle' };

  it('may be thought of at L1/2, and not go in there', () => {
    const session = atNeedle(1);
    doAll(session, at('L1/2'), at('L3/4'), numb, insert);
    expect(item(session, 'notAboveConus')).toEqual({ share: 1, violated: false });
    doAll(session, out, at('L1/2'), numb, insert);
    expect(item(session, 'notAboveConus').violated).toBe(true);
  });

  it.each([
    ['L2/3', 0],
    ['L3/4', 1],
    ['L4/5', 1],
    ['L5/S1', 0.5],
  ] as const)('at %s is worth %f', (interspace, share) => {
    const session = atNeedle(1);
    doAll(session, at(interspace), numb, insert);
    expect(item(session, 'rightLevel').share).toBe(share);
  });

  it('costs one point for a wet tap, half of it given back for a good answer', () => {
    const session = atNeedle(1);
    doAll(session, at('L3/4'), numb, insert, { type: 'setNeedleSpeed', speedMmPerS: 2 });
    for (let i = 0; i < 100 && session.snapshot.machine.inner !== 'wetTap'; i++) letRun(session, 1);
    expect(session.snapshot.machine.inner).toBe('wetTap');
    expect(item(session, 'needleWork').share).toBeCloseTo(2 / 3, 2);
    doAll(session, out, at('L5/S1'));
    expect(item(session, 'needleWork').share).toBeCloseTo(2.5 / 3, 2);
    doAll(session, numb, insert);
    expect(item(session, 'rightLevel').share).toBe(1);
  });

  it('handed over at the limit of passes costs nothing more', () => {
    const session = atNeedle(1);
    doAll(session, at('L3/4'), numb, insert, out, insert, out, insert, out);
    expect(item(session, 'needleWork').share).toBeCloseTo(2 / 3, 2);
    doAll(session, { type: 'handOverToSenior' });
    expect(item(session, 'needleWork').share).toBe(1);
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
