import { expect, it } from 'vitest';
import type { Trials } from '../../tools/simulate/trial.ts';
import { runTrials } from '../../tools/simulate/trials.ts';

const TRIALS: Trials = {
  caseId: 'obstetric-wet-tap',
  protocol: 'standard',
  operator: 'expert',
  firstSeed: 1,
  count: 6,
  settings: {},
};

it('many trials give the same summary on one to three workers, seeds 1 to 6', async () => {
  const alone = JSON.stringify(await runTrials(TRIALS, 1));
  for (const workers of [2, 3]) expect(JSON.stringify(await runTrials(TRIALS, workers))).toBe(alone);
});
