/** What the body-mass index does to the depth of the epidural space. */
import { ANATOMY_SOURCES as A } from '../../src/content/figures/anatomySources.ts';
import type { Interspace } from '../../src/content/levels.ts';
import { ANATOMY_PEOPLE, correlation, measuredPeople, slope, type Measured } from './anatomyPeople.ts';
import { plain } from './anatomySeries.ts';
import { mean } from './people.ts';
import { depthRead } from './reading.ts';
import { row, type ValidationRow } from './row.ts';

const index = (people: readonly Measured[]): number[] => people.map(({ person }) => person.bodyMassIndex);

function correlationRows(): ValidationRow[] {
  const women = measuredPeople('pakistanObstetric', 'sittingCurled');
  const term = measuredPeople('ultrasoundObstetric', 'sittingCurled');
  const adults = measuredPeople('adults', 'lateralCurled');
  const none = 1.96 / Math.sqrt(ANATOMY_PEOPLE);
  return [
    row({
      id: 'depthByBodyMass',
      title: 'Correlation of that depth with the body-mass index, Quetta',
      source: A.pakistanDepth,
      unit: '1',
      value: 0.62,
      range: [0.486, 0.73],
      model: correlation(index(women), women.map(depthRead('L3/4'))),
      fitted: true,
      note: 'Growth and scatter of the fat were set on it.',
    }),
    row({
      id: 'depthByBodyMassTerm',
      title: 'Correlation of that depth with the body-mass index, women at term by ultrasound',
      source: A.habitusDepth,
      unit: '1',
      value: 0.856,
      range: [0.8, 0.896],
      model: correlation(index(term), term.map(depthRead('L3/4', 'ultrasound'))),
      fitted: true,
      notChosen: 'tells no depth; agrees with Quetta when each is read with its own error and its own women',
      note: 'The scatter of the fat was set with it in view.',
    }),
    row({
      id: 'ligamentByBodyMass',
      title: 'Correlation of supraspinous ligament to epidural space with the body-mass index',
      source: A.bahkDepth,
      unit: '1',
      value: null,
      range: [-none, none],
      model: correlation(
        index(adults),
        adults.map(({ layers }) => layers['L3/4'].ligamentToEpiduralMm),
      ),
      fitted: false,
      status: 'published',
      note: 'Published as no correlation in young men. The bound is the 95 percent interval of no correlation in so many people.',
    }),
  ];
}

/** How much deeper for each kg/m2. */
function growthRows(): ValidationRow[] {
  const koreans = measuredPeople('koreanSurgical', 'lateralCurled');
  const growth = (
    sex: 'female' | 'male',
    [value, error]: readonly [number, number],
    notChosen: string,
  ): ValidationRow => {
    const people = koreans.filter(({ person }) => person.sex === sex);
    return row({
      id: `growth${sex === 'male' ? 'Men' : 'Women'}`,
      title: `Growth of that depth with the body-mass index, Korean ${sex === 'male' ? 'men' : 'women'}`,
      source: A.soDepth,
      unit: 'mm per kg/m2',
      value,
      range: [value - 1.96 * error, value + 1.96 * error],
      model: slope(index(people), people.map(depthRead('L3/4'))),
      fitted: false,
      notChosen,
      note: 'The error of the slope follows from its r2 and the number of people, 45 men and 75 women.',
    });
  };
  return [
    growth('male', [0.89, 0.13], 'tells no scatter; agrees with Quetta'),
    growth(
      'female',
      [0.41, 0.065],
      'contradicts the large Korean series: that slope and its r2 of 0.35 leave all depths a scatter of 2.1 mm where the body-mass index scatters by 3, and 6.9 mm were found',
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
      notChosen:
        'contradicts the large Korean series: 15 mm from normal weight to obesity, some 2.3 mm for each kg/m2, and L3/4 up to 7 mm less deep than L4/5 where that one has them alike',
      note: 'The range is that of two ways of measuring; the classes are taken as those used in Asia, with bounds at 23 and 25. Its people lay on the fat that was measured.',
    });
  });
}

export function bodyMassRows(): ValidationRow[] {
  return [...correlationRows(), ...growthRows(), ...classRows()];
}
