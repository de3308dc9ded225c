/** The spinous ligaments and the ligamentum flavum. */
import { FLAVUM_SD_MM } from '../../src/anatomy/person/constants.ts';
import { FRONT_GAP_RATE, SLIT_RATE } from '../../src/anatomy/ligaments/traits.ts';
import { ANATOMY_SOURCES as A } from '../../src/content/figures/anatomySources.ts';
import { SOURCES as S } from '../../src/content/figures.ts';
import { INTERSPACES } from '../../src/content/levels.ts';
import { measuredPeople } from './anatomyPeople.ts';
import { plain, series, SPREAD_FACTOR, wide } from './anatomySeries.ts';
import { percent, quantile } from './people.ts';
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
