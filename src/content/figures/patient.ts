/** What patients read of outcomes, as counts of a hundred people. Rows for trainees that fit are used as they are. */
import { SOURCES as S } from './sources.ts';
import type { Figure } from './types.ts';

const ofHundred = (id: string, quantity: string, value: number, source: Figure['source']): Figure => ({
  id,
  quantity,
  value,
  unit: '%',
  status: 'published',
  source,
});

export const PATIENT_FIGURES: readonly Figure[] = [
  ofHundred(
    'partialRelief',
    'Some relief after one patch of 20 mL that was not complete or did not last (73 less 32)',
    41,
    S.paech,
  ),
  ofHundred('noRelief', 'No relief after one patch of 20 mL (the rest of a hundred)', 27, S.paech),
  ofHundred('allNeedlesComplete', 'No symptom left after one patch, 504 people, all needles', 75, S.safa),
  ofHundred(
    'allNeedlesPartial',
    'Better after one patch, enough for normal daily activity, 504 people, all needles',
    18,
    S.safa,
  ),
  ofHundred('allNeedlesNone', 'Severe symptoms still after one patch, 504 people, all needles', 7, S.safa),
  ofHundred(
    'spontaneousGood',
    'Free of symptoms within 48 h of a first patch of a spontaneous leak, and no more treatment: 300 of 500 in six studies',
    60,
    S.signorelli,
  ),
  ofHundred(
    'spontaneousNotGood',
    'Not free of symptoms within 48 h of a first patch of a spontaneous leak (the rest)',
    40,
    S.signorelli,
  ),
  ofHundred(
    'daySevenFreeWithPatch',
    'No headache on day 7 with a patch (the rest of a hundred)',
    84,
    S.vanKooten,
  ),
  ofHundred(
    'daySevenFreeWithoutPatch',
    'No headache on day 7 without a patch (the rest of a hundred)',
    14,
    S.vanKooten,
  ),
];
