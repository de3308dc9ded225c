import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runActs, starts, turns } from './acts.ts';
import { controls, faultsOfExperiment, people } from './controls.ts';

const SEED = 20_261;
const RUNS = 40;
const TWICE = 4;

describe('the body, whatever is done to it', () => {
  it(`stays finite, within its bounds and with its books in order in ${RUNS} sequences of acts, seed ${SEED}`, () => {
    fc.assert(
      fc.property(starts, turns, (start, all) => {
        expect(runActs(start, all).faults).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it(`comes to the same state when ${TWICE} of them are done again, seed ${SEED}`, () => {
    fc.assert(
      fc.property(starts, turns, (start, all) => {
        expect(runActs(start, all).body).toEqual(runActs(start, all).body);
      }),
      { seed: SEED, numRuns: TWICE },
    );
  });

  it(`stays so in ${RUNS} sequences of an experiment's controls, seed ${SEED}`, () => {
    fc.assert(
      fc.property(people, controls, (person, all) => {
        expect(faultsOfExperiment(person, all)).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
