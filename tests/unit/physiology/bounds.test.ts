import { describe, expect, it } from 'vitest';
import { uniform } from '../../../src/numerics/random.ts';
import { brokenBounds } from '../../../src/physiology/bounds.ts';
import { meddle } from './meddle.ts';
import { Bench } from './support.ts';

const SEEDS = Array.from({ length: 12 }, (_, index) => 100 + index);

describe('physical bounds under anything', () => {
  it.each(SEEDS)('hold at every turn of a random schedule, seed %i', (seed) => {
    const bench = new Bench(seed);
    for (let turn = 0; turn < 80; turn++) {
      meddle(bench, seed, turn);
      bench.run(uniform(seed, 'long', turn) < 0.05 ? 600 : 12 * uniform(seed, 'time', turn));
      expect(brokenBounds(bench.body)).toEqual([]);
    }
  });

  it.each([1, 2, 3])('give the same run twice, seed %i', (seed) => {
    const states = [0, 1].map(() => {
      const bench = new Bench(seed);
      for (let turn = 0; turn < 40; turn++) {
        meddle(bench, seed, turn);
        bench.run(5);
      }
      return bench;
    });
    expect(states[0]?.body).toEqual(states[1]?.body);
    expect(states[0]?.findings).toEqual(states[1]?.findings);
  });
});
