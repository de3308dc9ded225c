import type { CaseLimits } from '../caseLimits.ts';
import type { TeachingCase } from '../caseSchema.ts';

/**
 * A leak that nobody's needle made, in front of the cord at T8/9: it is patched, if at all, at its own level and under
 * imaging, by a team that does so, or closed by surgery. Here the right decision is to refer. The pattern is published; the name and the exact
 * observations are constructed for teaching.
 */
export const thoracicLeak: TeachingCase = {
  id: 'thoracic-leak',
  patient: {
    name: 'Leila',
    ageYears: 52,
    sex: 'female',
    heightCm: 164,
    bodyMassIndex: 24,
    daysAfterBirth: null,
    weeksPregnant: null,
  },
  puncture: null,
  history: { onsetHoursAgo: 1510, treatedHours: 1340 },
  imagingFound: 'T8/9',
  findings: {
    heartRatePerMin: 68,
    systolicMmHg: 130,
    diastolicMmHg: 82,
    saturationPercent: 98,
    temperatureCelsius: 36.7,
    plateletsPerNl: 230,
    hoursSinceAnticoagulant: null,
    headacheUprightNrs: 7,
    headacheFlatNrs: 2,
    contrastReaction: 'severe',
  },
  plan: 'targeted',
  decision: 'refer',
};

/** Adults in the middle of life (choice of this model; about the age, height and body-mass index above). */
export const thoracicLeakLimits: CaseLimits = {
  ageYears: [36, 68],
  heightCm: [152, 180],
  bodyMassIndex: [19, 31],
};
