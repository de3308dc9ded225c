/** The same blood faster: in the same people, with no rule that would stop it. */
import { describe, expect, it, beforeAll } from 'vitest';
import { runExperiment, type ArmResult } from '../../src/physiology/experiment/index.ts';
import { experimentFrom } from '../../tools/experiment/parse.ts';
import { shareOf } from './share.ts';
import { mean, percentOf, valuesOf } from './studies.ts';

const PEOPLE = shareOf(500, 1000);

const at = (name: string, rateMlPerS: number) => ({
  name,
  controls: [
    { control: 'wait', forMin: 30 },
    { control: 'inject', fluid: 'blood', volumeMl: 20, rateMlPerS, level: 'palpated' },
  ],
});

describe(`20 mL at 0.25 and at 1 mL/s into the same ${PEOPLE} people, seeds from 1, whatever they feel`, () => {
  let arms: ArmResult[] = [];
  beforeAll(() => {
    arms = runExperiment(
      experimentFrom({
        title: 'The same 20 mL slowly and fast',
        who: { draw: { n: PEOPLE, firstSeed: 1 } },
        posture: [{ atS: 0, posture: 'lateralCurled' }],
        arms: [at('slow', 0.25), at('fast', 1)],
        readings: [
          { id: 'given', observable: 'epidural.givenMl', at: 'end' },
          { id: 'peak', observable: 'epidural.peakPressureMmHg', at: 'end' },
          { id: 'leg', observable: 'findings.legPain', at: 'end' },
        ],
      }),
    );
  });
  const of = (reading: string) => [valuesOf(arms, reading, 'slow'), valuesOf(arms, reading, 'fast')] as const;

  it('all of it goes in both times', () => {
    for (const volumes of of('given')) expect(Math.min(...volumes)).toBeGreaterThan(19.9);
  });

  it('the peak of the pressure is higher in everybody, and by far on the average', () => {
    const [slow, fast] = of('peak');
    const risen = fast.map((peak, person) => peak - (slow[person] ?? NaN));
    expect(Math.min(...risen)).toBeGreaterThan(0);
    expect(mean(fast)).toBeGreaterThan(1.3 * mean(slow));
  });

  it('more legs hurt, and no leg that hurt before is spared', () => {
    const [slow, fast] = of('leg').map((told) => told.map((times) => times > 0));
    if (slow === undefined || fast === undefined) throw new Error('There are no readings.');
    const hurts = (hurt: boolean) => hurt;
    expect(percentOf(slow, hurts)).toBeGreaterThan(2);
    expect(percentOf(fast, hurts)).toBeGreaterThan(1.5 * percentOf(slow, hurts));
    expect(slow.filter((hurt, person) => hurt && fast[person] !== true)).toEqual([]);
  });
});
