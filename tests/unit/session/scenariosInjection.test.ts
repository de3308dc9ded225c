/** The same person and the same hands, once stopping at the sign and once going on through it. */
import { describe, expect, it } from 'vitest';
import type { FindingType } from '../../../src/physiology/types.ts';
import { recordOf, replaySession, type Session } from '../../../src/session/index.ts';
import {
  eventIndex,
  INJECTION_SCENARIO_NAMES,
  playScenario,
  scenarioFile,
} from '../../../src/session/scenarios/index.ts';
import { INJECTION_SCENARIOS } from '../../../src/session/scenarios/injection.ts';

const count = (session: Session, type: FindingType) =>
  session.snapshot.moments.filter((moment) => moment.kind === 'finding' && moment.finding.type === type)
    .length;
const itemOf = (session: Session, id: string) =>
  recordOf(session, 'x').score.items.find((item) => item.id === id);

/** What comes of going on, and what the record then says of it. */
const HARM = {
  legPain: { found: ['numbness', 'legWeakness', 'asksToStop'], sign: 'legPain' },
  backPainStrong: { found: ['asksToStop'], sign: 'backPainStrong' },
  newHeadache: { found: ['hearingChanged', 'visionChanged', 'seizure'], sign: 'newHeadache' },
  slowPulse: { found: ['vasovagal'], sign: 'slowPulse' },
} as const;

describe.each(INJECTION_SCENARIO_NAMES.map((name) => [name, INJECTION_SCENARIOS[name].seed] as const))(
  'a sign while the blood goes in: %s, seed %i',
  (name) => {
    const [right, wrong] = [playScenario(name, 'right'), playScenario(name, 'wrong')];
    const { found, sign } = HARM[name];

    it('happens to both', () => {
      expect(eventIndex(right, name)).toBeGreaterThan(0);
      expect(eventIndex(wrong, name)).toBeGreaterThan(0);
    });

    it('hurts whoever was pressed on through it, and nobody else', () => {
      for (const type of found) expect([type, count(right, type), count(wrong, type)]).toEqual([type, 0, 1]);
      expect(right.snapshot.body.harm).toEqual({
        rootInjury: 0,
        weaknessSide: 'none',
        numb: 0,
        visionChanged: 0,
        hearingChanged: 0,
        seizureS: 0,
        askedToStop: 0,
      });
    });

    it('is a broken rule with its sign, its seconds and its millilitres', () => {
      expect(itemOf(right, 'stoppedForWarning')?.violated).toBe(false);
      expect(itemOf(right, 'consentKept')?.violated).toBe(false);
      const broken = itemOf(wrong, 'stoppedForWarning');
      expect(broken?.violated).toBe(true);
      expect(broken?.atS).not.toBeNull();
      expect(broken?.values['sign']).toBe(sign);
      expect(Number(broken?.values['laterMl'])).toBeGreaterThan(0);
      expect(itemOf(wrong, 'consentKept')?.violated).toBe(count(wrong, 'asksToStop') > 0);
    });
  },
);

describe('a seizure', () => {
  it('stops the hand, and nothing more goes in', () => {
    const wrong = playScenario('newHeadache', 'wrong');
    const { moments, machine, controls } = wrong.snapshot;
    const at = moments.findIndex((one) => one.kind === 'finding' && one.finding.type === 'seizure');
    const later = moments.slice(at).flatMap((one) => (one.kind === 'act' && !one.refused ? [one.act] : []));
    expect(later.some((act) => act.type === 'setInjectionRate' && act.mlPerS > 0)).toBe(false);
    expect(controls.injectionRateMlPerS).toBe(0);
    expect(machine.context.stopReason).toBe('seizure');
    expect(wrong.snapshot.body.blood.injectedMl).toBeLessThan(19);
  });

  it('of pressing on is no part of the moment just after the headache', () => {
    const session = replaySession(scenarioFile('newHeadache'));
    expect(count(session, 'highPressureHeadache')).toBe(1);
    expect(session.snapshot.body.harm.hearingChanged).toBe(0);
  });
});
