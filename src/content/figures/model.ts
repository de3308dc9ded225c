/** Figures that the model rests on or is compared with. */
import { SOURCES as S } from './sources.ts';
import type { Figure } from './types.ts';

type Row = readonly [
  id: string,
  quantity: string,
  value: Figure['value'],
  unit: string,
  status: Figure['status'],
  source: Figure['source'],
  text?: string,
];

const READ_ONLY = 'Read for background; its statements are not yet checked here by a clinician.';

const ROWS: readonly Row[] = [
  ['displaced5', 'CSF displaced by 5 mL of epidural fluid', 2, 'mL', 'published', S.higuchi],
  ['displaced10', 'CSF displaced by 10 mL of epidural fluid', 4.4, 'mL', 'published', S.higuchi],
  ['displaced15', 'CSF displaced by 15 mL of epidural fluid', 7.2, 'mL', 'published', S.higuchi],
  [
    'pressureAfter10',
    'Intracranial pressure after 10 mL of epidural fluid, from 9.3',
    15.6,
    'mmHg',
    'published',
    S.hilt,
  ],
  ['drainageFall', 'Fall of CSF pressure at lumbar puncture', 6.1, 'cmH2O', 'published', S.kim],
  ['elastance', 'Elastance at lumbar puncture', 0.4, 'cmH2O/mL', 'published', S.kim],
  ['outflowResistance', 'Resistance to absorption of CSF', 8.6, 'mmHg min/mL', 'published', S.malm],
  ['restingPressure', 'Resting CSF pressure lying', [7.8, 14.3], 'mmHg', 'published', S.malm],
  ['epiduralBaseline', 'Epidural pressure at rest', [3.8, 11.6], 'mmHg', 'published', S.thomas],
  [
    'needlePressureSupraspinous',
    'Slow-injection pressure in the supraspinous ligament',
    [74, 83],
    'mmHg',
    'published',
    S.ghelber,
  ],
  [
    'needlePressureFlavum',
    'Slow-injection pressure in the ligamentum flavum',
    [83, 102],
    'mmHg',
    'published',
    S.ghelber,
  ],
  [
    'needlePressureSpace',
    'Slow-injection pressure in the epidural space',
    [6, 11],
    'mmHg',
    'published',
    S.ghelber,
  ],
  ['trueLoss', 'Drop of pressure at a true loss of resistance', 73, '%', 'published', S.vaira],
  ['falseLoss', 'Drop of pressure at a false loss of resistance', 33, '%', 'published', S.vaira],
  ['gapShare', 'Interspinous ligaments with a fat-filled gap', 75, '%', 'published', S.lawrence],
  [
    'rateAndPressure',
    'Correlation of injection rate with pressure',
    null,
    '1',
    'published',
    S.husemeyer,
    'no link found',
  ],
  ['incidence16', 'Headache after a 16G epidural needle', 70, '%', 'secondary source', null],
  ['incidence17', 'Headache after a 17G epidural needle', [48, 62], '%', 'secondary source', null],
  ['incidence22', 'Headache after a 20 to 22G cutting needle', 22.4, '%', 'published', S.castrillo],
  ['incidence25Cutting', 'Headache after a 25G cutting needle', 8.7, '%', 'secondary source', S.vallejo],
  ['incidence25Pencil', 'Headache after a 25G pencil-point needle', 3.1, '%', 'secondary source', S.vallejo],
  ['clotting4d', 'Start of clotting 4 days after birth', 17.2, 'min', 'published', S.clotting],
  ['clottingNotPregnant', 'Start of clotting, not pregnant', 25, 'min', 'published', S.clotting],
  ['thumbForce', 'Greatest force of a thumb on a syringe', [56, 67], 'N', 'published', S.hayward],
  ['safaComplete', 'Complete relief, all needles', 75, '%', 'published', S.safa],
  ['safaFailed', 'Failure, all needles', 7, '%', 'published', S.safa],
  [
    'needleForces',
    'Force of each tissue on an epidural needle, in living people',
    null,
    '1',
    'assumption',
    null,
    'not measured',
  ],
  ['holeFlow', 'Flow through the hole of an epidural needle', null, '1', 'assumption', null, 'not measured'],
  ['guidelineUsed', 'Guideline on the headache', null, '1', 'published', S.guideline, READ_ONLY],
  [
    'obstetricGuidelineUsed',
    'Guideline for the obstetric patch',
    null,
    '1',
    'published',
    S.obstetricGuideline,
    READ_ONLY,
  ],
];

export const MODEL_FIGURES: readonly Figure[] = ROWS.map(
  ([id, quantity, value, unit, status, source, text]) => ({
    id,
    quantity,
    value,
    unit,
    status,
    source,
    ...(text === undefined ? {} : { text }),
  }),
);
