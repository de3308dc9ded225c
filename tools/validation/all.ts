/** Every published figure against the model. */
import { isOfTheBack, studyRuns, type StudyRun } from './experiments.ts';
import type { ValidationRow } from './row.ts';

export const DEFAULT_PEOPLE = 300;

/** Everything that is held against published figures. */
export interface Validation {
  /** Every experiment file as it stands. */
  readonly runs: readonly StudyRun[];
  readonly rows: readonly ValidationRow[];
}

const rowsOfRuns = (runs: readonly StudyRun[]) => runs.flatMap(({ rows }) => rows);

/** What the body does; 300 stands for the number of people that the files name. */
export function bodyRows(count: number): ValidationRow[] {
  return rowsOfRuns(studyRuns(count / DEFAULT_PEOPLE, (experiment) => !isOfTheBack(experiment)));
}

/** What is measured of people's backs. */
export function anatomyRows(count = DEFAULT_PEOPLE): ValidationRow[] {
  return rowsOfRuns(studyRuns(count / DEFAULT_PEOPLE, isOfTheBack));
}

/** All of it. */
export function validate(count: number): Validation {
  const runs = studyRuns(count / DEFAULT_PEOPLE);
  return { runs, rows: rowsOfRuns(runs) };
}
