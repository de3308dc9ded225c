import type { CaseLimits } from '../caseLimits.ts';
import type { TeachingCase } from '../caseSchema.ts';
import { obstetricWetTap, obstetricWetTapLimits } from './obstetricWetTap.ts';

/** Every teaching case, in the order in which a trainee meets them. */
export const CASES: readonly TeachingCase[] = [obstetricWetTap];

/** The case of this id, or undefined. */
export function findCase(id: string): TeachingCase | undefined {
  return CASES.find((one) => one.id === id);
}

/** How far the people of each case differ, by id. */
export const CASE_LIMITS: Readonly<Record<string, CaseLimits>> = {
  [obstetricWetTap.id]: obstetricWetTapLimits,
};
