/** Ligaments, epidural space, skin, fat and discs. */
import { FLAVUM_SD_MM } from '../../src/anatomy/person/constants.ts';
import { FRONT_GAP_RATE, SLIT_RATE } from '../../src/anatomy/ligaments/traits.ts';
import type { PopulationId } from '../../src/anatomy/person/populations.ts';
import type { SpinePosture } from '../../src/anatomy/types.ts';
import { ANATOMY_SOURCES as A } from '../../src/content/figures/anatomySources.ts';
import { SOURCES as S } from '../../src/content/figures.ts';
import { INTERSPACES } from '../../src/content/levels.ts';
import type { Layers } from './anatomyMeasure.ts';
import { measuredPeople } from './anatomyPeople.ts';
import { plain, series, SPREAD_FACTOR, wide } from './anatomySeries.ts';
import { mean, percent, quantile, standardDeviation } from './people.ts';
import { READING_SD_MM } from './reading.ts';
import { row, shareRange, type ValidationRow } from './row.ts';

export function ligamentRows(): ValidationRow[] {
  const people = measuredPeople('donorSpines', 'supine');
  const pooled = people.flatMap(({ layers }) => INTERSPACES.map((at) => layers[at].ligamentsMm));
  const atL34 = people.map(({ layers }) => layers['L3/4'].ligamentsMm);
  // Half the range between the quartiles of a normal distribution is 0.6745 standard deviations.
  const published = (33.4 - 25.5) / 1.349;
  // The fourteen donors, not their 73 interspaces, are what was drawn at random; a median scatters 1.253 times as much as a mean.
  const range = wide(29.7, 1.253 * published, 14);
  const common = { source: S.lawrence, unit: 'mm', fitted: true };
  return [
    row({
      ...common,
      id: 'ligaments',
      title: 'Supraspinous and interspinous ligament together, all interspaces: median',
      value: 29.7,
      range,
      model: quantile(pooled, 0.5),
      note: 'The series pools 73 interspaces of 14 donors; so does the model.',
    }),
    row({
      ...common,
      id: 'ligamentsSpread',
      title: 'The same: spread from the quartiles',
      value: published,
      range: [published / SPREAD_FACTOR, published * SPREAD_FACTOR],
      model: (quantile(pooled, 0.75) - quantile(pooled, 0.25)) / 1.349,
      fitted: false,
      note: '',
    }),
    row({
      ...common,
      id: 'ligamentsL34',
      title: 'The same at L3/4 alone: median',
      value: 29.7,
      range,
      model: quantile(atL34, 0.5),
      note: 'Held against the pooled figure, for want of one by level.',
    }),
    row({
      ...common,
      id: 'ligamentsL34Spread',
      title: 'The same at L3/4 alone: spread from the quartiles',
      value: published,
      range: [published / SPREAD_FACTOR, published * SPREAD_FACTOR],
      model: (quantile(atL34, 0.75) - quantile(atL34, 0.25)) / 1.349,
      fitted: false,
      note: '',
    }),
    row({
      id: 'interspinousGaps',
      title: 'Interspaces with a fat-filled gap at the flavum',
      source: S.lawrence,
      unit: '%',
      value: 100 * FRONT_GAP_RATE,
      range: shareRange(100 * FRONT_GAP_RATE, 73),
      model: percent(
        people.flatMap(({ traits }) => INTERSPACES.map((at) => traits.ligaments.interspinousGap[at])),
      ),
      fitted: true,
      note: '',
    }),
    ...INTERSPACES.map((at) =>
      row({
        id: `flavumSlit${plain(at)}`,
        title: `Flavum with a slit in the midline at ${at}`,
        source: A.flavumGaps,
        unit: '%',
        value: 100 * SLIT_RATE[at],
        range: shareRange(100 * SLIT_RATE[at], 45),
        model: percent(people.map(({ traits }) => traits.ligaments.slitHalfWidthMm[at] > 0)),
        fitted: true,
        status: 'secondary source',
        note: 'About 45 specimens, as in the same group’s thoracic series; rates under L1/2 lie within 2 to 11 percent.',
      }),
    ),
  ];
}

export function thicknessRows(): ValidationRow[] {
  const flavum = { 'L2/3': 3.19, 'L3/4': 3.38, 'L4/5': 3.71, 'L5/S1': 3.64 } as const;
  return (['L2/3', 'L3/4', 'L4/5', 'L5/S1'] as const).flatMap((at) =>
    series({
      id: `flavum${plain(at)}`,
      title: `Ligamentum flavum beside the midline at ${at}`,
      source: A.flavum,
      value: flavum[at],
      sd: FLAVUM_SD_MM[at],
      count: 350,
      population: 'jordanianImaging',
      posture: 'supine',
      of: ({ layers }) => layers[at].flavumMm,
      fitted: true,
      note: 'Right side, 5 mm from the midline in the model; in the midline itself it is thinner.',
    }),
  );
}

/** Both sides of 200 people, taken together. */
export function otherThicknessRows(): ValidationRow[] {
  const flavum = { 'L3/4': [3.45, 0.97], 'L4/5': [3.77, 1.14], 'L5/S1': [3.72, 1.2] } as const;
  return (['L3/4', 'L4/5', 'L5/S1'] as const).flatMap((at) =>
    series({
      id: `flavumSides${plain(at)}`,
      title: `Ligamentum flavum at ${at}, mean of both sides`,
      source: A.flavumSides,
      value: flavum[at][0],
      sd: flavum[at][1],
      count: 200,
      population: 'jordanianImaging',
      posture: 'supine',
      of: ({ layers }) => layers[at].flavumMm,
      fitted: false,
      notChosen:
        'the means agree with those of 350 adults; the scatter of 1 mm contradicts theirs of 0.1 to 0.3',
      note: 'Slices of pictures a few mm apart scatter what they measure; how much is not told.',
    }),
  );
}

export function secondaryRows(): ValidationRow[] {
  const epidural = {
    'L1/2': [4.5, 4.5],
    'L2/3': [5, 5],
    'L3/4': [5.5, 5.5],
    'L4/5': [5.5, 5.5],
    'L5/S1': [4.5, 5],
  } as const;
  const secondary = {
    source: null,
    population: 'adults',
    posture: 'supine',
    fitted: true,
    status: 'secondary source',
    // No number of people is told, so that the range is 3 percent.
    count: 1e9,
  } as const;
  return [
    ...INTERSPACES.flatMap((at) => {
      const [low, high] = epidural[at];
      const depths = measuredPeople('adults', 'supine').map(({ layers }) => layers[at].epiduralMm);
      const common = {
        source: null,
        unit: 'mm',
        fitted: true,
        status: 'secondary source',
        note: 'Reviews; no series measured all five levels, and none tells how many people.',
      } as const;
      return [
        row({
          ...common,
          id: `epidural${plain(at)}`,
          title: `Posterior epidural depth on the midline track at ${at}`,
          value: (low + high) / 2,
          range: [low * 0.97, high * 1.03],
          model: mean(depths),
        }),
        row({
          ...common,
          id: `epidural${plain(at)}Spread`,
          title: `Posterior epidural depth on the midline track at ${at}: standard deviation`,
          value: 1.5,
          range: [1.5 / SPREAD_FACTOR, 1.5 * SPREAD_FACTOR],
          model: standardDeviation(depths),
        }),
      ];
    }),
    ...series({
      ...secondary,
      id: 'skin',
      title: 'Skin over the lumbar midline at L3/4',
      value: 2.3,
      sd: 0.4,
      of: ({ layers }) => layers['L3/4'].skinAcrossMm,
      note: 'Textbooks.',
    }),
    ...series({
      id: 'fat',
      title: 'Fat under the skin in the midline at L3/4, Greek adults',
      source: A.greekDepth,
      value: 49.8 - 2.3 - 29.7 - 3.4,
      sd: Math.sqrt(9.5 * 9.5 - 5.86 * 5.86 - READING_SD_MM.needle * READING_SD_MM.needle),
      count: 406,
      population: 'greekSurgical',
      posture: 'lateralCurled',
      of: ({ layers }) => layers['L3/4'].fatMm,
      fitted: false,
      status: 'assumption',
      note: 'No series measured it: the published depth less the published other layers, their scatter and the needle’s taken as independent.',
    }),
  ];
}

/** The thinnest layer of fat or ligament on a midline track, mm. */
function thinnest({ fatMm, supraspinousMm, interspinousMm, midlineFlavumMm }: Layers): number {
  return Math.min(fatMm, supraspinousMm, interspinousMm, midlineFlavumMm);
}

/** The thinnest layer of anyone of any series that was drawn. */
export function leastRow(): ValidationRow {
  const groups: readonly (readonly [PopulationId, SpinePosture])[] = [
    ['adults', 'lateralCurled'],
    ['koreanSurgical', 'lateralCurled'],
    ['indianSurgical', 'sittingCurled'],
    ['pakistanObstetric', 'sittingCurled'],
  ];
  const least = groups.flatMap(([population, posture]) =>
    measuredPeople(population, posture).flatMap(({ layers }) =>
      INTERSPACES.map((at) => thinnest(layers[at])),
    ),
  );
  return row({
    id: 'leastLayer',
    title: 'Thinnest fat or ligament on any midline track of 4,000 people',
    source: null,
    unit: 'mm',
    value: null,
    range: [2, 10],
    model: Math.min(...least),
    fitted: true,
    note: 'A bound of this model, so that no layer is lost to the needle.',
  });
}
