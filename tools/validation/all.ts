/** Every published figure against the model. */
import { anatomyRows } from './anatomy.ts';
import { bedsideRows } from './bedside.ts';
import { experimentRows } from './experiments.ts';
import type { ValidationRow } from './row.ts';

export const DEFAULT_PEOPLE = 300;

/** What the body does: every experiment file as it stands, and the needle's resistance; 300 is the number of people as the files have it. */
export function bodyRows(count: number): ValidationRow[] {
  return [...experimentRows(count / DEFAULT_PEOPLE), ...bedsideRows(Math.ceil(count / 3))];
}

/** All of it; the anatomy always with a thousand people of each series. */
export function validationRows(count: number): ValidationRow[] {
  return [...bodyRows(count), ...anatomyRows()];
}
