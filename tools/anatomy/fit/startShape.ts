/** The shape that an earlier fit printed, read from its file. */
import { readText } from '../../lib/readText.ts';
import { UsageError } from '../../lib/commandLine.ts';
import { numbersOf, withNumbers } from './numbers.ts';

function parsed(path: string): unknown {
  try {
    return JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`The file "${path}" is no JSON: ${error instanceof Error ? error.message : ''}.`);
  }
}

/** `like` with the numbers of the file's `shape`, which must name the same ones. Else a UsageError names the first that is amiss. */
export function startShape<Shape>(path: string, like: Shape): Shape {
  const data = parsed(path);
  const shape = typeof data === 'object' && data !== null && 'shape' in data ? data.shape : undefined;
  const given = new Map(numbersOf(shape).map(({ name, value }) => [name, value]));
  const values = numbersOf(like).map(({ name }) => {
    const value = given.get(name);
    if (value === undefined || !Number.isFinite(value))
      throw new UsageError(
        `The file "${path}" gives no number shape.${name}; start from what a fit of this bone printed.`,
      );
    given.delete(name);
    return value;
  });
  const [unknown] = given.keys();
  if (unknown !== undefined)
    throw new UsageError(`The file "${path}" gives shape.${unknown}, which this bone does not have.`);
  return withNumbers(like, values);
}
