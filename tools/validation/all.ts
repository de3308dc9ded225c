/** Every published figure against the model. */
import { anatomyRows } from './anatomy.ts';
import { bedsideRows } from './bedside.ts';
import { studyRuns, type StudyRun } from './experiments.ts';
import type { ValidationRow } from './row.ts';

export const DEFAULT_PEOPLE = 300;

/** Everything that is held against published figures. */
export interface Validation {
  /** Every experiment file as it stands. */
  readonly runs: readonly StudyRun[];
  /** What is no experiment file: the needle's resistance in a gap, and the anatomy with a thousand people of each series. */
  readonly others: readonly ValidationRow[];
  readonly rows: readonly ValidationRow[];
}

const rowsOfRuns = (runs: readonly StudyRun[]) => runs.flatMap(({ rows }) => rows);
const bedside = (count: number) => bedsideRows(Math.ceil(count / 3));

/** What the body does; 300 is the number of people as the files have it. */
export function bodyRows(count: number): ValidationRow[] {
  return [...rowsOfRuns(studyRuns(count / DEFAULT_PEOPLE)), ...bedside(count)];
}

/** All of it. */
export function validate(count: number): Validation {
  const runs = studyRuns(count / DEFAULT_PEOPLE);
  const others = [...bedside(count), ...anatomyRows()];
  return { runs, others, rows: [...rowsOfRuns(runs), ...others] };
}
