/** Published experiments as files: each is run as it stands, and its rows are read off what came out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANATOMY_SOURCES } from '../../src/content/figures/anatomySources.ts';
import { SOURCES } from '../../src/content/figures.ts';
import {
  isOfAnatomy,
  runExperiment,
  type ArmResult,
  type Experiment,
} from '../../src/physiology/experiment/index.ts';
import { experimentFrom, readJson } from '../experiment/parse.ts';
import { row, type Source, type ValidationRow } from './row.ts';
import { modelOf, rangeOf, type Study } from './study.ts';

export const EXPERIMENTS = 'tests/validation/experiments';

const DOCUMENTS: ReadonlyMap<string, Source> = new Map<string, Source>([
  ...Object.entries(ANATOMY_SOURCES),
  ...Object.entries(SOURCES),
]);

function sourceOf({ source }: Study): Source | null {
  if (source === null) return null;
  return DOCUMENTS.get(source) ?? { title: source, year: null };
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

/** A study's rows with what the model gives for each. */
function rowsOf(study: Study, modelFor: (one: Study['rows'][number]) => number): ValidationRow[] {
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
      model: modelFor(one),
      fitted: one.kind === 'fitted',
      kind: one.kind,
      status: one.status,
      ...(one.notChosen === undefined ? {} : { notChosen: one.notChosen }),
      note: one.reason,
    });
  });
}

/** Whether it is the back that the experiment looks at, not what the body does. */
export const isOfTheBack = ({ readings }: Experiment): boolean =>
  readings.some(({ observable }) => isOfAnatomy(observable));

/** The same experiment on a share of its people, two at the least. */
export function withPeople(experiment: Experiment, share: number): Experiment {
  const fewer = (who: Experiment['who']): Experiment['who'] => ({
    ...who,
    draw: { ...who.draw, n: Math.max(2, Math.round(share * who.draw.n)) },
  });
  const { who, arms } = experiment;
  return {
    ...experiment,
    who: fewer(who),
    ...(arms === undefined
      ? {}
      : { arms: arms.map((arm) => (arm.who === undefined ? arm : { ...arm, who: fewer(arm.who) })) }),
  };
}

/** A file that repeats a study, with what came out. */
export interface StudyRun {
  readonly file: string;
  readonly experiment: Experiment;
  readonly study: Study;
  readonly arms: readonly ArmResult[];
  readonly rows: readonly ValidationRow[];
}

/** Every file that repeats a study and is wanted, each with this share of the people that it names. */
export function studyRuns(share = 1, wanted: (experiment: Experiment) => boolean = () => true): StudyRun[] {
  return experimentFiles().flatMap((file): StudyRun[] => {
    const experiment = withPeople(readExperiment(file), share);
    const { study } = experiment;
    if (study === undefined || !wanted(experiment)) return [];
    const arms = runExperiment(experiment);
    return [{ file, experiment, study, arms, rows: rowsOf(study, (one) => modelOf(one, arms)) }];
  });
}

/** The rows of every file that repeats a study and is wanted, as they are written: nothing is run, the model has no value yet. */
export function writtenRows(wanted: (experiment: Experiment) => boolean = () => true): ValidationRow[] {
  return experimentFiles().flatMap((file) => {
    const experiment = readExperiment(file);
    const { study } = experiment;
    return study === undefined || !wanted(experiment) ? [] : rowsOf(study, () => Number.NaN);
  });
}
