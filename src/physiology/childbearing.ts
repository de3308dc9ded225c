/** What pregnancy and birth do to a person: her blood, its clotting, the pressure around the sac. */
import type { TeachingCase } from '../content/caseSchema.ts';
import * as K from './constants/patient.ts';
import { LYING_GRADIENT_MMHG } from './constants/csf.ts';

export type Childbearing = Pick<TeachingCase['patient'], 'daysAfterBirth' | 'weeksPregnant'>;

/** Of a man nothing; where both are given the pregnancy counts. */
export function childbearingOf({
  sex,
  daysAfterBirth,
  weeksPregnant,
}: TeachingCase['patient']): Childbearing {
  if (sex === 'male') return { daysAfterBirth: null, weeksPregnant: null };
  return { weeksPregnant, daysAfterBirth: weeksPregnant === null ? daysAfterBirth : null };
}

/** How much of a term pregnancy there is: 0 to 1. */
function term(weeksPregnant: number): number {
  return Math.min(1, weeksPregnant / K.TERM_WEEKS);
}

/** Usual clotting time, min: by the square root of the days between the days that were measured. */
export function usualClotOnsetMin({ daysAfterBirth, weeksPregnant }: Childbearing): number {
  const otherwise = K.CLOT_ONSET_NOT_PREGNANT_MIN;
  const table = K.CLOT_ONSET_MIN;
  let [previousDay, previousMin]: readonly [number, number] = table[0];
  if (weeksPregnant !== null) return otherwise + term(weeksPregnant) * (previousMin - otherwise);
  if (daysAfterBirth === null) return otherwise;
  if (daysAfterBirth <= previousDay) return previousMin;
  for (const [day, minutes] of table) {
    if (daysAfterBirth <= day && day > previousDay) {
      const from = Math.sqrt(previousDay);
      const share = (Math.sqrt(daysAfterBirth) - from) / (Math.sqrt(day) - from);
      return previousMin + share * (minutes - previousMin);
    }
    [previousDay, previousMin] = [day, minutes];
  }
  return otherwise;
}

/** Usual haematocrit: the dilution of a pregnancy stays for a week after the birth and is gone in six. */
export function usualHaematocrit(
  sex: TeachingCase['patient']['sex'],
  { daysAfterBirth, weeksPregnant }: Childbearing,
): number {
  const otherwise = K.HAEMATOCRIT[sex];
  if (weeksPregnant !== null) return otherwise + term(weeksPregnant) * (K.HAEMATOCRIT_AT_TERM - otherwise);
  if (daysAfterBirth === null) return otherwise;
  const [from, until] = K.HAEMATOCRIT_RECOVERY_DAYS;
  const share = Math.max(0, Math.min(1, (daysAfterBirth - from) / (until - from)));
  return K.HAEMATOCRIT_AT_TERM + share * (otherwise - K.HAEMATOCRIT_AT_TERM);
}

/** Chances of a full and of a half reflex slowing of the heart: on the day of a birth all slow fully. */
export function slowingChances({ daysAfterBirth }: Childbearing): { full: number; half: number } {
  const { full, half } = K.BRADYCARDIA_CHANCE;
  if (daysAfterBirth === null) return { full, half };
  const [all, usual] = [K.BRADYCARDIA_ALL_UNTIL_DAYS, K.BRADYCARDIA_USUAL_FROM_DAYS];
  const share = Math.max(0, Math.min(1, (daysAfterBirth - all) / (usual - all)));
  return { full: 1 + share * (full - 1), half: share * half };
}

/** CSF pressure over epidural pressure at rest, lying, mmHg; the birth ends what the pregnancy adds. */
export function usualLyingGradientMmHg({ weeksPregnant }: Childbearing): number {
  return LYING_GRADIENT_MMHG + (weeksPregnant === null ? 0 : K.PREGNANT_GRADIENT_MMHG * term(weeksPregnant));
}
