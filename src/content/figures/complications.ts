/**
 * Rare harms of a needle or a patch: how often, and what warns of them. The body draws none of them. Rates are those
 * of other blocks and other people where none has been measured for a patch, and say so.
 */
import { SOURCES as S } from './sources.ts';
import type { Figure } from './types.ts';

export interface Complication extends Figure {
  /** What a person must come back with, or what a team must look for. */
  readonly warningSigns: readonly string[];
}

type Row = Pick<Complication, 'id' | 'quantity' | 'value' | 'unit' | 'warningSigns'> & { text?: string };

/** Read in another text than its own document. */
const secondary = (row: Row): Complication => ({ ...row, status: 'secondary source', source: null });
const published = (row: Row, source: Figure['source']): Complication => ({
  ...row,
  status: 'published',
  source,
});
const assumed = (row: Row): Complication => ({ ...row, status: 'assumption', source: null });

export const COMPLICATIONS: readonly Complication[] = [
  secondary({
    id: 'epiduralHaematoma',
    quantity: 'Epidural haematoma after obstetric blocks, per million maternities (not measured for patches)',
    value: 2,
    unit: '1',
    warningSigns: ['new severe back pain', 'weak or numb legs', 'trouble with bladder or bowel'],
  }),
  secondary({
    id: 'epiduralAbscess',
    quantity: 'Epidural abscess after obstetric blocks, per million maternities (not measured for patches)',
    value: 3.6,
    unit: '1',
    warningSigns: ['worsening back pain', 'tender back', 'fever', 'weak legs'],
  }),
  secondary({
    id: 'lastingNerveInjury',
    quantity: 'Lasting nerve injury after obstetric epidurals: one in',
    value: 240_000,
    unit: '1',
    warningSigns: ['pain down a leg that stays', 'weak or numb leg'],
  }),
  published(
    {
      id: 'subduralHaematoma',
      quantity: 'Subdural haematoma in women with the headache, per 100,000 births',
      value: 147,
      unit: '1',
      warningSigns: ['headache that no longer changes with posture', 'vomiting', 'drowsy or confused', 'fit'],
    },
    S.subdural,
  ),
  published(
    {
      id: 'caudaEquina',
      quantity: 'Cauda equina syndrome after a patch',
      value: null,
      text: 'one report, after 30 mL; the rate is not known',
      unit: '1',
      warningSigns: ['numb saddle', 'weak legs', 'trouble with bladder or bowel'],
    },
    S.diaz,
  ),
  secondary({
    id: 'seizure',
    quantity: 'Seizure at or after a patch',
    value: null,
    text: 'case reports only; look for bleeding and other causes in the head',
    unit: '1',
    warningSigns: ['fit', 'loss of vision', 'high blood pressure'],
  }),
  secondary({
    id: 'reboundHeadache',
    quantity: 'Rebound high pressure after a patch of a spontaneous leak, at most',
    value: 27,
    unit: '%',
    warningSigns: ['new headache that is worse lying', 'nausea', 'blurred vision'],
  }),
  assumed({
    id: 'vasovagalEvent',
    quantity: 'Faint at the needle',
    value: [2, 5],
    unit: '%',
    warningSigns: ['pale', 'light-headed', 'slow heart'],
  }),
];
