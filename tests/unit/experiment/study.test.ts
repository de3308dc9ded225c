/** What a row of a study takes from the people’s values, on values that are reckoned by hand. */
import { describe, expect, it } from 'vitest';
import type { ArmResult } from '../../../src/physiology/experiment/index.ts';
import { summarise } from '../../../src/physiology/experiment/summary.ts';
import { readExperiment } from '../../../tools/validation/experiments.ts';
import { modelOf, rangeOf } from '../../../tools/validation/study.ts';

type Values = readonly (number | null)[];

function arm(name: string | null, readings: Readonly<Record<string, Values>>): ArmResult {
  const results = Object.entries(readings).map(([id, values]) => ({
    id,
    observable: 'run.timeS',
    unit: 's',
    at: 'end',
    values,
    summary: summarise(values),
  }));
  return { arm: name, people: 2, firstSeeds: [], results };
}

const [first] = readExperiment('tests/validation/experiments/husemeyer.json').study?.rows ?? [];
if (first === undefined) throw new Error('The file has no row.');
const { id, quantity, unit, kind, status, reason, published } = first;
const ROW = {
  id,
  quantity,
  unit,
  kind,
  status,
  reason,
  published,
  reading: 'a',
  statistic: 'mean',
  per: 1,
  test: 'mean',
} as const;

describe('the result of a row', () => {
  it('is one arm less another, in units of the spread of all', () => {
    const arms = [arm('slow', { a: [0, 2] }), arm('fast', { a: [4, 6] })];
    const model = modelOf({ ...ROW, inSdOf: 'a', arm: 'fast', minusArm: 'slow' }, arms);
    expect(model).toBeCloseTo(4 / Math.sqrt(20 / 3), 9);
  });

  it('is the correlation with another reading or the slope on it, over those who have both', () => {
    const arms = [arm(null, { a: [1, 2, 6, 9], b: [10, 20, 30, null] })];
    // Off the means of 3 and 20: -2, -1, 3 and -10, 0, 10.
    expect(modelOf({ ...ROW, correlatedWith: 'b' }, arms)).toBeCloseTo(50 / Math.sqrt(14 * 200), 12);
    expect(modelOf({ ...ROW, slopeOn: 'b' }, arms)).toBeCloseTo(50 / 200, 12);
    expect(modelOf({ ...ROW, slopeOn: 'b', per: 0.1 }, arms)).toBeCloseTo(2.5, 12);
  });

  it('is taken over the people of a kind alone', () => {
    const arms = [arm(null, { a: [1, 2, 6, 9], b: [10, 20, 30, null] })];
    expect(modelOf({ ...ROW, among: [{ reading: 'b', atLeast: 20 }] }, arms)).toBe(4);
    expect(modelOf({ ...ROW, among: [{ reading: 'b', atLeast: 15, atMost: 25 }] }, arms)).toBe(2);
  });

  it('is taken over readings and arms that are pooled', () => {
    const arms = [arm('x', { a: [3, 5], b: [8, 8] }), arm('y', { a: [1, 8], b: [0, 0] })];
    const pooled = (statistic: 'least' | 'most' | 'mean', pooledWith: { reading?: string; arm?: string }[]) =>
      modelOf({ ...ROW, arm: 'x', statistic, pooledWith }, arms);
    expect(pooled('mean', [{ reading: 'b' }])).toBe(6);
    expect(pooled('least', [{ arm: 'y' }])).toBe(1);
    expect(pooled('most', [{ arm: 'y' }, { reading: 'b', arm: 'y' }])).toBe(8);
  });

  it('is the way between the quartiles over 1.349', () => {
    const arms = [arm(null, { a: [8, 1, 2, 3, 4, 5, 6, 7] })];
    expect(modelOf({ ...ROW, statistic: 'quartileSd' }, arms)).toBeCloseTo((7 - 3) / 1.349, 12);
  });
});

describe('the range of a row', () => {
  const middle = { mean: 100, sd: 20, n: 100 };

  it('is the interval of the mean, of a median 1.253 times as wide', () => {
    expect(rangeOf({ ...ROW, published: middle })).toEqual([96.08, 103.92]);
    const [low, high] = rangeOf({ ...ROW, test: 'median', published: middle });
    expect(low).toBeCloseTo(100 - 1.253 * 3.92, 9);
    expect(high).toBeCloseTo(100 + 1.253 * 3.92, 9);
  });

  it('is no narrower than the row’s share of the mean, which stands alone where no number of people is told', () => {
    expect(rangeOf({ ...ROW, share: 0.03, published: middle })).toEqual([96.08, 103.92]);
    expect(rangeOf({ ...ROW, share: 0.05, published: middle })).toEqual([95, 105]);
    expect(rangeOf({ ...ROW, share: 0.05, published: { mean: 100 } })).toEqual([95, 105]);
    expect(() => rangeOf({ ...ROW, published: { mean: 100 } })).toThrow(/does not publish/);
  });
});
