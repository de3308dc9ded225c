/** The same needle in the same vein, which no eye saw at the hub: once its film is read, and once it is read as was hoped. */
import { describe, expect, it } from 'vitest';
import { recordOf, replaySession, type Session } from '../../../src/session/index.ts';
import { eventIndex, playScenario, scenarioFile } from '../../../src/session/scenarios/index.ts';
import { IMAGING_SCENARIOS } from '../../../src/session/scenarios/imaging.ts';

const NAME = 'contrastInVein';
const brokenIn = (session: Session) =>
  recordOf(session, 'x')
    .score.items.filter(({ violated }) => violated)
    .map(({ id }) => id);
const hubs = ({ snapshot }: Session) =>
  snapshot.moments.flatMap((one) =>
    one.kind === 'finding' && one.finding.type === 'hubChecked' ? [one.finding.fluid] : [],
  );

describe(`contrast in a vein, seed ${IMAGING_SCENARIOS[NAME].seed}`, () => {
  const [right, wrong] = [playScenario(NAME, 'right'), playScenario(NAME, 'wrong')];

  it('happens to both, and neither saw blood at the hub before the film', () => {
    for (const session of [right, wrong]) {
      const before = replaySession(scenarioFile(NAME));
      expect(eventIndex(session, NAME)).toBeGreaterThan(0);
      expect(hubs(before)).not.toContain('blood');
      expect(hubs(before).length).toBeGreaterThan(0);
      expect(before.snapshot.body.contrast.doses.at(-1)?.spread).toBe('vein');
      expect(before.snapshot.body.blood.injectedMl).toBe(0);
    }
  });

  it('read as it is: the needle moves, contrast shows the space, and no blood goes elsewhere', () => {
    const { snapshot } = right;
    expect(snapshot.body.contrast.doses.map(({ spread }) => spread)).toEqual(['vein', 'epidural']);
    expect(snapshot.machine.ending).toBe('finished');
    expect(snapshot.body.blood.injectedOutsideMl).toBe(0);
    expect(brokenIn(right)).toEqual([]);
  });

  it('read as was hoped: her blood runs off in the vein until it is seen to run back, and a rule is broken', () => {
    const { body, moments } = wrong.snapshot;
    expect(body.blood.injectedOutsideMl).toBeGreaterThan(0);
    expect(moments.some((one) => one.kind === 'finding' && one.finding.type === 'bloodBackAtHub')).toBe(true);
    expect(brokenIn(wrong)).not.toEqual([]);
  });
});
