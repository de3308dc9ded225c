/** Every published figure against the model. */
import { bedsideRows } from './bedside.ts';
import { isOfTheBack, studyRuns, type StudyRun } from './experiments.ts';
import type { ValidationRow } from './row.ts';

export const DEFAULT_PEOPLE = 300;

/** Everything that is held against published figures. */
export interface Validation {
  /** Every experiment file as it stands. */
  readonly runs: readonly StudyRun[];
  /** What is no experiment file: the needle's resistance in a gap. */
  readonly others: readonly ValidationRow[];
  readonly rows: readonly ValidationRow[];
}

const rowsOfRuns = (runs: readonly StudyRun[]) => runs.flatMap(({ rows }) => rows);
const bedside = (count: number) => bedsideRows(Math.ceil(count / 3));

/** What the body does; 300 stands for the number of people that the files name. */
export function bodyRows(count: number): ValidationRow[] {
  const runs = studyRuns(count / DEFAULT_PEOPLE, (experiment) => !isOfTheBack(experiment));
  return [...rowsOfRuns(runs), ...bedside(count)];
}

/** What is measured of people's backs. */
export function anatomyRows(count = DEFAULT_PEOPLE): ValidationRow[] {
  return rowsOfRuns(studyRuns(count / DEFAULT_PEOPLE, isOfTheBack));
}

/** All of it. */
export function validate(count: number): Validation {
  const runs = studyRuns(count / DEFAULT_PEOPLE);
  const others = bedside(count);
  return { runs, others, rows: [...rowsOfRuns(runs), ...others] };
}
