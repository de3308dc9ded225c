/** Any sequence of an experiment's controls: fluids into the space and the CSF, drainage, holes, a needle, posture, hours. */
import * as fc from 'fast-check';
import { NEEDLES } from '../../../../src/content/caseSchema.ts';
import { obstetricWetTap } from '../../../../src/content/cases/obstetricWetTap.ts';
import { INTERSPACES } from '../../../../src/content/levels.ts';
import { brokenBounds } from '../../../../src/physiology/bounds.ts';
import { createBench } from '../../../../src/physiology/experiment/bench.ts';
import { POSTURES, type Control } from '../../../../src/physiology/experiment/controlSchema.ts';
import { perform } from '../../../../src/physiology/experiment/perform.ts';
import { drawPatient } from '../../../../src/physiology/index.ts';
import { numbersThatAreNone } from './numbers.ts';
import { within } from './within.ts';

const level = fc.constantFrom(...INTERSPACES);
const place = {
  fluid: fc.constantFrom('blood' as const, 'saline' as const, 'contrast' as const),
  into: fc.constantFrom('epidural' as const, 'epidural' as const, 'csf' as const),
  level,
};

const oneOf = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      control: fc.constant('inject' as const),
      volumeMl: within(0.01, 40),
      rateMlPerS: within(0.02, 1),
      ...place,
      bloodAgeS: within(0, 3600),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      control: fc.constant('infuse' as const),
      durationS: within(0.1, 1200),
      rateMlPerS: within(0.001, 0.05),
      ...place,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      control: fc.constant('drainCsf' as const),
      volumeMl: within(0.01, 100),
      rateMlPerS: within(0.01, 1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      control: fc.constant('openHole' as const),
      needle: fc.constantFrom(...NEEDLES),
      level,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      control: fc.constant('changePosture' as const),
      posture: fc.constantFrom(...POSTURES),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ control: 'removeNeedle' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      control: fc.constant('strain' as const),
      kind: fc.constantFrom('cough' as const, 'strain' as const, 'lift' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ control: fc.constant('wait' as const), forMin: within(0, 60) }) },
  { weight: 1, arbitrary: fc.record({ control: fc.constant('wait' as const), forH: within(0, 72) }) },
);

export const controls: fc.Arbitrary<Control[]> = fc.array<Control>(oneOf, {
  minLength: 1,
  maxLength: 25,
  size: 'max',
});

/** Who, and how she begins. */
export interface Person {
  readonly seed: number;
  readonly start: 'upAndAbout' | 'lying';
}
export const people: fc.Arbitrary<Person> = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  start: fc.constantFrom('upAndAbout', 'lying'),
});

/** Do it all to this person; the faults of the first faulty step with the time. */
export function faultsOfExperiment({ seed, start }: Person, all: readonly Control[]): string[] {
  const found: string[] = [];
  const bench = createBench(drawPatient(obstetricWetTap, seed), start, {
    postures: [],
    stops: [],
    look: ({ body }) => {
      if (found.length > 0) return;
      found.push(...brokenBounds(body));
      if (found.length > 0) found.unshift(`${body.tick / 120} s`);
    },
  });
  for (const control of all) {
    perform(bench, control, () => undefined);
    found.push(...numbersThatAreNone(bench.body));
    if (found.length > 0) return [control.control, ...found];
  }
  return [];
}
