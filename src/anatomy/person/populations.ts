/** Who adults are drawn from: what a generator of people must know of a group. */
import type { Person } from './person.ts';

/** A normal draw, cut off at both ends. */
export interface Spread {
  readonly mean: number;
  readonly sd: number;
  readonly least: number;
  readonly most: number;
}

/** One value for everybody, two ends between which each person's is drawn evenly, or a normal draw that is cut off. */
export type Drawn = number | readonly [least: number, most: number] | Spread;

export interface Population {
  /** Share of women, 0 to 1. */
  readonly women: number;
  readonly ageYears: Drawn;
  readonly heightCm: Readonly<Record<Person['sex'], Drawn>>;
  readonly bodyMassIndex: Drawn;
  readonly weeksPregnant?: number | undefined;
  readonly daysAfterBirth?: number | undefined;
}

/** Adults at large, where nobody names people of their own (assumption; heights as in Europe). */
export const ADULTS = {
  women: 0.5,
  ageYears: { mean: 45, sd: 14, least: 18, most: 85 },
  heightCm: {
    female: { mean: 163, sd: 6.5, least: 145, most: 185 },
    male: { mean: 176, sd: 7, least: 155, most: 200 },
  },
  bodyMassIndex: { mean: 26, sd: 4, least: 17, most: 45 },
} as const satisfies Population;
