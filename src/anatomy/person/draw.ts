/** The seeded generator of adults: one integer and a population give one person, the same in every engine. */
import { normal, uniform } from '../../numerics/random.ts';
import type { Person } from './person.ts';
import { ADULTS, type Drawn, type Population } from './populations.ts';
import { drawTraits, type Traits } from './traits.ts';

export interface DrawnAdult {
  readonly person: Person;
  readonly traits: Traits;
}

const STREAM = 'adult';

function valueOf(seed: number, thing: string, drawn: Drawn): number {
  if (typeof drawn === 'number') return drawn;
  if ('mean' in drawn) {
    const { mean, sd, least, most } = drawn;
    return Math.max(least, Math.min(most, mean + sd * normal(seed, STREAM, thing)));
  }
  const [least, most] = drawn;
  return least + (most - least) * uniform(seed, STREAM, thing);
}

/** The adult of this seed, a whole number, in this population. The same seed elsewhere is the same draw from other spreads. */
export function drawAdult(seed: number, population: Population = ADULTS): DrawnAdult {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`The seed is ${seed}; it must be a whole number.`);
  const { women, ageYears, heightCm, bodyMassIndex, weeksPregnant, daysAfterBirth } = population;
  const sex = uniform(seed, STREAM, 'sex') < women ? 'female' : 'male';
  const person: Person = {
    sex,
    ageYears: valueOf(seed, 'age', ageYears),
    heightCm: valueOf(seed, 'height', heightCm[sex]),
    bodyMassIndex: valueOf(seed, 'bodyMassIndex', bodyMassIndex),
    ...(weeksPregnant === undefined || sex === 'male' ? {} : { weeksPregnant }),
    ...(daysAfterBirth === undefined || sex === 'male' ? {} : { daysAfterBirth }),
  };
  return { person, traits: drawTraits(seed) };
}
