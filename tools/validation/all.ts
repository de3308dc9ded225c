/** Every published figure against the model. */
import { anatomyRows } from './anatomy.ts';
import { bedsideRows } from './bedside.ts';
import { carefulRows } from './careful.ts';
import { fluidRows } from './fluid.ts';
import { independentRows } from './independent.ts';
import { outcomeRows } from './outcome.ts';
import { pressureRows } from './pressure.ts';
import type { ValidationRow } from './row.ts';

export const DEFAULT_PEOPLE = 300;

/** What the body does: so many people for each experiment. */
export function bodyRows(count: number): ValidationRow[] {
  return [
    ...pressureRows(count),
    ...fluidRows(count),
    ...bedsideRows(Math.ceil(count / 3)),
    ...outcomeRows(count),
    ...carefulRows(count),
    ...independentRows(count),
  ];
}

/** All of it; the anatomy always with a thousand people of each series. */
export function validationRows(count: number): ValidationRow[] {
  return [...bodyRows(count), ...anatomyRows()];
}
