/** Fields of a case or a protocol whose faults are told with what is allowed. */
import * as v from 'valibot';

const between = (low: number, high: number, otherwise: string) => {
  const text = `it must be a number from ${low} to ${high}${otherwise}`;
  return v.pipe(v.number(text), v.finite(text), v.minValue(low, text), v.maxValue(high, text));
};

/** A number between two ends, both allowed. */
export const range = (low: number, high: number) => between(low, high, '');

/** The same, or null where there is none. */
export const rangeOrNull = (low: number, high: number) => v.nullable(between(low, high, ' or null'));

/** One of several words. */
export const oneOf = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, `it must be one of ${options.join(', ')}`);
