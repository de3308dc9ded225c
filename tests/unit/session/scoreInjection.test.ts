import { describe, expect, it } from 'vitest';
import { type Session } from '../../../src/session/index.ts';
import {
  connected,
  doAll,
  isTight,
  item,
  letRun,
  push,
  pushedUntil,
  rest,
  stop,
  ask,
  injectedMl,
} from './runs.ts';

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
