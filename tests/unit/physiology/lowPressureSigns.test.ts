import { describe, expect, it } from 'vitest';
import { runExperiment } from '../../../src/physiology/experiment/index.ts';
import { experimentFrom } from '../../../tools/experiment/parse.ts';

const SIGNS = ['symptoms.neckStiffnessNrs', 'symptoms.nauseaNrs', 'symptoms.hearingNrs'] as const;
const OBSERVABLES = [...SIGNS, 'symptoms.brainSagMm', 'symptoms.headacheNrs'] as const;

/** Mean of each observable at these times, over the people of seeds 500000 on. */
function means(file: object, times: readonly number[]) {
  const [arm] = runExperiment(
    experimentFrom({
      title: 'Signs of low pressure',
      who: { draw: { n: 30 } },
      readings: OBSERVABLES.map((observable, index) => ({ id: `r${index}`, observable, atS: times })),
      ...file,
    }),
  );
  const results = arm?.results ?? [];
  return times.map((_, at) =>
    OBSERVABLES.map((__, index) => results[index * times.length + at]?.summary?.mean ?? NaN),
  );
}

describe('what goes with the headache, seeds 500000 to 500029', () => {
  it('comes within an hour of sitting up and eases lying down, without going', () => {
    const [lying = [], up = [], again = []] = means(
      {
        posture: [
          { atS: 0, posture: 'supine' },
          { atS: 3600, posture: 'upright' },
          { atS: 7200, posture: 'supine' },
        ],
      },
      [3600, 7200, 10800],
    );
    OBSERVABLES.forEach((observable, index) => {
      expect(up[index], observable).toBeGreaterThan(1.5 * (lying[index] ?? NaN));
      expect(again[index], observable).toBeLessThan(0.75 * (up[index] ?? NaN));
    });
    for (const index of SIGNS.keys()) expect(again[index]).toBeGreaterThan(0.05);
  });

  it('eases after a patch that holds, upright: two hours against two hours without', () => {
    const blood = {
      control: 'inject',
      fluid: 'blood',
      volumeMl: 20,
      rateMlPerS: 0.25,
    };
    const after = (controls: readonly object[]) =>
      means(
        {
          who: { draw: { n: 30 }, patient: { sealStrength: 50 } },
          posture: [
            { atS: 0, posture: 'lateralCurled' },
            { atS: 10800, posture: 'upright' },
          ],
          controls,
        },
        [18000],
      )[0] ?? [];
    const [patched, left] = [after([blood]), after([])];
    OBSERVABLES.forEach((observable, index) => {
      expect(patched[index], observable).toBeLessThan(0.75 * (left[index] ?? NaN));
    });
  });

  it('is not there in people whose dura is whole, but that their tonsils sink by 2.1 mm', () => {
    const [up = []] = means(
      {
        who: { chosen: 'anyone', draw: { n: 200 }, patient: { holeConductanceMlPerMinPerMmHg: 0 } },
        start: 'lying',
        posture: [{ atS: 0, posture: 'standing' }],
      },
      [3600],
    );
    for (const index of SIGNS.keys()) expect(up[index]).toBeLessThan(0.3);
    expect(Math.abs((up[3] ?? NaN) - 2.1)).toBeLessThan(0.25);
  });

  it('follows one knob each: a lower threshold of hearing leaves neck, nausea and headache bit for bit', () => {
    const at = (hearingThreshold: number) =>
      means(
        { who: { draw: { n: 5 }, patient: { hearingThreshold } }, posture: [{ atS: 0, posture: 'upright' }] },
        [3600],
      )[0] ?? [];
    const [low, high] = [at(1), at(2.5)];
    expect(low[2]).toBeGreaterThan(high[2] ?? NaN);
    for (const index of [0, 1, 3, 4]) expect(low[index]).toBe(high[index]);
  });
});
