/** Building blocks of the schema: numbers with a range and a unit. */
import * as v from 'valibot';

/** A finite number between two ends, both allowed; the text says the unit and what it is. */
export const quantity = (low: number, high: number, text: string) =>
  v.pipe(v.number(), v.finite(), v.minValue(low), v.maxValue(high), v.description(text));

/** Words that the program only passes on. */
export const words = (text: string) => v.pipe(v.string(), v.minLength(1), v.description(text));

/** A name that other parts of the file refer to. */
export const name = (text: string) =>
  v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]*$/), v.description(text));

/** One of several words. */
export const choice = <const Options extends readonly string[]>(options: Options, text: string) =>
  v.pipe(v.picklist(options), v.description(text));
