/** The seeded generator of adults: one integer and a population give one person, the same in every engine. */
import { normal, uniform } from '../../numerics/random.ts';
import type { Person } from './person.ts';
import { POPULATIONS, type Population, type PopulationId } from './populations.ts';
import { drawTraits, type Traits } from './traits.ts';

export interface DrawnAdult {
  readonly person: Person;
  readonly traits: Traits;
}

const STREAM = 'adult';

function within(seed: number, thing: string, { mean, sd, least, most }: Population['ageYears']): number {
  return Math.max(least, Math.min(most, mean + sd * normal(seed, STREAM, thing)));
}

/** The adult of this seed, a whole number, in this population. The same seed elsewhere is the same draw from other spreads. */
export function drawAdult(seed: number, population: PopulationId = 'adults'): DrawnAdult {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`The seed is ${seed}; it must be a whole number.`);
  const { female, ageYears, heightCm, bodyMassIndex, weeksPregnant }: Population = POPULATIONS[population];
  const sex = uniform(seed, STREAM, 'sex') < female ? 'female' : 'male';
  const person: Person = {
    sex,
    ageYears: within(seed, 'age', ageYears),
    heightCm: within(seed, 'height', heightCm[sex]),
    bodyMassIndex: within(seed, 'bodyMassIndex', bodyMassIndex),
    ...(weeksPregnant === undefined ? {} : { weeksPregnant }),
  };
  return { person, traits: drawTraits(seed) };
}
