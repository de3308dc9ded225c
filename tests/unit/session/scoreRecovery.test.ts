import { describe, expect, it } from 'vitest';
import { type Act } from '../../../src/machines/acts.ts';
import { operate, type Session } from '../../../src/session/index.ts';
import { operateUntilDischarge } from '../../../src/session/operators/index.ts';
import { connected, doAll, item, letRun, push, rest, violated, stop, minutes } from './runs.ts';
import { freshSession } from './support.ts';

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
    // Up for a minute and a half: a headache takes longer to come.
    expect(item(session, 'headacheScoredAfter').share).toBe(0.5);
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
    // Of nineteen looks: pulse and legs at once, and a second look at the legs at the same time counts for nothing.
    expect(item(session, 'observationsDone').share).toBeCloseTo(2 / 19, 2);
    doAll(session, vitals, look, minutes(5), { type: 'sitUp' });
    expect(item(session, 'legsChecked').share).toBe(1);
    // The pulse of 45 minutes, late; and the legs of an hour, too early.
    expect(item(session, 'observationsDone').share).toBeCloseTo(2.5 / 19, 2);
  });
});

const think: Act = { type: 'answerSign', answer: 'thinkAgain' };

describe('a second patch', () => {
  it('done as well as the first breaks nothing and begins with no blood', () => {
    const session = freshSession(3);
    expect(operateUntilDischarge(session, 'expert')).toBe(true);
    const before = session.snapshot.body.blood.injectedMl;
    doAll(session, think, { type: 'planSecondPatch' }, { type: 'passTime', seconds: 86_400 });
    const { blood } = session.snapshot.body;
    expect(session.snapshot.machine.context).toMatchObject({ patchNumber: 2, injectedMl: 0 });
    expect(blood).toMatchObject({ syringeMl: 0, ageAtInjectionS: null });
    operate(session, 'expert');
    expect(blood.injectedMl).toBeGreaterThan(before + 5);
    expect(violated(session)).toEqual([]);
    expect(item(session, 'askedEveryFive').share).toBe(1);
    expect(item(session, 'bloodFresh').share).toBe(1);
    expect(item(session, 'headacheScoredAfter').share).toBe(1);
    expect(Math.abs(blood.drawnMl - blood.injectedMl - blood.discardedMl - blood.syringeMl)).toBeLessThan(
      1e-9,
    );
  }, 30_000);

  it('does not undo a rule that the first broke', () => {
    const session = freshSession(3);
    operateUntilDischarge(session, 'reckless');
    const broken = violated(session);
    doAll(session, think, { type: 'planSecondPatch' }, { type: 'passTime', seconds: 86_400 });
    operate(session, 'expert');
    expect(broken.length).toBeGreaterThan(0);
    expect(violated(session)).toEqual(expect.arrayContaining(broken));
  }, 30_000);

  it('is planned only with the headache scored and the diagnosis thought over', () => {
    const session = connected(1);
    push(session, 5);
    doAll(session, rest, stop('patientAsked'), { type: 'withdrawAndDress' });
    letRun(session, 30);
    doAll(session, { type: 'layFlat' }, { type: 'sitUp' }, { type: 'standUp' });
    expect(session.canPerform({ type: 'planSecondPatch' })).toBe(false);
    doAll(session, { type: 'scoreHeadache' });
    expect(session.canPerform({ type: 'planSecondPatch' })).toBe(false);
    doAll(session, think);
    expect(session.canPerform({ type: 'planSecondPatch' })).toBe(true);
  });
});
