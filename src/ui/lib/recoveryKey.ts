/** Words of recovery that speak of a birth have another sentence for those who have had none. */
import type { TeachingCase } from '../../content/caseSchema.ts';

const WITHOUT_BIRTH = {
  'recovery.advise.activity': 'recovery.withoutBirth.advise.activity',
  'recovery.told.activity': 'recovery.withoutBirth.told.activity',
  'recovery.followUp': 'recovery.withoutBirth.followUp',
  'recovery.secondRule': 'recovery.withoutBirth.secondRule',
} as const;
type OfBirth = keyof typeof WITHOUT_BIRTH;

const speaksOfBirth = (key: string): key is OfBirth => Object.hasOwn(WITHOUT_BIRTH, key);

/** The key of this sentence for her; the same key where it speaks of no birth, or where there was one. */
export function recoveryKey<Key extends string>(
  { patient }: Pick<TeachingCase, 'patient'>,
  key: Key,
): Key | (typeof WITHOUT_BIRTH)[OfBirth] {
  return patient.daysAfterBirth === null && speaksOfBirth(key) ? WITHOUT_BIRTH[key] : key;
}
