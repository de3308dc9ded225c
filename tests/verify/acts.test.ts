import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runActs, starts, turns } from '../unit/physiology/proofs/acts.ts';
import { shareOf } from './share.ts';

const SEED = 30_001;
const RUNS = shareOf(400, 2000);
/** On a busy machine, ms. */
const LONGEST_MS = 1_800_000;

it(
  `the body stays finite, within its bounds and with its books in order in ${RUNS} sequences of acts, seed ${SEED}`,
  () => {
    fc.assert(
      fc.property(starts, turns, (start, all) => {
        expect(runActs(start, all).faults).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  },
  LONGEST_MS,
);
