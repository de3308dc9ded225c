/** What the rows of a study take from the results of its experiment, and what they are held against. */
import type { ArmResult, Experiment } from '../../src/physiology/experiment/index.ts';
import { deviation, summarise } from '../../src/physiology/experiment/summary.ts';
import { meanRange, shareRange } from './row.ts';

/** How far a spread of the model may lie from the published one, a factor. */
const SPREAD_FACTOR = 1.5;
/** A median of a normal sample scatters so much more than its mean. */
const MEDIAN_SCATTER = 1.253;

export type Study = NonNullable<Experiment['study']>;
type StudyRow = Study['rows'][number];
type Values = readonly (number | null)[];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The 95 percent interval of the sample, and no less than the row's share of its middle to either side. */
function middleRange({ id, test, share, published }: StudyRow): readonly [number, number] {
  const { mean: middle, sd, n } = published;
  const ranges: (readonly [number, number])[] = [];
  if (middle !== undefined && sd !== undefined && n !== undefined)
    ranges.push(meanRange(middle, test === 'median' ? MEDIAN_SCATTER * sd : sd, n));
  if (middle !== undefined && share !== undefined) ranges.push([middle * (1 - share), middle * (1 + share)]);
  if (ranges.length === 0) throw new Error(`Row ${id} does not publish what the test "${test}" needs.`);
  return [Math.min(...ranges.map(([low]) => low)), Math.max(...ranges.map(([, high]) => high))];
}

/** What the model is held against. */
export function rangeOf(row: StudyRow): readonly [number, number] {
  const { id, test, published } = row;
  const { mean: middle, n, low, high } = published;
  if (test === 'mean' || test === 'median') return middleRange(row);
  if (test === 'proportion' && middle !== undefined && n !== undefined) return shareRange(middle, n);
  if (test === 'spread' && middle !== undefined) return [middle / SPREAD_FACTOR, middle * SPREAD_FACTOR];
  if (test === 'range' && low !== undefined && high !== undefined) return [low, high];
  throw new Error(`Row ${id} does not publish what the test "${test}" needs.`);
}

/** Coefficient of correlation between two readings, over the people who have both, and the slope of the second on the first. */
function related(one: Values, other: Values): { readonly correlation: number; readonly slope: number } {
  const pairs = one.flatMap((a, index) => {
    const b = other[index] ?? null;
    return a === null || b === null ? [] : [[a, b] as const];
  });
  const meanA = mean(pairs.map(([a]) => a));
  const meanB = mean(pairs.map(([, b]) => b));
  const sum = (of: (a: number, b: number) => number) =>
    pairs.reduce((total, [a, b]) => total + of(a - meanA, b - meanB), 0);
  const both = sum((a, b) => a * b);
  const own = sum((a) => a * a);
  return { correlation: both / Math.sqrt(own * sum((_, b) => b * b)), slope: both / own };
}

/** Least squares y = a x^2 + b x through all points, read at one place. */
function regression(points: readonly (readonly [number, number])[], atX: number): number {
  const sum = (of: (x: number, y: number) => number) => points.reduce((total, [x, y]) => total + of(x, y), 0);
  const [x2, x3, x4] = [sum((x) => x * x), sum((x) => x * x * x), sum((x) => x * x * x * x)];
  const [xy, x2y] = [sum((x, y) => x * y), sum((x, y) => x * x * y)];
  const determinant = x4 * x2 - x3 * x3;
  const a = (x2y * x2 - xy * x3) / determinant;
  const b = (x4 * xy - x3 * x2y) / determinant;
  return a * atX * atX + b * atX;
}

/** The points of every pair of readings, of those who have both. */
function pointsOf(
  { x, y }: NonNullable<StudyRow['curve']>,
  valuesOf: (reading: string) => Values,
): (readonly [number, number])[] {
  return x.flatMap((name, index) => {
    const ys = valuesOf(y[index] ?? '');
    return valuesOf(name).flatMap((at, person) => {
      const over = ys[person] ?? null;
      return at === null || over === null ? [] : [[at, over] as const];
    });
  });
}

/** Everybody's values of a reading in an arm; null for people whom the row leaves out. */
function reader({ among = [] }: StudyRow, arms: readonly ArmResult[]) {
  const every = (arm: string | undefined, reading: string): Values => {
    const found = arms.find((one) => one.arm === (arm ?? null))?.results.find(({ id }) => id === reading);
    if (found === undefined) throw new Error(`There is no result of "${reading}".`);
    return found.values;
  };
  return (arm: string | undefined, reading: string): Values => {
    const asked = among.map(({ reading: of, atLeast = -Infinity, atMost = Infinity }) => {
      const values = every(arm, of);
      return (person: number) => {
        const value = values[person] ?? null;
        return value !== null && value >= atLeast && value <= atMost;
      };
    });
    return every(arm, reading).map((value, person) => (asked.every((of) => of(person)) ? value : null));
  };
}

/** What the model gives for a row. */
export function modelOf(row: StudyRow, arms: readonly ArmResult[]): number {
  const { reading, arm, andArm, minusArm, minusReading, statistic, inSdOf, per } = row;
  const { correlatedWith, slopeOn, dropFrom, pooledWith = [] } = row;
  const valuesOf = reader(row, arms);
  if (row.curve !== undefined)
    return regression(
      pointsOf(row.curve, (name) => valuesOf(arm, name)),
      row.curve.atX,
    );
  if (correlatedWith !== undefined)
    return related(valuesOf(arm, correlatedWith), valuesOf(arm, reading)).correlation;
  if (slopeOn !== undefined) return related(valuesOf(arm, slopeOn), valuesOf(arm, reading)).slope / per;
  const one = (name: string | undefined, of: string) => {
    const more = pooledWith.flatMap((pool) => valuesOf(pool.arm ?? name, pool.reading ?? of));
    return summarise([...valuesOf(name, of), ...more])[statistic] ?? NaN;
  };
  const own = andArm === undefined ? one(arm, reading) : mean([one(arm, reading), one(andArm, reading)]);
  if (dropFrom !== undefined) return 100 * (1 - own / one(arm, dropFrom));
  const taken = minusArm !== undefined || minusReading !== undefined;
  const value = taken ? own - one(minusArm ?? arm, minusReading ?? reading) : own;
  if (inSdOf === undefined) return value / per;
  const all = arms.flatMap((each) => valuesOf(each.arm ?? undefined, inSdOf));
  return value / per / (deviation(all.filter((each) => each !== null)) ?? NaN);
}
