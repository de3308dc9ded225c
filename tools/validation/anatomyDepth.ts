/** From the skin to the epidural space: by interspace, by people, by sex, by posture. */
import type { PopulationId } from '../../src/anatomy/person/populations.ts';
import type { SpinePosture } from '../../src/anatomy/types.ts';
import { ANATOMY_SOURCES as A } from '../../src/content/figures/anatomySources.ts';
import { measuredPeople, type Measured } from './anatomyPeople.ts';
import { plain, series, wide } from './anatomySeries.ts';
import { mean } from './people.ts';
import { depthRead } from './reading.ts';
import { row, type Source, type ValidationRow } from './row.ts';

/** The chosen series: Korea for adults, Toronto for women in labour. */
function chosenRows(): ValidationRow[] {
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
        of: depthRead(interspace),
        fitted: true,
        spreadFitted: false,
        note: 'The fat was set on it. Body-mass index and heights of its people are an assumption.',
      }),
    ),
    ...series({
      id: 'torontoDepth',
      title: 'Skin to epidural space at L3/4, Toronto, in labour',
      source: A.torontoDepth,
      value: 46.5,
      sd: 7.2,
      count: 61,
      population: 'torontoObstetric',
      posture: 'sittingCurled',
      of: depthRead('L3/4'),
      fitted: false,
      note: 'Nothing was set on its depths; their scatter about what ultrasound found is the needle’s own error in all rows.',
    }),
  ];
}

/** Other people: shown beside the chosen ones, with nothing of their own set on them. */
function otherRows(): ValidationRow[] {
  const at = (
    id: string,
    title: string,
    source: Source,
    [value, sd, count]: readonly [number, number, number],
    population: PopulationId,
    posture: SpinePosture,
    notChosen: string,
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
      of: depthRead('L3/4'),
      fitted: false,
      notChosen,
    });
  return [
    ...at(
      'greekDepth',
      'Greek adults',
      A.greekDepth,
      [49.8, 9.5, 406],
      'greekSurgical',
      'lateralCurled',
      'one depth for all interspaces; agrees with the Korean series',
    ),
    ...at(
      'indianDepth',
      'Indian adults',
      A.indianDepth,
      [40.4, 5.2, 98],
      'indianSurgical',
      'sittingCurled',
      'contradicts the Korean series: 5.6 mm less; of the body-mass index no more is told than that it was under 30',
    ),
    ...at(
      'louisianaDepth',
      'Louisiana, at term',
      A.louisianaDepth,
      [62, 14, 608],
      'louisianaObstetric',
      'sittingCurled',
      'contradicts Toronto: 15.5 mm more for 2.7 kg/m2 more',
    ),
    ...at(
      'pakistanDepth',
      'Quetta, at term',
      A.pakistanDepth,
      [41.6, 6.5, 100],
      'pakistanObstetric',
      'sittingCurled',
      'by needle alone; agrees with Toronto',
    ),
  ];
}

export function depthRows(): ValidationRow[] {
  return [...chosenRows(), ...otherRows()];
}

/** Men and women apart, and what the same women are sitting and lying. */
export function groupRows(): ValidationRow[] {
  const greeks = measuredPeople('greekSurgical', 'lateralCurled');
  const of = (sex: 'female' | 'male'): Measured[] => greeks.filter(({ person }) => person.sex === sex);
  const depth = (sex: 'female' | 'male', value: number, sd: number, count: number): ValidationRow =>
    row({
      id: `greekDepth${sex === 'male' ? 'Men' : 'Women'}`,
      title: `Skin to epidural space at L3/4, Greek ${sex === 'male' ? 'men' : 'women'}`,
      source: A.greekDepth,
      unit: 'mm',
      value,
      range: wide(value, sd, count),
      model: mean(of(sex).map(depthRead('L3/4'))),
      fitted: true,
      note: 'The size of women’s bones was set on the difference. The numbers of men and women are reckoned from the three means.',
    });
  const depths = (posture: SpinePosture): number =>
    mean(measuredPeople('torontoObstetric', posture).map(({ layers }) => layers['L3/4'].skinToEpiduralMm));
  return [
    depth('male', 53.7, 8.8, 114),
    depth('female', 48.3, 9.3, 292),
    row({
      id: 'depthByPosture',
      title: 'Change of that depth from lying curled to sitting, women in labour',
      source: A.postureDepth,
      unit: 'mm',
      value: 0,
      range: [-1.8, 1.8],
      model: depths('sittingCurled') - depths('lateralCurled'),
      fitted: false,
      note: 'Published as less than 1.8 mm at every interspace.',
    }),
  ];
}
