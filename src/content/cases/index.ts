import type { TeachingCase } from '../caseSchema.ts';
import { obstetricWetTap } from './obstetricWetTap.ts';

/** Every teaching case, in the order in which a trainee meets them. */
export const CASES: readonly TeachingCase[] = [obstetricWetTap];

/** The case of this id, or undefined. */
export function findCase(id: string): TeachingCase | undefined {
  return CASES.find((one) => one.id === id);
}
