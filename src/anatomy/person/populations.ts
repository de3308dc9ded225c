/**
 * The people that published series were measured on, as far as their papers tell; the rest is an assumption. Each
 * figure is held against a thousand people of its own series.
 */
import type { Person } from './person.ts';

/** A normal draw, cut off at both ends. */
interface Spread {
  readonly mean: number;
  readonly sd: number;
  readonly least: number;
  readonly most: number;
}

export interface Population {
  /** Share of women, 0 to 1. */
  readonly female: number;
  readonly ageYears: Spread;
  readonly heightCm: Readonly<Record<Person['sex'], Spread>>;
  readonly bodyMassIndex: Spread;
  readonly weeksPregnant?: number;
  /**
   * Fat over what the body-mass index makes usual: series differ by more than their body-mass index explains, through descent
   * and way of measuring. Fitted to the series' mean depth; 1 where no depth was measured.
   */
  readonly fatFactor: number;
}

const spread = (mean: number, sd: number, least: number, most: number): Spread => ({ mean, sd, least, most });

const ADULT_AGE = spread(45, 14, 18, 85);
const YOUNG_AGE = spread(30, 5, 18, 45);
const EUROPEAN_HEIGHT = { female: spread(163, 6.5, 145, 185), male: spread(176, 7, 155, 200) };
const ASIAN_HEIGHT = { female: spread(158, 5.5, 142, 176), male: spread(171, 6, 152, 190) };
const SOUTH_ASIAN_HEIGHT = { female: spread(154, 5.5, 138, 172), male: spread(167, 6.5, 148, 187) };

export const POPULATIONS = {
  /** Adults at large: where a review names no people of its own. */
  adults: {
    female: 0.5,
    ageYears: ADULT_AGE,
    heightCm: EUROPEAN_HEIGHT,
    bodyMassIndex: spread(26, 4, 17, 45),
    fatFactor: 1,
  },
  /** Cha 2011: Korean adults, loss of resistance, n = 1653. */
  koreanLossOfResistance: {
    female: 0.5,
    ageYears: spread(55, 14, 18, 85),
    heightCm: ASIAN_HEIGHT,
    bodyMassIndex: spread(24, 3, 16, 36),
    fatFactor: 1,
  },
  /** Lee and Kim 2004: Korean adults, magnetic resonance, n = 124. */
  koreanImaging: {
    female: 0.5,
    ageYears: ADULT_AGE,
    heightCm: ASIAN_HEIGHT,
    bodyMassIndex: spread(25.5, 4.2, 17, 40),
    fatFactor: 1,
  },
  /** Pain Practice 2005: Greek surgical patients on their side, loss of resistance to saline, n = 406. */
  greekSurgical: {
    female: 0.7,
    ageYears: spread(55, 15, 18, 85),
    heightCm: EUROPEAN_HEIGHT,
    bodyMassIndex: spread(27, 4.5, 17, 45),
    fatFactor: 1,
  },
  /** Saudi Journal of Anaesthesia 2018: Indian adults with a body-mass index under 30, n = 98. */
  indianAdults: {
    female: 0.4,
    ageYears: spread(40, 13, 18, 75),
    heightCm: SOUTH_ASIAN_HEIGHT,
    bodyMassIndex: spread(23.5, 3, 16, 30),
    fatFactor: 1,
  },
  /** Arzola 2007: Toronto, at term, body-mass index 29.7 +- 4.8, n = 61. */
  torontoObstetric: {
    female: 1,
    ageYears: YOUNG_AGE,
    heightCm: EUROPEAN_HEIGHT,
    bodyMassIndex: spread(29.7, 4.8, 19, 48),
    weeksPregnant: 39,
    fatFactor: 1,
  },
  /** McLendon 2014: Louisiana, at term, sitting, body-mass index 32.4 +- 7.6, n = 608. */
  louisianaObstetric: {
    female: 1,
    ageYears: YOUNG_AGE,
    heightCm: EUROPEAN_HEIGHT,
    bodyMassIndex: spread(32.4, 7.6, 19, 58),
    weeksPregnant: 39,
    fatFactor: 1,
  },
  /** Pakistan Armed Forces Medical Journal: at term, body-mass index 27 +- 4, n = 100. */
  pakistanObstetric: {
    female: 1,
    ageYears: YOUNG_AGE,
    heightCm: SOUTH_ASIAN_HEIGHT,
    bodyMassIndex: spread(27, 4, 18, 42),
    weeksPregnant: 39,
    fatFactor: 1,
  },
  /** Lawrence 2021: 14 spines, 73 interspaces. */
  lawrenceSpines: {
    female: 0.5,
    ageYears: spread(70, 12, 40, 95),
    heightCm: EUROPEAN_HEIGHT,
    bodyMassIndex: spread(26, 4, 17, 45),
    fatFactor: 1,
  },
  /** Khasawneh 2023: 350 adults of 21 to 80 years, magnetic resonance. */
  khasawnehAdults: {
    female: 0.5,
    ageYears: spread(48, 15, 21, 80),
    heightCm: EUROPEAN_HEIGHT,
    bodyMassIndex: spread(27, 4.5, 17, 45),
    fatFactor: 1,
  },
  /** Magnetic resonance series from Iran: 14 adults. */
  iranianDiscs: {
    female: 0.5,
    ageYears: spread(35, 8, 20, 55),
    heightCm: EUROPEAN_HEIGHT,
    bodyMassIndex: spread(25, 3.5, 17, 40),
    fatFactor: 1,
  },
} as const satisfies Record<string, Population>;

export type PopulationId = keyof typeof POPULATIONS;
