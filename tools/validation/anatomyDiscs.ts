/** Heights of the discs: the one series that was chosen, in the atlas's posture and lying flat as its people did. */
import { ANATOMY_SOURCES as A } from '../../src/content/figures/anatomySources.ts';
import { INTERSPACES } from '../../src/content/levels.ts';
import { measuredPeople } from './anatomyPeople.ts';
import { plain, SPREAD_FACTOR } from './anatomySeries.ts';
import { mean, standardDeviation } from './people.ts';
import { row, type ValidationRow } from './row.ts';

const DISCS = {
  'L1/2': [10, 1.9],
  'L2/3': [11.6, 1.5],
  'L3/4': [12.5, 1.8],
  'L4/5': [13.8, 2],
  'L5/S1': [13, 2.5],
} as const;

/** How far a mean may lie from the published one. */
const WITHIN = 0.08;

export function discRows(): ValidationRow[] {
  const common = { source: A.discs, unit: 'mm' } as const;
  return INTERSPACES.flatMap((at) => {
    const [value, sd] = DISCS[at];
    const range = [value * (1 - WITHIN), value * (1 + WITHIN)] as const;
    const heights = (posture: 'atlas' | 'supine'): number[] =>
      measuredPeople('iranianImaging', posture).map(({ layers }) => layers[at].discMm);
    return [
      row({
        ...common,
        id: `disc${plain(at)}`,
        title: `Height of the disc in its middle at ${at}`,
        value,
        range,
        model: mean(heights('atlas')),
        fitted: true,
        note: 'In the atlas’s posture, half-way between standing and curled; within 8 percent.',
      }),
      row({
        ...common,
        id: `disc${plain(at)}Spread`,
        title: `Height of the disc in its middle at ${at}: standard deviation`,
        value: sd,
        range: [sd / SPREAD_FACTOR, sd * SPREAD_FACTOR],
        model: standardDeviation(heights('atlas')),
        fitted: true,
        note: '',
      }),
      row({
        ...common,
        id: `discFlat${plain(at)}`,
        title: `Height of the disc in its middle at ${at}, lying flat`,
        value,
        range,
        model: mean(heights('supine')),
        fitted: true,
        note: 'The series lay flat. Bent back a segment turns about its facet joints, which lifts the middle of the disc a little; how far it is bent lying flat is an assumption, set within this.',
      }),
    ];
  });
}
