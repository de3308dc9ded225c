import type { CaseLimits } from '../caseLimits.ts';
import type { TeachingCase } from '../caseSchema.ts';
import { lumbarPuncture, lumbarPunctureLimits } from './lumbarPuncture.ts';
import { obstetricWetTap, obstetricWetTapLimits } from './obstetricWetTap.ts';
import { spontaneousLeak, spontaneousLeakLimits } from './spontaneousLeak.ts';
import { targetedLumbarLeak, targetedLumbarLeakLimits } from './targetedLumbarLeak.ts';
import { thoracicLeak, thoracicLeakLimits } from './thoracicLeak.ts';

/** Every teaching case, in the order in which a trainee meets them. */
export const CASES: readonly TeachingCase[] = [obstetricWetTap, targetedLumbarLeak, thoracicLeak];

/** Cases that patients see pictures of; nobody performs them yet. */
export const PREVIEWED_CASES: readonly TeachingCase[] = [lumbarPuncture, spontaneousLeak];

/** The case of this id, or undefined. */
export function findCase(id: string): TeachingCase | undefined {
  return [...CASES, ...PREVIEWED_CASES].find((one) => one.id === id);
}

/** How far the people of each case differ, by id. */
export const CASE_LIMITS: Readonly<Record<string, CaseLimits>> = {
  [obstetricWetTap.id]: obstetricWetTapLimits,
  [targetedLumbarLeak.id]: targetedLumbarLeakLimits,
  [thoracicLeak.id]: thoracicLeakLimits,
  [lumbarPuncture.id]: lumbarPunctureLimits,
  [spontaneousLeak.id]: spontaneousLeakLimits,
};
