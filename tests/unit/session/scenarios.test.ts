import { describe, expect, it } from 'vitest';
import {
  eventIndex,
  playScenario,
  SCENARIO_NAMES,
  scenarioFile,
} from '../../../src/session/scenarios/index.ts';
import { SCENARIOS } from '../../../src/session/scenarios/table.ts';
import { recordOf, replaySession, type Session } from '../../../src/session/index.ts';

const count = (session: Session, type: string) =>
  session.snapshot.moments.filter((moment) => moment.kind === 'finding' && moment.finding.type === type)
    .length;

/** What a wrong answer costs beside points, for events that are no fault of the answer's own. */
const OTHER_COST: Partial<Record<string, (right: Session, wrong: Session) => void>> = {
  wrongLevel: (right, wrong) => {
    expect(recordOf(right, 'x').placement?.levelError).toBe(0);
    expect(Math.abs(recordOf(wrong, 'x').placement?.levelError ?? 0)).toBeGreaterThanOrEqual(2);
  },
  peeked: (right, wrong) => {
    expect(recordOf(right, 'x').placement?.peeks).toBe(1);
    expect(recordOf(wrong, 'x').placement?.peeks).toBe(3);
  },
  // To prick wet skin is a broken rule whatever is done after it; who paints again touches it wet once, who does not more often.
  wetSkin: (right, wrong) => {
    const isBroken = (session: Session) => recordOf(session, 'x').score.criticalViolations > 0;
    expect([isBroken(right), isBroken(wrong)]).toEqual([true, true]);
    expect(count(wrong, 'wetSkinTouched')).toBeGreaterThanOrEqual(count(right, 'wetSkinTouched'));
  },
};

describe.each(SCENARIO_NAMES.map((name) => [name, SCENARIOS[name].seed] as const))(
  'what can go wrong: %s, seed %i',
  (name) => {
    const right = playScenario(name, 'right');
    const wrong = playScenario(name, 'wrong');

    it('happens', () => {
      expect(eventIndex(right, name)).toBeGreaterThan(0);
      expect(eventIndex(wrong, name)).toBeGreaterThan(0);
    });

    it('leads on when it is answered rightly: the needle comes to stand in the space', () => {
      expect(recordOf(right, 'x').placement?.inSpace).toBe(true);
      expect(right.snapshot.machine.ending).toBe('finished');
    });

    it('costs when it is answered wrongly', () => {
      const other = OTHER_COST[name];
      if (other !== undefined) {
        other(right, wrong);
        return;
      }
      const [good, bad] = [recordOf(right, 'x').score, recordOf(wrong, 'x').score];
      expect(bad.total).toBeLessThan(good.total);
    });

    it('can be opened just after it, before any answer', () => {
      const file = scenarioFile(name);
      const session = replaySession(file);
      expect(eventIndex(session, name)).toBe(eventIndex(right, name));
      expect(session.log.length).toBeLessThan(right.log.length);
    });
  },
);

describe('the gravest of them', () => {
  it('blood into the CSF is critical, and comes of a wet tap that was taken for saline (seed 1)', () => {
    const wrong = playScenario('wetTap', 'wrong');
    expect(count(wrong, 'bloodIntoCsf')).toBe(1);
    expect(
      recordOf(wrong, 'x')
        .score.items.filter((item) => item.violated)
        .map(({ id }) => id),
    ).toContain('noBloodIntoCsf');
    expect(count(playScenario('wetTap', 'right'), 'bloodIntoCsf')).toBe(0);
  });

  it('a spinous process is met less deep than a lamina (seed 1)', () => {
    const depthOf = (session: Session) => session.snapshot.passes[0]?.contacts[0]?.depthMm ?? NaN;
    const [spinous, lamina] = [playScenario('spinousProcess'), playScenario('lamina')].map(depthOf);
    const { skinToEpiduralMm } = playScenario('lamina').snapshot.patient;
    expect(spinous).toBeLessThan(0.6 * skinToEpiduralMm);
    expect(lamina).toBeGreaterThan(0.8 * skinToEpiduralMm);
  });
});
