import type { CaseLimits } from '../caseLimits.ts';
import type { TeachingCase } from '../caseSchema.ts';

/**
 * A leak that came by itself three weeks ago; imaging was done and shows no one place. A first patch is given low in the back,
 * without a target. The pattern is published; the name and the exact observations are constructed for teaching. It is
 * previewed, not yet performed.
 */
export const spontaneousLeak: TeachingCase = {
  id: 'spontaneous-leak',
  patient: {
    name: 'Ruth',
    ageYears: 45,
    sex: 'female',
    heightCm: 166,
    bodyMassIndex: 23,
    daysAfterBirth: null,
    weeksPregnant: null,
  },
  puncture: null,
  history: { onsetHoursAgo: 504, treatedHours: 400 },
  imagingFound: null,
  findings: {
    heartRatePerMin: 72,
    systolicMmHg: 124,
    diastolicMmHg: 76,
    saturationPercent: 99,
    temperatureCelsius: 36.6,
    plateletsPerNl: 250,
    hoursSinceAnticoagulant: null,
    headacheUprightNrs: 7,
    headacheFlatNrs: 3,
    contrastReaction: 'none',
  },
  plan: 'blind',
  decision: 'patch',
};

/** Adults in the middle of life (choice of this model; about the age, height and body-mass index above). */
export const spontaneousLeakLimits: CaseLimits = {
  ageYears: [30, 62],
  heightCm: [152, 182],
  bodyMassIndex: [18.5, 31],
};
