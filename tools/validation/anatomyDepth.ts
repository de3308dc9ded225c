/** From the skin to the epidural space, and what the body-mass index does to it. */
import type { PopulationId } from '../../src/anatomy/person/populations.ts';
import type { SpinePosture } from '../../src/anatomy/types.ts';
import { ANATOMY_SOURCES as A } from '../../src/content/figures/anatomySources.ts';
import type { Interspace } from '../../src/content/levels.ts';
import { correlation, measuredPeople, slope, type Measured } from './anatomyPeople.ts';
import { depthAt, plain, series, wide } from './anatomySeries.ts';
import { mean } from './people.ts';
import { row, type Source, type ValidationRow } from './row.ts';

export function depthRows(): ValidationRow[] {
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
export function classRows(): ValidationRow[] {
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

/** Men and women apart, and what the same women are sitting and lying. */
export function groupRows(): ValidationRow[] {
  const greeks = measuredPeople('greekSurgical', 'lateralCurled');
  const koreans = measuredPeople('koreanSurgical', 'lateralCurled');
  const of = (people: readonly Measured[], sex: 'female' | 'male') =>
    people.filter(({ person }) => person.sex === sex);
  const depth = (sex: 'female' | 'male', value: number, sd: number, count: number): ValidationRow =>
    row({
      id: `greekDepth${sex === 'male' ? 'Men' : 'Women'}`,
      title: `Skin to epidural space at L3/4, Greek ${sex === 'male' ? 'men' : 'women'}`,
      source: A.greekDepth,
      unit: 'mm',
      value,
      range: wide(value, sd, count),
      model: mean(of(greeks, sex).map(depthAt('L3/4'))),
      fitted: false,
      note: 'The numbers of men and women are reckoned from the three means.',
    });
  const growth = (sex: 'female' | 'male', value: number, error: number): ValidationRow => {
    const people = of(koreans, sex);
    return row({
      id: `growth${sex === 'male' ? 'Men' : 'Women'}`,
      title: `Growth of that depth with the body-mass index, Korean ${sex === 'male' ? 'men' : 'women'}`,
      source: A.soDepth,
      unit: 'mm per kg/m2',
      value,
      range: [value - 1.96 * error, value + 1.96 * error],
      model: slope(
        people.map(({ person }) => person.bodyMassIndex),
        people.map(depthAt('L3/4')),
      ),
      fitted: false,
      note: 'The error of the slope follows from its r2 and about 60 people of each sex. In the model the fat of men and women grows alike.',
    });
  };
  const sitting = measuredPeople('torontoObstetric', 'sittingCurled').map(depthAt('L3/4'));
  const lying = measuredPeople('torontoObstetric', 'lateralCurled').map(depthAt('L3/4'));
  return [
    depth('male', 53.7, 8.8, 114),
    depth('female', 48.3, 9.3, 292),
    growth('male', 0.89, 0.112),
    growth('female', 0.41, 0.073),
    row({
      id: 'depthByPosture',
      title: 'Change of that depth from lying curled to sitting, women in labour',
      source: A.postureDepth,
      unit: 'mm',
      value: 0,
      range: [-1.8, 1.8],
      model: mean(sitting) - mean(lying),
      fitted: false,
      note: 'Published as less than 1.8 mm at every interspace.',
    }),
  ];
}

export function bodyMassRows(): ValidationRow[] {
  const women = measuredPeople('pakistanObstetric', 'sittingCurled');
  const adults = measuredPeople('adults', 'lateralCurled');
  const term = measuredPeople('torontoObstetric', 'sittingCurled');
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
      id: 'depthByBodyMassTerm',
      title: 'Correlation of that depth with the body-mass index, women at term by ultrasound',
      source: A.habitusDepth,
      unit: '1',
      value: 0.856,
      range: [0.8, 0.896],
      model: correlation(index(term), term.map(depthAt('L3/4'))),
      fitted: false,
      note: 'This series and the one of Quetta contradict each other; the model was set on that one.',
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
