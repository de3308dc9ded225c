import { describe, expect, it } from 'vitest';
import { log } from '../../../src/numerics/elementary.ts';
import { hashText, logNormal, normal, uniform } from '../../../src/numerics/random.ts';

const COUNT = 20_000;
const draws = (draw: (i: number) => number) => Array.from({ length: COUNT }, (_, i) => draw(i));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('keyed random numbers', () => {
  it('are even over 64 bins (chi-square, seed 3)', () => {
    const bins = Array.from({ length: 64 }, () => 0);
    for (const value of draws((i) => uniform(3, 'even', i))) {
      const bin = Math.floor(value * 64);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    const expected = COUNT / 64;
    const chiSquare = bins.reduce(
      (sum, count) => sum + ((count - expected) * (count - expected)) / expected,
      0,
    );
    expect(chiSquare).toBeGreaterThan(30); // 63 degrees of freedom: 30 to 103 holds 99.8 % of fair draws
    expect(chiSquare).toBeLessThan(103);
  });

  it('have the moments of the normal distribution (seed 4)', () => {
    const values = draws((i) => normal(4, 'normal', i));
    const m = mean(values);
    const variance = mean(values.map((value) => (value - m) * (value - m)));
    const skewness = mean(values.map((value) => (value - m) * (value - m) * (value - m)));
    expect(Math.abs(m)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
    expect(Math.abs(skewness)).toBeLessThan(0.1);
  });

  it('do not know of each other across things, streams and seeds (seeds 0 to 20000)', () => {
    const pairs: [(i: number) => number, (i: number) => number][] = [
      [(i) => uniform(1, 'a', i), (i) => uniform(1, 'a', i + 1)],
      [(i) => uniform(1, 'a', i), (i) => uniform(1, 'b', i)],
      [(i) => uniform(i, 'a', 0), (i) => uniform(i + 1, 'a', 0)],
      [(i) => uniform(i, 'a', 'x'), (i) => uniform(i, 'a', 'y')],
    ];
    for (const [first, second] of pairs) {
      const correlation = 12 * mean(draws((i) => (first(i) - 0.5) * (second(i) - 0.5)));
      expect(Math.abs(correlation)).toBeLessThan(0.03);
    }
  });

  it('are the same for the same key and never reach 0 or 1', () => {
    expect(uniform(9, 'same', 'thing')).toBe(uniform(9, 'same', 'thing'));
    expect(draws((i) => uniform(2, 'ends', i)).every((value) => value > 0 && value < 1)).toBe(true);
  });

  it('tell large and negative seeds apart', () => {
    const seeds = [0, 1, -1, 4294967296, 4294967297, Number.MAX_SAFE_INTEGER];
    expect(new Set(seeds.map((seed) => uniform(seed, 'seed', 0))).size).toBe(seeds.length);
  });

  it('spread a log-normal draw around its median (seed 6)', () => {
    const logs = draws((i) => log(logNormal(6, 'ln', i, 8.6, 0.35) / 8.6) / 0.35);
    expect(Math.abs(mean(logs))).toBeLessThan(0.03);
    expect(Math.abs(mean(logs.map((value) => value * value)) - 1)).toBeLessThan(0.05);
  });

  it('gives these numbers in every engine', () => {
    expect([uniform(1, 'golden', 0), normal(1, 'golden', 'x'), hashText('bloodpatch')])
      .toMatchInlineSnapshot(`
      [
        0.15829139141602738,
        -0.8115054411125445,
        1805172989,
      ]
    `);
  });
});
