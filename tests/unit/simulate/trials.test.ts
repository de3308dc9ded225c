import { expect, it } from 'vitest';
import { runTrials, summaryOf } from '../../../tools/simulate/trials.ts';

const TRIALS = {
  caseId: 'obstetric-wet-tap',
  protocol: 'standard',
  operator: 'expert',
  firstSeed: 1,
  count: 6,
  settings: {},
} as const;

it('many trials give the same summary on one, two and three workers, seeds 1 to 6', async () => {
  const [alone, two, three] = await Promise.all(
    [1, 2, 3].map(async (workers) => summaryOf(TRIALS, await runTrials(TRIALS, workers))),
  );
  expect(two).toEqual(alone);
  expect(three).toEqual(alone);
  expect(alone?.injectedMl.n).toBe(6);
  expect(Object.values(alone?.outcomePercent ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(100);
});
