/** Who somebody is, as far as the spine asks; and what is no adult at all. */
import type { Interspace } from '../../content/levels.ts';
import { checkVariants, type Variant } from './variants.ts';

export interface Person {
  readonly sex: 'female' | 'male';
  readonly ageYears: number;
  readonly heightCm: number;
  readonly bodyMassIndex: number;
  /** Completed weeks of a pregnancy; absent: not pregnant. */
  readonly weeksPregnant?: number;
  /** Days since a birth; absent: none in the last two months. */
  readonly daysAfterBirth?: number;
  /** What growth, disease or surgery made of the spine; absent: nothing. */
  readonly variants?: readonly Variant[];
}

interface Range {
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

/** What the model answers for; the same as a teaching case may hold. */
export const PERSON_RANGES = {
  ageYears: { least: 16, most: 100, unit: 'years' },
  heightCm: { least: 120, most: 220, unit: 'cm' },
  bodyMassIndex: { least: 14, most: 60, unit: 'kg/m2' },
  weeksPregnant: { least: 0, most: 42, unit: 'weeks' },
  daysAfterBirth: { least: 0, most: 60, unit: 'days' },
} as const satisfies Record<string, Range>;

type Measured = keyof typeof PERSON_RANGES;

function checkRange(name: Measured, value: number): void {
  const { least, most, unit } = PERSON_RANGES[name];
  // Written so that NaN fails too.
  if (value >= least && value <= most) return;
  throw new RangeError(`person.${name} is ${value}; it must lie between ${least} and ${most} ${unit}.`);
}

/** Throws a RangeError that says what is out of range, where, and what is allowed. */
export function checkPerson(person: Person): void {
  checkRange('ageYears', person.ageYears);
  checkRange('heightCm', person.heightCm);
  checkRange('bodyMassIndex', person.bodyMassIndex);
  const { weeksPregnant, daysAfterBirth, sex } = person;
  if (sex !== 'female' && sex !== 'male')
    throw new RangeError(`person.sex is ${String(sex)}; it must be female or male.`);
  if (weeksPregnant !== undefined) checkRange('weeksPregnant', weeksPregnant);
  if (daysAfterBirth !== undefined) checkRange('daysAfterBirth', daysAfterBirth);
  if (weeksPregnant !== undefined && daysAfterBirth !== undefined) {
    throw new RangeError('person has both weeksPregnant and daysAfterBirth; give one.');
  }
  if (sex === 'male' && (weeksPregnant !== undefined || daysAfterBirth !== undefined)) {
    throw new RangeError('person.sex is male, so neither weeksPregnant nor daysAfterBirth can stand.');
  }
  checkVariants(person.variants ?? []);
}

/** A value for each interspace. */
export type ByInterspace<Value> = Readonly<Record<Interspace, Value>>;

/** The same rule for each interspace, from the head down. */
export function byInterspace<Value>(of: (interspace: Interspace) => Value): ByInterspace<Value> {
  return {
    'L1/2': of('L1/2'),
    'L2/3': of('L2/3'),
    'L3/4': of('L3/4'),
    'L4/5': of('L4/5'),
    'L5/S1': of('L5/S1'),
  };
}
