import { describe, expect, it } from 'vitest';
import { JUMPS } from '../../../src/content/lesson/jumps.ts';
import { ANSWER_LETTERS, questionFor, questionOf } from '../../../src/content/lesson/questions.ts';
import { NURSE_TASKS } from '../../../src/content/lesson/tasks.ts';
import { createMessages } from '../../../src/content/messages/index.ts';
import { createSession, handoverOf, operateUntilDischarge, setUp } from '../../../src/session/index.ts';

const { t } = createMessages('en', 'class');
const fresh = () => createSession(setUp('obstetric-wet-tap', 'standard', 1, {}));

describe('a lesson', () => {
  it.each(JUMPS)('asks at %s a question whose best answer is one of four different ones', (jump) => {
    const { answers, best } = questionOf(jump);
    expect(new Set(Object.values(answers).map((key) => t(key))).size).toBe(4);
    expect(t(answers[best])).not.toBe('');
  });

  it('has its best answers at every letter, and no letter more often than another by far', () => {
    const counts = ANSWER_LETTERS.map(
      (letter) => JUMPS.filter((jump) => questionOf(jump).best === letter).length,
    );
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...counts)).toBeLessThanOrEqual(6);
  });

  it('never takes what clinical traps warn of for the best answer', () => {
    const best = JUMPS.map((jump) => t(questionOf(jump).answers[questionOf(jump).best]));
    const traps = [
      /\bgo on\b/i,
      /faster|quickly|hurry/i,
      /heparin/i,
      /first of all/i,
      /temperature/i,
      /hold her/i,
      /calm/i,
    ];
    for (const trap of traps) expect(best.filter((answer) => trap.test(answer))).toEqual([]);
  });

  it.each(['legPain', 'backPainStrong', 'newHeadache'] as const)(
    'ends the injection at %s, where a tight back alone gets a pause',
    (jump) => {
      const { answers, best } = questionOf(jump);
      expect(t(answers[best])).toMatch(/^Stop/);
      const tight = questionOf('injection');
      expect(t(tight.answers[tight.best])).toMatch(/^Pause/);
    },
  );

  it('asks about what has gone wrong in its own step, and about the step everywhere else', () => {
    expect(questionFor('injection', 'legPain')).toEqual(questionOf('legPain'));
    expect(questionFor('recovery', 'legPain')).toEqual(questionOf('recovery'));
    expect(questionFor('injection', 'injection')).toEqual(questionOf('injection'));
    expect(questionFor('injection', null)).toEqual(questionOf('injection'));
  });
});

describe('the handover', () => {
  it('tells of the expert’s patch what the session holds (seed 1)', () => {
    const session = fresh();
    operateUntilDischarge(session, 'expert');
    const { snapshot } = session;
    const told = handoverOf(snapshot);
    expect(told.patch).toMatchObject({
      interspace: snapshot.machine.context.interspace,
      volumeMl: snapshot.body.blood.injectedMl,
      stopReason: snapshot.machine.context.stopReason,
    });
    expect(told.passes).toBe(snapshot.passes.length);
    expect(told.vitals?.heartRatePerMin).toBe(snapshot.body.vitals.heartRatePerMin);
    const looks = snapshot.moments.filter(
      (moment) =>
        moment.kind === 'act' &&
        !moment.refused &&
        moment.act.type === 'observe' &&
        moment.act.item === 'legs',
    );
    expect(told.legs?.times).toBe(looks.length);
    expect(looks.length).toBeGreaterThanOrEqual(2);
    // By then she is up.
    expect(told.flatForMin).toBeNull();
    // Every task of the nurse that ends before the way home has been seen by then.
    const done = new Set(snapshot.moments.flatMap((one) => (one.kind === 'act' ? [one.act.type] : [])));
    const unseen = NURSE_TASKS.filter(({ shownBy }) => !shownBy.every((type) => done.has(type as never)));
    expect(unseen.map(({ task }) => task)).toEqual([]);
    // At home nobody sees a monitor of hers.
    expect(session.perform({ type: 'discharge' }).accepted).toBe(true);
    expect(handoverOf(session.snapshot).vitals).toBeNull();
  });
});
