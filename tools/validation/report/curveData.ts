/** The points of a plot: what came out of an experiment along an axis, with the middle eight in ten of its people. */
import type { Plot } from '../../../src/physiology/experiment/plotSchema.ts';
import type { StudyRun } from '../experiments.ts';
import type { ValidationRow } from '../row.ts';

export interface CurvePoint {
  readonly x: number;
  readonly middle: number;
  /** Tenth and ninetieth percentile of the people; null for a percentage or a row, which is of all of them together. */
  readonly band: readonly [low: number, high: number] | null;
}

export interface CurveLine {
  readonly name: string | null;
  readonly points: readonly CurvePoint[];
}

export interface CurveMark {
  readonly row: ValidationRow;
  readonly x: number;
}

/** Of fewer people no tenth can be told. */
const LEAST_PEOPLE = 10;

type Result = StudyRun['arms'][number]['results'][number];

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;

function pointOf(results: readonly Result[], x: number, middle: Plot['middle']): CurvePoint[] {
  const [first] = results;
  if (first === undefined) return [];
  const all = results.map(({ values }) => values.filter((value) => value !== null).sort((a, b) => a - b));
  if (all.some((values) => values.length < LEAST_PEOPLE)) return [];
  const middles = all.map((values) =>
    middle === 'median'
      ? percentile(values, 0.5)
      : values.reduce((sum, value) => sum + value, 0) / values.length,
  );
  const own = all.length === 1 && first.unit !== '%' ? all[0] : undefined;
  return [
    {
      x,
      middle: middles.reduce((sum, value) => sum + value, 0) / middles.length,
      band: own === undefined ? null : [percentile(own, 0.1), percentile(own, 0.9)],
    },
  ];
}

function resultsOf(run: StudyRun, reading: string, arm: string | undefined): readonly Result[] {
  const found = run.arms.find((one) => one.arm === (arm ?? null));
  const results = found?.results.filter(({ id }) => id === reading) ?? [];
  if (results.length === 0)
    throw new Error(
      `${run.file}: the plot asks for "${reading}" of ${arm ?? 'everybody'}, which has no result.`,
    );
  return results;
}

function linePoints(run: StudyRun, line: Plot['lines'][number], middle: Plot['middle']): CurvePoint[] {
  const { reading, arm, fromS, secondsPerUnit, points = [] } = line;
  if (reading !== undefined)
    return resultsOf(run, reading, arm).flatMap((result) =>
      pointOf([result], (Number(result.at) - fromS) / secondsPerUnit, middle),
    );
  return points.flatMap((point): CurvePoint[] => {
    if (point.row !== undefined) {
      const model = run.rows.find(({ id }) => id === point.row)?.model;
      return model === undefined ? [] : [{ x: point.x, middle: model, band: null }];
    }
    const one = point.reading ?? '';
    const arms = point.andArm === undefined ? [point.arm] : [point.arm, point.andArm];
    return pointOf(
      arms.flatMap((name) => resultsOf(run, one, name).slice(0, 1)),
      point.x,
      middle,
    );
  });
}

export const linesOf = (run: StudyRun, { lines, middle }: Plot): CurveLine[] =>
  lines.map((line) => ({ name: line.name ?? null, points: linePoints(run, line, middle) }));

export const marksOf = (run: StudyRun, { marks }: Plot): CurveMark[] =>
  marks.flatMap(({ row, x }) => {
    const marked = run.rows.find(({ id }) => id === row);
    return marked === undefined ? [] : [{ row: marked, x }];
  });
