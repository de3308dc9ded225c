import { describe, expect, it } from 'vitest';
import { atan2, cos, exp, log, log10, logistic, pow, sin, tan } from '../../../src/numerics/elementary.ts';
import { normal, uniform } from '../../../src/numerics/random.ts';
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
  it('measures with a ruler that is right', () => {
    // Known digits of e, e^-2, sin 1, cos 1 and sin 100000.
    expect(toNumber(exactExp(toFixed(1)))).toBe(2.718281828459045);
    expect(toNumber(exactExp(toFixed(-2)))).toBe(0.1353352832366127);
    const { sine, cosine } = exactSineCosine(toFixed(1));
    expect([toNumber(sine), toNumber(cosine)]).toEqual([0.8414709848078965, 0.5403023058681398]);
    expect(toNumber(exactSineCosine(toFixed(100_000)).sine)).toBe(0.03574879797201651);
    expect(toNumber(toFixed(-0.1))).toBe(-0.1);
  });

  it('exp is within 4e-16 of the exact value from -700 to 700', () => {
    const errors = [...between(-700, 700, 'exp'), ...between(-1, 1, 'small')].map((x) =>
      relativeError(exp(x), exactExp(toFixed(x))),
    );
    expect(worst(errors)).toBeLessThan(4e-16);
  });

  it('log is within 5e-16 of the exact value, relative to the larger of it and 1', () => {
    const errors = between(-600, 600, 'log').map((power) => {
      const x = exp(power);
      const y = log(x);
      // exp(y) / x = 1 + error, so this is the error of y itself.
      const error = toNumber(divide(magnitude(exactExp(toFixed(y)) - toFixed(x)), toFixed(x)));
      return error / Math.max(1, Math.abs(y));
    });
    expect(worst(errors)).toBeLessThan(5e-16);
  });

  it('log is within 5e-16 of the exact value next to 1 too, relative to itself', () => {
    const errors = between(-0.4, 0.4, 'near').flatMap((step) =>
      [step, step * 1e-3, step * 1e-9].map((small) => {
        const x = 1 + small;
        const y = log(x);
        // e^y - x = x (error of y), to first order in an error of 1e-16.
        const error = toNumber(divide(magnitude(exactExp(toFixed(y)) - toFixed(x)), toFixed(x)));
        return error / Math.abs(y);
      }),
    );
    expect(worst(errors)).toBeLessThan(5e-16);
  });

  it('pow is within 1e-14 of the exact value while |exponent ln base| < 50', () => {
    const powers = between(-50, 50, 'power');
    const errors = between(-5, 5, 'base').map((lnBase, i) => {
      const base = exp(lnBase);
      const exponent = Math.round(((powers[i] ?? 0) / lnBase) * 0.999);
      // Whole exponents can be checked by multiplying whole numbers.
      let exact = toFixed(1);
      for (let n = 0; n < Math.min(Math.abs(exponent), 60); n++) exact = (exact * toFixed(base)) >> 1280n;
      const whole = Math.sign(exponent) * Math.min(Math.abs(exponent), 60);
      return relativeError(pow(base, whole), whole < 0 ? divide(toFixed(1), exact) : exact);
    });
    expect(worst(errors)).toBeLessThan(1e-14);
  });

  it.each([1, 25, 100_000])('sin and cos are within 3e-16 of the exact values up to %d rad', (limit) => {
    const errors = between(-limit, limit, `angle ${limit}`).map((x) => {
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
      const across = magnitude(sine * toFixed(x) - cosine * toFixed(y)) >> 1280n;
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

  it('gives the same bits in every engine over 6000 values (seed 5)', () => {
    const view = new DataView(new ArrayBuffer(8));
    let digest = 0;
    const take = (x: number) => {
      view.setFloat64(0, x);
      for (const word of [view.getUint32(0), view.getUint32(4)])
        digest = Math.imul(digest ^ word, 0x01000193);
    };
    const others = between(-3, 3, 'other');
    between(-30, 30, 'bits').forEach((x, i) => {
      const y = others[i] ?? 0;
      const values = [exp(x), log(Math.abs(x)), sin(x), cos(x), tan(x), atan2(y, x), pow(Math.abs(x), y)];
      [...values, log10(Math.abs(x)), logistic(x), uniform(i, 'bits', x), normal(i, 'bits', x)].forEach(take);
      [exp(y), log(Math.abs(y)), sin(y), cos(y)].forEach(take);
    });
    expect(digest >>> 0).toMatchInlineSnapshot(`3745743801`);
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
