import { describe, expect, it } from 'vitest';
import { atan2, cos, exp, log, log10, logistic, pow, sin, tan } from '../../../src/numerics/elementary.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { divide, exactExp, exactSineCosine, magnitude, toFixed, toNumber } from './exact.ts';

const COUNT = 400;
const between = (low: number, high: number, stream: string) =>
  Array.from({ length: COUNT }, (_, i) => low + (high - low) * uniform(5, stream, i));
const worst = (errors: number[]) => errors.reduce((most, error) => Math.max(most, error), 0);

/** |approximate / exact - 1|. */
function relativeError(approximate: number, exact: bigint): number {
  return toNumber(divide(magnitude(toFixed(approximate) - exact), magnitude(exact)));
}

describe('elementary functions against exact values (seed 5)', () => {
  it('exp is within 4e-16 of the exact value from -80 to 80', () => {
    expect(
      worst(between(-80, 80, 'exp').map((x) => relativeError(exp(x), exactExp(toFixed(x))))),
    ).toBeLessThan(4e-16);
  });

  it('log is within 5e-16 of the exact value, relative to the larger of it and 1', () => {
    const errors = between(-60, 60, 'log').map((power) => {
      const x = exp(power);
      const y = log(x);
      // exp(y) / x = 1 + error, so this is the error of y itself.
      const error = toNumber(divide(magnitude(exactExp(toFixed(y)) - toFixed(x)), toFixed(x)));
      return error / Math.max(1, Math.abs(y));
    });
    expect(worst(errors)).toBeLessThan(5e-16);
  });

  it('log keeps its precision next to 1', () => {
    for (const step of [1e-3, 1e-6, 1e-10]) {
      const exact = step - (step * step) / 2 + (step * step * step) / 3;
      expect(Math.abs(log(1 + step) / exact - 1)).toBeLessThan(1e-6);
    }
  });

  it('sin and cos are within 3e-16 of the exact values from -25 to 25', () => {
    const errors = between(-25, 25, 'angle').map((x) => {
      const { sine, cosine } = exactSineCosine(toFixed(x));
      return Math.max(
        toNumber(magnitude(toFixed(sin(x)) - sine)),
        toNumber(magnitude(toFixed(cos(x)) - cosine)),
      );
    });
    expect(worst(errors)).toBeLessThan(3e-16);
  });

  it('atan2 points back at its point within 1e-15 rad in all quadrants', () => {
    const ys = between(-3, 3, 'y');
    const errors = between(-3, 3, 'x').map((x, i) => {
      const y = ys[i] ?? 0;
      const { sine, cosine } = exactSineCosine(toFixed(atan2(y, x)));
      const across = magnitude(sine * toFixed(x) - cosine * toFixed(y)) >> 256n;
      return toNumber(across) / Math.sqrt(x * x + y * y);
    });
    expect(worst(errors)).toBeLessThan(1e-15);
  });

  it('pow, tan, log10 and logistic follow', () => {
    expect(pow(2, 10)).toBeCloseTo(1024, 10);
    expect(pow(20, 1.742)).toBeCloseTo(exp(1.742 * log(20)), 12);
    expect(pow(0, 2)).toBe(0);
    expect(pow(7, 0)).toBe(1);
    expect(tan(0.5)).toBeCloseTo(sin(0.5) / cos(0.5), 15);
    expect(log10(1000)).toBeCloseTo(3, 14);
    expect(logistic(0)).toBe(0.5);
    expect(logistic(800)).toBe(1);
    expect(logistic(-800)).toBe(0);
  });

  it('answers at the ends of the doubles', () => {
    expect([exp(710), exp(-746), log(0), log(-1), log(Infinity)]).toEqual([
      Infinity,
      0,
      -Infinity,
      NaN,
      Infinity,
    ]);
    expect([exp(NaN), log(NaN)]).toEqual([NaN, NaN]);
    expect(exp(-740)).toBeGreaterThan(0);
    expect(log(5e-324)).toBeCloseTo(-744.44, 2);
    expect(atan2(0, 0)).toBe(0);
  });

  it('gives these bits in every engine', () => {
    const view = new DataView(new ArrayBuffer(8));
    const bits = (x: number) => {
      view.setFloat64(0, x);
      return view.getBigUint64(0).toString(16);
    };
    expect([exp(1.25), log(7.5), sin(2.5), cos(2.5), atan2(1, 3), pow(1.7, 2.3)].map(bits))
      .toMatchInlineSnapshot(`
      [
        "400bec38edb0faf0",
        "40001e85798eb9a3",
        "3fe326af0dcfcab0",
        "bfe9a2f7ef858b7d",
        "3fd4978fa3269ee1",
        "400b1c0c46dcb4ea",
      ]
    `);
  });
});
