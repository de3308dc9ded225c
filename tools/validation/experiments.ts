/** Published experiments as files: each is run as it stands, and its rows are read off what came out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCES } from '../../src/content/figures.ts';
import { runExperiment, type ArmResult, type Experiment } from '../../src/physiology/experiment/index.ts';
import { deviation } from '../../src/physiology/experiment/summary.ts';
import { experimentFrom, readJson } from '../experiment/parse.ts';
import { mean } from './people.ts';
import { meanRange, row, shareRange, type Source, type ValidationRow } from './row.ts';

export const EXPERIMENTS = 'tests/validation/experiments';
/** How far a spread of the model may lie from the published one, a factor. */
const SPREAD_FACTOR = 1.5;

type Study = NonNullable<Experiment['study']>;
type StudyRow = Study['rows'][number];

const isKnown = (key: string): key is keyof typeof SOURCES => Object.hasOwn(SOURCES, key);

function sourceOf({ source }: Study): Source | null {
  if (source === null) return null;
  return isKnown(source) ? SOURCES[source] : { title: source, year: null };
}

/** What the model is held against. */
export function rangeOf({ id, test, published }: StudyRow): readonly [number, number] {
  const { mean: middle, sd, n, low, high } = published;
  if (test === 'mean' && middle !== undefined && sd !== undefined && n !== undefined)
    return meanRange(middle, sd, n);
  if (test === 'proportion' && middle !== undefined && n !== undefined) return shareRange(middle, n);
  if (test === 'spread' && middle !== undefined) return [middle / SPREAD_FACTOR, middle * SPREAD_FACTOR];
  if (test === 'range' && low !== undefined && high !== undefined) return [low, high];
  throw new Error(`Row ${id} does not publish what the test "${test}" needs.`);
}

function resultOf(arms: readonly ArmResult[], arm: string | undefined, reading: string) {
  const found = arms.find((one) => one.arm === (arm ?? null))?.results.find(({ id }) => id === reading);
  if (found === undefined) throw new Error(`There is no result of "${reading}".`);
  return found;
}

/** Coefficient of correlation between two readings, over the people who have both. */
function correlation(one: readonly (number | null)[], other: readonly (number | null)[]): number {
  const pairs = one.flatMap((a, index) => {
    const b = other[index] ?? null;
    return a === null || b === null ? [] : [[a, b] as const];
  });
  const meanA = mean(pairs.map(([a]) => a));
  const meanB = mean(pairs.map(([, b]) => b));
  const sum = (of: (a: number, b: number) => number) =>
    pairs.reduce((total, [a, b]) => total + of(a - meanA, b - meanB), 0);
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
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
  valuesOf: (reading: string) => readonly (number | null)[],
): (readonly [number, number])[] {
  return x.flatMap((name, index) => {
    const ys = valuesOf(y[index] ?? '');
    return valuesOf(name).flatMap((at, person) => {
      const over = ys[person] ?? null;
      return at === null || over === null ? [] : [[at, over] as const];
    });
  });
}

/** What the model gives for a row. */
export function modelOf(study: StudyRow, arms: readonly ArmResult[]): number {
  const { reading, arm, andArm, minusArm, minusReading, statistic, inSdOf, correlatedWith, dropFrom, per } =
    study;
  const valuesOf = (name: string | undefined, of: string) => resultOf(arms, name, of).values;
  if (study.curve !== undefined)
    return regression(
      pointsOf(study.curve, (name) => valuesOf(arm, name)),
      study.curve.atX,
    );
  if (correlatedWith !== undefined) return correlation(valuesOf(arm, reading), valuesOf(arm, correlatedWith));
  const one = (name: string | undefined, of: string) => resultOf(arms, name, of).summary[statistic] ?? NaN;
  const own = andArm === undefined ? one(arm, reading) : mean([one(arm, reading), one(andArm, reading)]);
  if (dropFrom !== undefined) return 100 * (1 - own / one(arm, dropFrom));
  const taken = minusArm !== undefined || minusReading !== undefined;
  const value = taken ? own - one(minusArm ?? arm, minusReading ?? reading) : own;
  if (inSdOf === undefined) return value / per;
  const all = arms.flatMap((each) => valuesOf(each.arm ?? undefined, inSdOf));
  return value / per / (deviation(all.filter((each) => each !== null)) ?? NaN);
}

/** One file with what it holds. */
export function readExperiment(file: string): Experiment {
  return experimentFrom(readJson(readFileSync(file, 'utf8'), file));
}

export function experimentFiles(): string[] {
  return readdirSync(EXPERIMENTS)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => join(EXPERIMENTS, file));
}

/** What a study's rows come to. */
function rowsOf(study: Study, arms: readonly ArmResult[]): ValidationRow[] {
  return study.rows.map((one) => {
    const { mean: published, sd, n } = one.published;
    return row({
      id: one.id,
      title: one.quantity,
      source: sourceOf(study),
      unit: one.unit,
      value: published ?? null,
      ...(sd === undefined ? {} : { sd }),
      ...(n === undefined ? {} : { n }),
      range: rangeOf(one),
      model: modelOf(one, arms),
      fitted: one.kind === 'fitted',
      kind: one.kind,
      status: one.status,
      ...(one.notChosen === undefined ? {} : { notChosen: one.notChosen }),
      note: one.reason,
    });
  });
}

/** The same experiment on a share of its people. */
function withPeople(experiment: Experiment, share: number): Experiment {
  const { who } = experiment;
  const n = Math.max(2, Math.round(share * who.draw.n));
  return { ...experiment, who: { ...who, draw: { ...who.draw, n } } };
}

/** A file that repeats a study, with what came out. */
export interface StudyRun {
  readonly file: string;
  readonly experiment: Experiment;
  readonly study: Study;
  readonly arms: readonly ArmResult[];
  readonly rows: readonly ValidationRow[];
}

/** Every file that repeats a study, each with this share of the people that it names. */
export function studyRuns(share = 1): StudyRun[] {
  return experimentFiles().flatMap((file): StudyRun[] => {
    const experiment = withPeople(readExperiment(file), share);
    const { study } = experiment;
    if (study === undefined) return [];
    const arms = runExperiment(experiment);
    return [{ file, experiment, study, arms, rows: rowsOf(study, arms) }];
  });
}
