/** A sentence about an observable that holds or does not. */
import * as v from 'valibot';
import { OBSERVABLES } from './observables.ts';

/** The name of an observable. */
export const observableName = v.pipe(
  v.picklist([...OBSERVABLES.keys()]),
  v.description('name of an observable, from the list of observables'),
);

const bound = (text: string) => v.optional(v.pipe(v.number(), v.finite(), v.description(text)));

export const ConditionSchema = v.pipe(
  v.strictObject({
    observable: observableName,
    atLeast: bound('holds from this value up, in the unit of the observable'),
    atMost: bound('holds up to this value, in the unit of the observable'),
  }),
  v.check(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, 'needs atLeast or atMost'),
);
export type Condition = v.InferOutput<typeof ConditionSchema>;

export const holds = ({ atLeast = -Infinity, atMost = Infinity }: Condition, value: number): boolean =>
  value >= atLeast && value <= atMost;
