/** Who comes with a case: the case told of another person of its limits for each seed. */
import type { CaseLimits } from '../content/caseLimits.ts';
import type { TeachingCase } from '../content/caseSchema.ts';
import { normal } from '../numerics/random.ts';
import { PERSON_LIMITS_SD } from './constants/patient.ts';

const STREAM = 'caseOf';

/** Normal about the case's own value, cut off at the limits, in whole steps as a record gives it. */
function drawn(
  seed: number,
  thing: string,
  usual: number,
  [least, most]: readonly [number, number],
  step: number,
): number {
  const value = usual + ((most - least) / PERSON_LIMITS_SD) * normal(seed, STREAM, thing);
  return Math.round(Math.max(least, Math.min(most, value)) / step) * step;
}

/**
 * The case told of the person of this seed: age in years, height in cm, body-mass index to half a kg/m2. Sex, birth, puncture
 * and findings are the case's.
 */
export function drawPerson(teachingCase: TeachingCase, limits: CaseLimits, seed: number): TeachingCase {
  const { patient } = teachingCase;
  return {
    ...teachingCase,
    patient: {
      ...patient,
      ageYears: drawn(seed, 'age', patient.ageYears, limits.ageYears, 1),
      heightCm: drawn(seed, 'height', patient.heightCm, limits.heightCm, 1),
      bodyMassIndex: drawn(seed, 'bodyMassIndex', patient.bodyMassIndex, limits.bodyMassIndex, 0.5),
    },
  };
}
