/** Epidural space, skin and fat, and the thinnest layer of all. */
import type { PopulationId } from '../../src/anatomy/person/populations.ts';
import type { SpinePosture } from '../../src/anatomy/types.ts';
import { ANATOMY_SOURCES as A } from '../../src/content/figures/anatomySources.ts';
import { INTERSPACES } from '../../src/content/levels.ts';
import type { Layers } from './anatomyMeasure.ts';
import { measuredPeople } from './anatomyPeople.ts';
import { plain, series, SPREAD_FACTOR } from './anatomySeries.ts';
import { mean, standardDeviation } from './people.ts';
import { READING_SD_MM } from './reading.ts';
import { row, type ValidationRow } from './row.ts';

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
