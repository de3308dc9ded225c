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

const spread = (mean: number, sd: number, least: number, most: number): Spread => ({ mean, sd, least, most });

const ADULT_AGE = spread(45, 14, 18, 85);
const YOUNG_AGE = spread(30, 5, 18, 45);
const EUROPEAN_HEIGHT = { female: spread(163, 6.5, 145, 185), male: spread(176, 7, 155, 200) };
const ASIAN_HEIGHT = { female: spread(158, 5.5, 142, 176), male: spread(171, 6, 152, 190) };
const SOUTH_ASIAN_HEIGHT = { female: spread(154, 5.5, 138, 172), male: spread(167, 6.5, 148, 187) };

export const POPULATIONS = {
  /** Adults at large: where a review names no people of its own. */
  adults: {
    women: 0.5,
    ageYears: ADULT_AGE,
    heightCm: EUROPEAN_HEIGHT,
    bodyMassIndex: spread(26, 4, 17, 45),
  },
  /** 1653 Korean adults, loss of resistance, 2011. */
  koreanSurgical: {
    women: 0.5,
    ageYears: spread(55, 14, 18, 85),
    heightCm: ASIAN_HEIGHT,
    bodyMassIndex: spread(24, 3, 16, 36),
  },
  /** 93 men and 31 women, Korea, magnetic resonance, 2004. */
  koreanImaging: {
    women: 0.25,
    ageYears: ADULT_AGE,
    heightCm: ASIAN_HEIGHT,
    bodyMassIndex: spread(24, 3.3, 17, 38),
  },
  /** 406 Greek surgical patients on their side, loss of resistance to saline, 2005; the sexes from the three means. */
  greekSurgical: {
    women: 0.72,
    ageYears: spread(50, 16, 18, 85),
    heightCm: EUROPEAN_HEIGHT,
    bodyMassIndex: spread(27, 4.5, 17, 45),
  },
  /** 98 Indian adults with a body-mass index under 30, loss of resistance, 2018. */
  indianSurgical: {
    women: 0.4,
    ageYears: spread(40, 13, 18, 75),
    heightCm: SOUTH_ASIAN_HEIGHT,
    bodyMassIndex: spread(23, 3, 16, 30),
  },
  /** 61 women in labour in Toronto, 2007: age 33 +- 4.6 years, body-mass index 29.7 +- 4.8. */
  torontoObstetric: {
    women: 1,
    ageYears: spread(33, 4.6, 18, 45),
    heightCm: EUROPEAN_HEIGHT,
    bodyMassIndex: spread(29.7, 4.8, 19, 48),
    weeksPregnant: 39,
  },
  /** 131 women at term, depth by ultrasound: body-mass index 30.3 +- 5.4. */
  ultrasoundObstetric: {
    women: 1,
    ageYears: YOUNG_AGE,
    heightCm: EUROPEAN_HEIGHT,
    bodyMassIndex: spread(30.3, 5.4, 19, 50),
    weeksPregnant: 39,
  },
  /** 608 women at term in Louisiana, sitting, 2014: body-mass index 32.4 +- 7.6. */
  louisianaObstetric: {
    women: 1,
    ageYears: YOUNG_AGE,
    heightCm: EUROPEAN_HEIGHT,
    bodyMassIndex: spread(32.4, 7.6, 19, 58),
    weeksPregnant: 39,
  },
  /** 100 women at term in Quetta, 2005 to 2006: age 27.3 +- 4.9 years, height 153 +- 5 cm, body-mass index 27 +- 4. */
  pakistanObstetric: {
    women: 1,
    ageYears: spread(27.3, 4.9, 18, 40),
    heightCm: { female: spread(153, 5, 142, 166), male: SOUTH_ASIAN_HEIGHT.male },
    bodyMassIndex: spread(27, 4, 19, 38),
    weeksPregnant: 39,
  },
  /** 14 embalmed donors' spines, 73 interspaces, Brisbane, 2021. */
  donorSpines: {
    women: 0.5,
    ageYears: spread(75, 10, 50, 95),
    heightCm: EUROPEAN_HEIGHT,
    bodyMassIndex: spread(25, 4, 17, 45),
  },
  /** 350 adults of 21 to 80 years with back pain, Jordan, magnetic resonance, 2023. */
  jordanianImaging: {
    women: 0.5,
    ageYears: spread(48, 15, 21, 80),
    heightCm: EUROPEAN_HEIGHT,
    bodyMassIndex: spread(27, 4.5, 17, 45),
  },
  /** 7 men and 7 women of 40 to 59 years, Iran, magnetic resonance without any finding. */
  iranianImaging: {
    women: 0.5,
    ageYears: spread(48, 5, 40, 59),
    heightCm: EUROPEAN_HEIGHT,
    bodyMassIndex: spread(26, 4, 17, 40),
  },
} as const satisfies Record<string, Population>;

export type PopulationId = keyof typeof POPULATIONS;
