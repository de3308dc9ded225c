import { describe, expect, it } from 'vitest';
import { CONSENT_ITEMS, GATE_ITEMS, type Act, type ConsentItem } from '../../../src/machines/acts.ts';
import { operate, type Session } from '../../../src/session/index.ts';
import { operateUntilDischarge } from '../../../src/session/operators/index.ts';
import {
  assessed,
  atNeedle,
  connected,
  doAll,
  isTight,
  item,
  letRun,
  push,
  pushedUntil,
  rest,
  violated,
} from './runs.ts';
import { finishedSession, freshSession } from './support.ts';

const stop = (reason: Extract<Act, { type: 'stopInjection' }>['reason']): Act => ({
  type: 'stopInjection',
  reason,
});
const ask = (about: 'head' | 'back' | 'legs' | 'all'): Act => ({ type: 'askPatient', about });
const injectedMl = (session: Session) => session.snapshot.body.blood.injectedMl;
const minutes = (count: number): Act => ({ type: 'passTime', seconds: Math.round(count * 60) });

describe('a pause for pressure', () => {
  const pausedFor = (seconds: number): Session => {
    const session = pushedUntil(isTight, 12);
    doAll(session, rest);
    letRun(session, seconds);
    push(session, injectedMl(session) + 1);
    doAll(session, rest);
    return session;
  };

  it.each([
    [2, 0],
    [10, 0.5],
  ])('of %i s is worth %f', (seconds, share) => {
    expect(item(pausedFor(seconds), 'pausedForPressure').share).toBe(share);
  });

  it('is full when the injection is stopped for good', () => {
    const session = pushedUntil(isTight, 12);
    doAll(session, stop('backPain'));
    expect(item(session, 'pausedForPressure').share).toBe(1);
  });

  it('left out breaks the rule after 3 mL', () => {
    const session = pushedUntil(isTight, 12);
    const startMl = injectedMl(session);
    push(session, startMl + 2);
    expect(item(session, 'pausedForPressure').share).toBe(0);
    expect(item(session, 'stoppedForWarning').violated).toBe(false);
    push(session, startMl + 4);
    expect(item(session, 'stoppedForWarning').violated).toBe(true);
  });
});

describe('strong pain in the back', () => {
  const strong = () => pushedUntil((finding) => finding.type === 'backPainStrong', 20);

  it('ends the injection', () => {
    const session = strong();
    doAll(session, stop('backPain'));
    expect(item(session, 'stoppedForWarning').violated).toBe(false);
    expect(item(session, 'volumeReached').share).toBe(1);
  });

  it('may not be pushed past', () => {
    const session = strong();
    doAll(session, rest);
    letRun(session, 6);
    push(session, injectedMl(session) + 1.5);
    expect(item(session, 'stoppedForWarning').violated).toBe(true);
  });
});

describe('a slow heart', () => {
  const slow = (): Session => {
    const session = pushedUntil((finding) => finding.type === 'bradycardia', 20);
    doAll(session, rest);
    return session;
  };

  it('may be followed by more blood once it has recovered and she was asked', () => {
    const session = slow();
    doAll(session, ask('all'));
    letRun(session, 45);
    push(session, injectedMl(session) + 0.5);
    expect(item(session, 'stoppedForWarning').violated).toBe(false);
  });

  it('wants the question as well', () => {
    const session = slow();
    letRun(session, 45);
    push(session, injectedMl(session) + 0.5);
    expect(item(session, 'stoppedForWarning').violated).toBe(true);
  });
});

describe('the volume', () => {
  it('may stay at 12 mL when she asks for it after a complaint', () => {
    const session = pushedUntil(isTight, 12);
    doAll(session, stop('patientAsked'));
    expect(item(session, 'volumeReached').share).toBe(1);
  });

  it('is not excused when nothing was felt', () => {
    const session = connected(1);
    push(session, 2);
    doAll(session, rest, stop('patientAsked'));
    expect(item(session, 'volumeReached').share).toBeLessThan(0.2);
  });

  it('of 29 mL earns nothing, and five marks were to be asked at', () => {
    const session = connected(1, 29);
    push(session, 28.9);
    expect(item(session, 'volumeReached').share).toBe(0);
    expect(item(session, 'volumeCap').violated).toBe(false);
    expect(item(session, 'askedEveryFive').share).toBe(0);
  });

  it.each([
    [['head'], 0],
    [['back'], 0],
    [['back', 'legs'], 1],
    [['all'], 1],
  ] as const)('asked about %j at the mark is worth %i', (about, share) => {
    const session = connected(1);
    push(session, 5.1);
    doAll(session, rest, ...about.map(ask));
    push(session, 8);
    expect(item(session, 'askedEveryFive').share).toBe(share);
  });
});

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

describe('recovery', () => {
  const inRecovery = (): Session => {
    const session = connected(1);
    push(session, 5);
    doAll(session, rest, stop('seizure'), { type: 'withdrawAndDress' });
    letRun(session, 30);
    return session;
  };
  const home = (session: Session) =>
    doAll(
      session,
      { type: 'standUp' },
      { type: 'scoreHeadache' },
      { type: 'observe', item: 'legs' },
      { type: 'advise', item: 'redFlagsWritten' },
      { type: 'writeRecord' },
      { type: 'discharge' },
    );

  it('after 12 minutes flat is not enough to go home, and the reason written down must have happened', () => {
    const session = inRecovery();
    doAll(session, { type: 'layFlat' }, minutes(12), { type: 'sitUp' });
    expect(item(session, 'restedFlat').violated).toBe(false);
    home(session);
    expect(item(session, 'restedFlat').violated).toBe(true);
    expect(item(session, 'recordComplete').share).toBe(0.5);
  });

  it('counts the longest spell', () => {
    const session = inRecovery();
    doAll(session, { type: 'layFlat' }, minutes(12), { type: 'sitUp' });
    doAll(session, { type: 'layFlat' }, minutes(65), { type: 'sitUp' });
    home(session);
    expect(item(session, 'restedFlat')).toEqual({ share: 0.75, violated: false });
  });

  it('wants legs twice, well apart and late, and vital signs twice', () => {
    const session = inRecovery();
    const look: Act = { type: 'observe', item: 'legs' };
    const vitals: Act = { type: 'observe', item: 'vitalSigns' };
    doAll(session, { type: 'layFlat' }, vitals, look, look, minutes(50));
    expect(item(session, 'legsChecked').share).toBe(0);
    expect(item(session, 'observationsDone').share).toBe(0.25);
    doAll(session, vitals, look, minutes(5), { type: 'sitUp' });
    expect(item(session, 'legsChecked').share).toBe(1);
    expect(item(session, 'observationsDone').share).toBe(0.5);
  });
});

describe('a second patch', () => {
  it('done as well as the first breaks nothing and begins with no blood', () => {
    const session = freshSession(3);
    expect(operateUntilDischarge(session, 'expert')).toBe(true);
    const before = session.snapshot.body.blood.injectedMl;
    doAll(session, { type: 'planSecondPatch' }, { type: 'passTime', seconds: 86_400 });
    const { blood } = session.snapshot.body;
    expect(session.snapshot.machine.context).toMatchObject({ patchNumber: 2, injectedMl: 0 });
    expect(blood).toMatchObject({ syringeMl: 0, ageAtInjectionS: null });
    operate(session, 'expert');
    expect(blood.injectedMl).toBeGreaterThan(before + 5);
    expect(violated(session)).toEqual([]);
    expect(item(session, 'askedEveryFive').share).toBe(1);
    expect(item(session, 'bloodFresh').share).toBe(1);
    expect(Math.abs(blood.drawnMl - blood.injectedMl - blood.discardedMl - blood.syringeMl)).toBeLessThan(
      1e-9,
    );
  }, 30_000);

  it('does not undo a rule that the first broke', () => {
    const session = freshSession(3);
    operateUntilDischarge(session, 'reckless');
    const broken = violated(session);
    doAll(session, { type: 'planSecondPatch' }, { type: 'passTime', seconds: 86_400 });
    operate(session, 'expert');
    expect(broken.length).toBeGreaterThan(0);
    expect(violated(session)).toEqual(expect.arrayContaining(broken));
  }, 30_000);

  it('is planned only with the headache scored', () => {
    const session = connected(1);
    push(session, 5);
    doAll(session, rest, stop('patientAsked'), { type: 'withdrawAndDress' });
    letRun(session, 30);
    doAll(session, { type: 'layFlat' }, { type: 'sitUp' }, { type: 'standUp' });
    expect(session.canPerform({ type: 'planSecondPatch' })).toBe(false);
    doAll(session, { type: 'scoreHeadache' });
    expect(session.canPerform({ type: 'planSecondPatch' })).toBe(true);
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
