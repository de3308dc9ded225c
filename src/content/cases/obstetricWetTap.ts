import type { CaseLimits } from '../caseLimits.ts';
import type { TeachingCase } from '../caseSchema.ts';

/**
 * Accidental dural puncture in labour. The pattern is the published one for a 16G Tuohy needle; the name
 * and the exact observations are constructed for teaching.
 */
export const obstetricWetTap: TeachingCase = {
  id: 'obstetric-wet-tap',
  patient: {
    name: 'Amara',
    ageYears: 29,
    sex: 'female',
    heightCm: 166,
    bodyMassIndex: 27,
    daysAfterBirth: 2,
    weeksPregnant: null,
  },
  puncture: { needle: 'tuohy16', interspace: 'L3/4', hoursAgo: 46 },
  history: { onsetHoursAgo: 32, treatedHours: 30 },
  imagingFound: null,
  findings: {
    heartRatePerMin: 84,
    systolicMmHg: 118,
    diastolicMmHg: 72,
    saturationPercent: 99,
    temperatureCelsius: 36.7,
    plateletsPerNl: 210,
    hoursSinceAnticoagulant: 16,
    headacheUprightNrs: 9,
    headacheFlatNrs: 1,
    contrastReaction: 'none',
  },
  plan: 'blind',
  decision: 'patch',
};

/** Women who give birth (choice of this model; about the age, height and body-mass index above). */
export const obstetricWetTapLimits: CaseLimits = {
  ageYears: [21, 37],
  heightCm: [154, 178],
  bodyMassIndex: [20, 34],
};
