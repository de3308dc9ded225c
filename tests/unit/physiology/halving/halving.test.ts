import { describe, expect, it } from 'vitest';
import { apart } from './course.ts';
import { runExperimentSteps, runFollowUp } from './experiment.ts';
import { runProcedure } from './procedure.ts';
import { runSearch } from './search.ts';

const SEEDS = [1, 2];
/** Scales of a follow-up's numbers: headaches to 10, the seal to 1. */
const SCALE = (name: string): number => (name.endsWith('Nrs') ? 10 : 1);

describe('half as long steps move values by less than 1 % of their range and events by two steps at most', () => {
  it.each(SEEDS)('in a whole procedure and the 48 h after it, seed %i', (seed) => {
    const course = runProcedure(seed, 1);
    expect(course.values.size).toBeGreaterThan(50);
    expect(course.events.length).toBeGreaterThan(15);
    expect(apart(course, runProcedure(seed, 0.5))).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])('in what a needle meets on its way, seed %i', (seed) => {
    const course = runSearch(seed, 1);
    expect(course.events.length).toBeGreaterThan(5);
    expect(apart(course, runSearch(seed, 0.5))).toEqual([]);
  });

  it.each(SEEDS.flatMap((seed) => (['upAndAbout', 'lying'] as const).map((start) => ({ seed, start }))))(
    'in an experiment of 44 h, begun $start, seed $seed',
    ({ seed, start }) => {
      expect(apart(runExperimentSteps(seed, start, 1), runExperimentSteps(seed, start, 0.5))).toEqual([]);
    },
  );

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'in a follow-up of 48 h, and its verdict is the same, seed %i',
    (seed) => {
      const [course, halved] = [runFollowUp(seed, 1), runFollowUp(seed, 0.5)];
      expect(halved.outcome).toBe(course.outcome);
      expect(halved.track).toBe(course.track);
      for (const [name, value] of Object.entries(course.numbers)) {
        const other = Object.entries(halved.numbers).find(([key]) => key === name)?.[1] ?? NaN;
        expect(Math.abs(other - value), name).toBeLessThan(0.01 * SCALE(name));
      }
    },
  );
});
