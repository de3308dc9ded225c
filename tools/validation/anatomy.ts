/** Layers of the back and of the spine, a thousand people of each series at a time. */
import { FLAVUM_SD_MM } from '../../src/anatomy/person/constants.ts';
import { FRONT_GAP_RATE, SLIT_RATE } from '../../src/anatomy/ligaments/traits.ts';
import type { PopulationId } from '../../src/anatomy/person/populations.ts';
import type { SpinePosture } from '../../src/anatomy/types.ts';
import type { FigureStatus } from '../../src/content/figures.ts';
import { ANATOMY_SOURCES as A } from '../../src/content/figures/anatomySources.ts';
import { SOURCES as S } from '../../src/content/figures.ts';
import { INTERSPACES, type Interspace } from '../../src/content/levels.ts';
import { correlation, measuredPeople, type Measured } from './anatomyPeople.ts';
import { mean, percent, quantile, standardDeviation } from './people.ts';
import { meanRange, row, shareRange, type Source, type ValidationRow } from './row.ts';

/** How far the model's spread may lie from the published one, a factor. */
const SPREAD_FACTOR = 1.5;

/** The wider of the 95 percent interval of the published mean and 3 percent of it. */
function wide(value: number, sd: number, count: number): readonly [number, number] {
  const [low, high] = meanRange(value, sd, count);
  return [Math.min(low, value * 0.97), Math.max(high, value * 1.03)];
}

interface Series {
  readonly id: string;
  readonly title: string;
  readonly source: Source | null;
  readonly value: number;
  readonly sd: number;
  readonly count: number;
  readonly population: PopulationId;
  readonly posture: SpinePosture;
  readonly of: (person: Measured) => number;
  readonly fitted: boolean;
  /** Whether the spread was set too; as the mean where left out. */
  readonly spreadFitted?: boolean;
  readonly status?: FigureStatus;
  readonly note?: string;
}

/** A mean and the spread about it. */
function series(draft: Series): ValidationRow[] {
  const { id, title, source, value, sd, count, population, posture, of, fitted, status } = draft;
  const values = measuredPeople(population, posture).map(of);
  const common = { source, unit: 'mm', ...(status === undefined ? {} : { status }), note: draft.note ?? '' };
  return [
    row({
      ...common,
      id,
      title,
      value,
      range: wide(value, sd, count),
      model: mean(values),
      fitted,
    }),
    row({
      ...common,
      id: `${id}Spread`,
      title: `${title}: standard deviation`,
      value: sd,
      range: [sd / SPREAD_FACTOR, sd * SPREAD_FACTOR],
      model: standardDeviation(values),
      fitted: draft.spreadFitted ?? fitted,
    }),
  ];
}

const plain = (interspace: Interspace): string => interspace.replace('/', '');
const depthAt = (interspace: Interspace) => (person: Measured) => person.layers[interspace].skinToEpiduralMm;

function depthRows(): ValidationRow[] {
  const at = (
    id: string,
    title: string,
    source: Source,
    [value, sd, count]: readonly [number, number, number],
    population: PopulationId,
    posture: SpinePosture,
    fitted: boolean,
  ): ValidationRow[] =>
    series({
      id,
      title: `Skin to epidural space at L3/4, ${title}`,
      source,
      value,
      sd,
      count,
      population,
      posture,
      of: depthAt('L3/4'),
      fitted,
      spreadFitted: false,
    });
  const korean = { 'L2/3': [44, 6.2], 'L3/4': [46, 6.9], 'L4/5': [46, 6.9], 'L5/S1': [41, 5.2] } as const;
  return [
    ...(['L2/3', 'L3/4', 'L4/5', 'L5/S1'] as const).flatMap((interspace) =>
      series({
        id: `koreanDepth${plain(interspace)}`,
        title: `Skin to epidural space at ${interspace}, Korean adults`,
        source: A.chaDepth,
        value: korean[interspace][0],
        sd: korean[interspace][1],
        count: 1653,
        population: 'koreanSurgical',
        posture: 'lateralCurled',
        of: depthAt(interspace),
        // How the fat differs between interspaces was set on this series; at L3/4 nothing was.
        fitted: interspace !== 'L3/4',
        spreadFitted: false,
        note: 'The only large series with four levels. Body-mass index and heights of its people are an assumption.',
      }),
    ),
    ...at(
      'greekDepth',
      'Greek adults',
      A.greekDepth,
      [49.8, 9.5, 406],
      'greekSurgical',
      'lateralCurled',
      false,
    ),
    ...at(
      'indianDepth',
      'Indian adults',
      A.indianDepth,
      [40.4, 5.2, 98],
      'indianSurgical',
      'sittingCurled',
      true,
    ),
    ...at(
      'torontoDepth',
      'Toronto, in labour',
      A.torontoDepth,
      [46.5, 7.2, 61],
      'torontoObstetric',
      'sittingCurled',
      true,
    ),
    ...at(
      'louisianaDepth',
      'Louisiana, at term',
      A.louisianaDepth,
      [62, 14, 608],
      'louisianaObstetric',
      'sittingCurled',
      true,
    ),
    ...at(
      'pakistanDepth',
      'Quetta, at term',
      A.pakistanDepth,
      [41.6, 6.5, 100],
      'pakistanObstetric',
      'sittingCurled',
      true,
    ),
  ];
}

/** Depth to the middle of the epidural space by class of body-mass index; the range is that of the series' two ways of measuring. */
function classRows(): ValidationRow[] {
  const people = measuredPeople('koreanImaging', 'supine');
  const rows: readonly (readonly [string, Interspace, number, number, number, number])[] = [
    ['normal weight', 'L3/4', 18.5, 23, 37.1, 43.7],
    ['overweight', 'L3/4', 23, 25, 42.9, 48.6],
    ['obese', 'L3/4', 25, 99, 51.6, 58.7],
    ['normal weight', 'L4/5', 18.5, 23, 43.6, 46.5],
    ['overweight', 'L4/5', 23, 25, 47.9, 50.6],
    ['obese', 'L4/5', 25, 99, 57.9, 61.6],
  ];
  return rows.map(([weight, interspace, from, to, low, high]) => {
    const depths = people
      .filter(({ person }) => person.bodyMassIndex >= from && person.bodyMassIndex < to)
      .map(({ layers }) => layers[interspace].skinToEpiduralMm + layers[interspace].epiduralMm / 2);
    return row({
      id: `classDepth${plain(interspace)}${weight.replace(/ .*/, '')}`,
      title: `Skin to the middle of the epidural space at ${interspace}, Korea, ${weight}`,
      source: A.leeDepth,
      unit: 'mm',
      value: null,
      range: [low, high],
      model: mean(depths),
      fitted: false,
      status: 'published',
      note: 'The range is that of two ways of measuring; the classes are taken as those used in Asia, with bounds at 23 and 25. Lying on the back presses the fat, which the model does not.',
    });
  });
}

function bodyMassRows(): ValidationRow[] {
  const women = measuredPeople('pakistanObstetric', 'sittingCurled');
  const adults = measuredPeople('adults', 'lateralCurled');
  const index = (people: readonly Measured[]) => people.map(({ person }) => person.bodyMassIndex);
  const apart = correlation(
    index(adults),
    adults.map(({ layers }) => layers['L3/4'].ligamentToEpiduralMm),
  );
  return [
    row({
      id: 'depthByBodyMass',
      title: 'Correlation of that depth with the body-mass index, Quetta',
      source: A.pakistanDepth,
      unit: '1',
      value: 0.62,
      range: [0.486, 0.73],
      model: correlation(index(women), women.map(depthAt('L3/4'))),
      fitted: true,
      note: 'The scatter of the fat at one body-mass index was set on it.',
    }),
    row({
      id: 'ligamentByBodyMass',
      title: 'Correlation of supraspinous ligament to epidural space with the body-mass index',
      source: A.bahkDepth,
      unit: '1',
      value: null,
      range: [-0.062, 0.062],
      model: apart,
      fitted: false,
      status: 'published',
      note: 'Published as no correlation in young men. The bound is the 95 percent interval of no correlation in 1,000 people.',
    }),
  ];
}

function ligamentRows(): ValidationRow[] {
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

function thicknessRows(): ValidationRow[] {
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

function secondaryRows(): ValidationRow[] {
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
      sd: Math.sqrt(9.5 * 9.5 - 5.86 * 5.86),
      count: 406,
      population: 'greekSurgical',
      posture: 'lateralCurled',
      of: ({ layers }) => layers['L3/4'].fatMm,
      fitted: false,
      status: 'assumption',
      note: 'No series measured it: the published depth less the published other layers, their scatter taken as independent.',
    }),
  ];
}

function discRows(): ValidationRow[] {
  const discs = {
    'L1/2': [10, 1.9],
    'L2/3': [11.6, 1.5],
    'L3/4': [12.5, 1.8],
    'L4/5': [13.8, 2],
    'L5/S1': [13, 2.5],
  } as const;
  const flat = row({
    id: 'discFlatL34',
    title: 'Height of the disc in its middle at L3/4, lying flat',
    source: A.discs,
    unit: 'mm',
    value: 12.5,
    range: wide(12.5, 1.8, 14),
    model: mean(measuredPeople('iranianImaging', 'supine').map(({ layers }) => layers['L3/4'].discMm)),
    fitted: false,
    note: 'The series lay flat. Bent back a segment turns about its facet joints, which lifts the middle of the disc too much.',
  });
  const rows = INTERSPACES.flatMap((at) =>
    series({
      id: `disc${plain(at)}`,
      title: `Height of the disc in its middle at ${at}`,
      source: A.discs,
      value: discs[at][0],
      sd: discs[at][1],
      count: 14,
      population: 'iranianImaging',
      posture: 'atlas',
      of: ({ layers }) => layers[at].discMm,
      fitted: true,
      note: 'In the atlas’s posture, half-way between standing and curled; see the row lying flat.',
    }),
  );
  return [...rows, flat];
}

/** The thinnest layer of anyone of any series that was drawn. */
function leastRow(): ValidationRow {
  const groups: readonly (readonly [PopulationId, SpinePosture])[] = [
    ['adults', 'lateralCurled'],
    ['koreanSurgical', 'lateralCurled'],
    ['indianSurgical', 'sittingCurled'],
    ['pakistanObstetric', 'sittingCurled'],
  ];
  const least = groups.flatMap(([population, posture]) =>
    measuredPeople(population, posture).flatMap(({ layers }) =>
      INTERSPACES.map((at) => Math.min(layers[at].fatMm, layers[at].ligamentsMm, layers[at].midlineFlavumMm)),
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

export function anatomyRows(): ValidationRow[] {
  return [
    ...depthRows(),
    ...classRows(),
    ...bodyMassRows(),
    ...ligamentRows(),
    ...thicknessRows(),
    ...secondaryRows(),
    ...discRows(),
    leastRow(),
  ];
}
