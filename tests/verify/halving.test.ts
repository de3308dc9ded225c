import { describe, expect, it } from 'vitest';
import { apart } from '../unit/physiology/halving/course.ts';
import { runExperimentSteps } from '../unit/physiology/halving/experiment.ts';
import { runProcedure } from '../unit/physiology/halving/procedure.ts';
import { runSearch } from '../unit/physiology/halving/search.ts';

const SEEDS = Array.from({ length: 12 }, (_, index) => 11 + index);

describe('half as long steps come to the same in more people', () => {
  it.each(SEEDS)('in a procedure, a search and an experiment, seed %i', (seed) => {
    expect(apart(runProcedure(seed, 1), runProcedure(seed, 0.5))).toEqual([]);
    expect(apart(runSearch(seed, 1), runSearch(seed, 0.5))).toEqual([]);
    expect(apart(runExperimentSteps(seed, 'lying', 1), runExperimentSteps(seed, 'lying', 0.5))).toEqual([]);
  });
});
