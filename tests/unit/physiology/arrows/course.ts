/** The same experiment with one knob turned: what is seen of each person over time, arm by arm. */
import * as v from 'valibot';
import { ExperimentSchema, OBSERVABLES, runExperiment } from '../../../../src/physiology/experiment/index.ts';

const named = (pattern: RegExp): string[] => [...OBSERVABLES.keys()].filter((name) => pattern.test(name));

/** All of blood and syringe. */
export const BLOOD: readonly string[] = named(/^blood\./);
/** Every number of the drawn person. */
export const PERSON: readonly string[] = named(/^person\./);
/** Everything about fluid, pressure, blood, seal, symptoms and circulation that can be seen at a moment. */
export const SEEN: readonly string[] = named(/^(csf|epidural|blood|seal|symptoms|vitals)\./);
/** All but these. */
export const without = (names: readonly string[], ...these: readonly string[]): string[] =>
  names.filter((name) => !these.includes(name));

type Json = Readonly<Record<string, unknown>>;

/** An experiment with its arms, from less to more of the knob. */
export interface Turned {
  readonly who: Json;
  readonly start?: 'upAndAbout' | 'lying';
  readonly posture?: readonly Json[];
  readonly controls?: readonly Json[];
  readonly arms: Readonly<Record<string, Json>>;
}

/** Values by arm, then by person, of an observable at a time. */
export type Course = (observable: string, atS: number) => number[][];

export function courseOf(
  { arms, ...rest }: Turned,
  what: readonly string[],
  timesS: readonly number[],
): Course {
  const experiment = v.parse(ExperimentSchema, {
    title: 'one knob turned',
    ...rest,
    arms: Object.entries(arms).map(([name, arm]) => ({ name, ...arm })),
    readings: what.map((observable, index) => ({ id: `r${index}`, observable, atS: timesS })),
  });
  const results = runExperiment(experiment);
  return (observable, atS) =>
    results.map((arm) => {
      const found = arm.results.find((result) => result.observable === observable && result.at === atS);
      if (found === undefined) throw new Error(`${observable} was not read at ${atS} s.`);
      return found.values.map((value) => value ?? NaN);
    });
}

export type Move = 'rises' | 'falls' | 'mayRise' | 'stays';

/** How a quantity moves from arm to arm in everybody: strictly, in some, to the last bit, or none of these. */
export function moveOf(arms: readonly (readonly number[])[]): Move | 'mixed' {
  const steps = arms
    .slice(1)
    .flatMap((arm, index) => arm.map((value, person) => [arms[index]?.[person] ?? NaN, value] as const));
  if (steps.every(([a, b]) => Object.is(a, b) && !Number.isNaN(a))) return 'stays';
  if (steps.every(([a, b]) => a < b)) return 'rises';
  if (steps.every(([a, b]) => a > b)) return 'falls';
  return steps.every(([a, b]) => a <= b) ? 'mayRise' : 'mixed';
}
