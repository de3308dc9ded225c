import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { controls, faultsOfExperiment, people } from '../unit/physiology/proofs/controls.ts';
import { shareOf } from './share.ts';

const SEED = 30_001;
const RUNS = shareOf(150, 500);
/** On a busy machine, ms. */
const LONGEST_MS = 600_000;

it(
  `the body stays finite, within its bounds and with its books in order in ${RUNS} sequences of an experiment's controls, seed ${SEED}`,
  () => {
    fc.assert(
      fc.property(people, controls, (person, all) => {
        expect(faultsOfExperiment(person, all)).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  },
  LONGEST_MS,
);
