/** Published dimensions of the vertebrae beside the reference bones' own and the model's: a table of docs/clinical-sources.md. */
import { readFileSync } from 'node:fs';
import { VERTEBRA_SHAPES } from '../../src/anatomy/bones/shapes/index.ts';
import { bakedVertebra } from '../anatomy/bakedVertebra.ts';
import { measureBone, type VertebraMeasures } from '../anatomy/callipers.ts';
import type { GeneratedPart } from './part.ts';

const LEVELS = ['L1', 'L2', 'L3', 'L4', 'L5'] as const;
type Level = (typeof LEVELS)[number];

interface Published {
  readonly name: string;
  readonly key: keyof VertebraMeasures;
  readonly source: string;
  /** L1 to L5; null where the table has none. */
  readonly values: readonly (number | null)[];
  readonly note?: string;
}

const PANJABI = 'Panjabi 1992';
const TEXTBOOKS = 'textbooks';

/** One series' means; the tables themselves were not seen, so that all are secondary. */
const PUBLISHED: readonly Published[] = [
  {
    name: 'upper end-plate, width',
    key: 'upperWidth',
    source: PANJABI,
    values: [41.2, 42.6, 44.1, 46.6, 47.3],
  },
  {
    name: 'lower end-plate, width',
    key: 'lowerWidth',
    source: PANJABI,
    values: [43.3, 45.5, 48, 49.5, 49.4],
  },
  {
    name: 'upper end-plate, depth',
    key: 'upperDepth',
    source: PANJABI,
    values: [34.1, 34.6, 35.2, 35.5, 34.7],
    note: 'L5: Cook and Baker 2021 have 35.7.',
  },
  {
    name: 'lower end-plate, depth',
    key: 'lowerDepth',
    source: PANJABI,
    values: [35.3, 34.9, 34.8, 33.9, 33.2],
  },
  {
    name: 'body, posterior height',
    key: 'posteriorHeight',
    source: PANJABI,
    values: [23.8, 24.3, 23.8, 24.1, 22.9],
  },
  {
    name: 'body, anterior height',
    key: 'anteriorHeight',
    source: 'the same and its wedge',
    values: [24.5, 25.2, 25.8, 26.6, 28.7],
    note: 'L5: Cook and Baker 2021 have 30.3 in front and 26.3 behind (196 people).',
  },
  {
    name: 'canal, width',
    key: 'canalWidth',
    source: PANJABI,
    values: [23.7, 23.8, 24.3, 25.4, 27.1],
    note: 'L5: Cook and Baker 2021 have 28.2.',
  },
  {
    name: 'canal, depth',
    key: 'canalDepth',
    source: PANJABI,
    values: [19, 18.2, 17.5, 18.6, 19.7],
    note: 'L5: Cook and Baker 2021 have 15.6.',
  },
  {
    name: 'pedicle, width',
    key: 'pedicleWidth',
    source: PANJABI,
    values: [8.6, 8.3, 10.2, 14.1, 18.6],
    note: 'The narrowest level section, a quarter of the height above the middle. It grows by 1.5 to 2 mm per mm downwards at L4 and L5; at one and the same height the bones have 15.7 and 16.9 there, the model 13.7 and 14.8: too narrow by 2 mm, a fault of the model. L5: Cook and Baker 2021 have 16.1.',
  },
  {
    name: 'pedicle, height',
    key: 'pedicleHeight',
    source: PANJABI,
    values: [15.9, 15, 14.4, 15.5, 19.6],
    note: 'Taken straight up and down; a pedicle leans. L5: Cook and Baker 2021 have 12.9.',
  },
  {
    name: 'pedicle, angle seen from above',
    key: 'pedicleAngle',
    source: 'Zindrick 1987',
    values: [10.9, 12, 14.4, 17.7, 29.8],
    note: 'A line through the middles of level sections 6 mm along, above the root of the transverse process. L5: the model’s pedicle runs 23 degrees too straight, a fault of the model: its front end and the canal’s even side wall leave no room for the slant. L3 and L4: 4 to 5 degrees too oblique.',
  },
  {
    name: 'spinous process, from the body’s back',
    key: 'spinousLength',
    source: PANJABI,
    values: [68, 71, 73, 70, 62],
    note: 'The model and the bones are measured from the waist; the published figure may begin farther in front.',
  },
  {
    name: 'spinous process, free length',
    key: 'spinousFreeLength',
    source: TEXTBOOKS,
    values: [30, 32, 33, 30, 24],
    note: 'From the back of the lamina 7 mm beside the midline.',
  },
  { name: 'spinous process, height', key: 'spinousHeight', source: TEXTBOOKS, values: [22, 24, 24, 21, 16] },
  {
    name: 'spinous process, thickness',
    key: 'spinousThickness',
    source: TEXTBOOKS,
    values: [7, 7.5, 8, 8, 8],
  },
  {
    name: 'transverse processes, tip to tip',
    key: 'transverseSpan',
    source: PANJABI,
    values: [71, 76, 86, 79, 93],
  },
  { name: 'lamina, height', key: 'laminaHeight', source: 'Xu 1999', values: [25, 25, 24, 20, 16] },
  {
    name: 'lamina, width of one side',
    key: 'laminaWidth',
    source: 'Xu 1999',
    values: [10, 11, 12, 13.5, 15.5],
    note: 'From the midline to the outline seen from behind, where the pars is narrowest; published ones are narrower, perhaps measured along the lamina.',
  },
  {
    name: 'superior articular process, height',
    key: 'facetHeight',
    source: TEXTBOOKS,
    values: [13, 14, 15, 16, 16.5],
    note: 'Published for the joint surface; measured as twice the way from the middle of the process to its top.',
  },
  {
    name: 'superior articular process, width',
    key: 'facetWidth',
    source: TEXTBOOKS,
    values: [11, 12, 13, 14, 15.5],
    note: 'Published for the joint surface; measured through the process with its mammillary knob.',
  },
  {
    name: 'superior facet, angle to the sagittal plane',
    key: 'facetAngle',
    source: 'textbooks, by disc',
    values: [null, 28, 30, 37, 46],
    note: 'A straight line laid through the hollow joint surface, 10 mm long, at five heights; the model’s as its named number. L4: the bones’ surface turns 13 degrees more, a fault of the model, whose joint at L3/4 is mated in the atlas’s posture. Published for the disc above each; L5/S1 has 52. Others have 26 to 34 from T12 to L2 and 40 to 56 from L3 to L5.',
  },
];

/** One man may differ so much from a mean without being odd. */
const SHARE = 0.15;

const shown = (value: number | null | undefined): string =>
  value === null || value === undefined ? '-' : value.toFixed(1);

function verdict(value: number, published: number | null | undefined): string {
  if (published === null || published === undefined) return '-';
  return Math.abs(value / published - 1) <= SHARE ? 'in' : 'out';
}

function referenceBones(): Record<Level, VertebraMeasures> {
  return JSON.parse(readFileSync('tools/docs/referenceBones.json', 'utf8')) as Record<
    Level,
    VertebraMeasures
  >;
}

export function vertebraeTable(): string {
  const bones = referenceBones();
  const models = LEVELS.map((level) => measureBone(bakedVertebra(level), VERTEBRA_SHAPES[level]));
  const lines = [
    '| dimension [mm, degrees] | what | L1 | L2 | L3 | L4 | L5 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  const notes: string[] = [];
  for (const { name, key, source, values, note } of PUBLISHED) {
    lines.push(`| **${name}** | ${source} | ${values.map(shown).join(' | ')} |`);
    const cells = (of: (level: Level, i: number) => number): string =>
      LEVELS.map((level, i) => `${shown(of(level, i))} ${verdict(of(level, i), values[i])}`).join(' | ');
    lines.push(`| | reference bones | ${cells((level) => bones[level][key])} |`);
    lines.push(`| | this model | ${cells((_, i) => models[i]?.[key] ?? NaN)} |`);
    if (note !== undefined) notes.push(`- ${name}: ${note}`);
  }
  return [lines.join('\n'), 'How some of them are taken:', notes.join('\n')].join('\n\n');
}

export const vertebrae: GeneratedPart = {
  file: 'docs/clinical-sources.md',
  name: 'vertebrae',
  render: vertebraeTable,
};
