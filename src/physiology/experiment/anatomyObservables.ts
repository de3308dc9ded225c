/**
 * What a calliper reads off a person's back, in the posture that she has at that moment: pure readings of the anatomy, worked
 * out when they are asked for.
 */
import { CALLIPERS } from '../../anatomy/queries/callipers.ts';
import type { Anatomy } from '../../anatomy/types.ts';
import { INTERSPACES, type Interspace } from '../../content/levels.ts';
import { SPINE } from '../posture.ts';
import type { SeenAnatomy } from './back.ts';
import { readingErrorMm } from './readingError.ts';

type Read = (seen: SeenAnatomy) => number;
export type AnatomyRow = readonly [name: string, unit: string, meaning: string, read: Read];

/** The anatomy as the reading asks for it, or as she lies, sits or stands. */
const present = ({ anatomyIn, spine, controls }: SeenAnatomy): Anatomy =>
  anatomyIn(spine ?? SPINE[controls.posture]);

const LENGTHS: Readonly<Record<keyof typeof CALLIPERS, string>> = {
  skinToEpiduralMm: 'skin to epidural space on the ideal midline track',
  skinToMidEpiduralMm: 'skin to the middle of the epidural space on that track',
  ligamentToEpiduralMm: 'outer face of the supraspinous ligament to epidural space on that track',
  skinMm: 'skin on that track',
  fatMm: 'fat under the skin on that track',
  supraspinousMm: 'supraspinous ligament on that track',
  interspinousMm: 'interspinous ligament on that track',
  ligamentsMm: 'supraspinous and interspinous ligament together on that track',
  midlineFlavumMm: 'ligamentum flavum on that track',
  epiduralDepthMm: 'posterior epidural space on that track',
  skinAcrossMm: 'skin where that track enters it, square to its surface',
  flavumMm: 'ligamentum flavum 5 mm beside the midline, square to its sheet',
  discHeightMm: 'height of the disc in its middle',
  windowOpeningMm: 'least distance between the two laminae in the midline',
};
const keys = Object.keys(LENGTHS) as (keyof typeof CALLIPERS)[];

const THIN = ['fatMm', 'supraspinousMm', 'interspinousMm', 'midlineFlavumMm'] as const;

/** L34: the interspace as part of a name. */
const plain = (interspace: Interspace): string => interspace.replace('/', '');

function at(interspace: Interspace): AnatomyRow[] {
  const name = (key: string) => `anatomy.${plain(interspace)}.${key}`;
  return [
    ...keys.map((key): AnatomyRow => [
      name(key),
      'mm',
      `${interspace}: ${LENGTHS[key]}`,
      (seen) => CALLIPERS[key](present(seen), interspace),
    ]),
    ...(['needle', 'ultrasound'] as const).map((method): AnatomyRow => [
      name(method === 'needle' ? 'skinToEpiduralByNeedleMm' : 'skinToEpiduralByUltrasoundMm'),
      'mm',
      `${interspace}: skin to epidural space on that track as somebody reads it by ${method}, with the error of one reading`,
      (seen) =>
        CALLIPERS.skinToEpiduralMm(present(seen), interspace) +
        readingErrorMm(seen.patient.seed, interspace, method),
    ]),
    [
      name('flavumSlitMm'),
      'mm',
      `${interspace}: width of the slit between the leaves of the flavum in the midline; 0 for none`,
      ({ patient }) => 2 * (patient.spine.ligaments?.slitHalfWidthMm[interspace] ?? 0),
    ],
    [
      name('gapAtFlavum'),
      '1',
      `${interspace}: whether the interspinous ligament has a fat-filled gap before the flavum`,
      ({ patient }) => Number(patient.spine.ligaments?.interspinousGap[interspace] ?? false),
    ],
  ];
}

export const ANATOMY_ROWS: readonly AnatomyRow[] = [
  ...INTERSPACES.flatMap(at),
  [
    'anatomy.thinnestLayerMm',
    'mm',
    'thinnest fat or ligament on the midline track of any interspace',
    (seen) => {
      const anatomy = present(seen);
      return Math.min(
        ...INTERSPACES.flatMap((interspace) => THIN.map((key) => CALLIPERS[key](anatomy, interspace))),
      );
    },
  ],
  [
    'person.female',
    '1',
    'whether the person is a woman',
    ({ patient }) => Number(patient.teachingCase.patient.sex === 'female'),
  ],
  ['person.ageYears', 'years', 'age', ({ patient }) => patient.teachingCase.patient.ageYears],
  ['person.heightCm', 'cm', 'height', ({ patient }) => patient.teachingCase.patient.heightCm],
  [
    'person.weightKg',
    'kg',
    'weight',
    ({ patient: { teachingCase } }) => {
      const { heightCm, bodyMassIndex } = teachingCase.patient;
      return bodyMassIndex * (heightCm / 100) * (heightCm / 100);
    },
  ],
  [
    'person.bodyMassIndex',
    'kg/m2',
    'body-mass index',
    ({ patient }) => patient.teachingCase.patient.bodyMassIndex,
  ],
];
