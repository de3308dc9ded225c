import type { CaseLimits } from '../caseLimits.ts';
import type { TeachingCase } from '../caseSchema.ts';

/**
 * Headache after a diagnostic lumbar puncture with a cutting needle, four days ago. The pattern is published; the name and the exact
 * observations are constructed for teaching. It is previewed, not yet performed.
 */
export const lumbarPuncture: TeachingCase = {
  id: 'lumbar-puncture',
  patient: {
    name: 'Tomas',
    ageYears: 33,
    sex: 'male',
    heightCm: 179,
    bodyMassIndex: 24,
    daysAfterBirth: null,
    weeksPregnant: null,
  },
  puncture: { needle: 'quincke20', interspace: 'L3/4', hoursAgo: 96 },
  history: { onsetHoursAgo: 76, treatedHours: 60 },
  imagingFound: null,
  findings: {
    heartRatePerMin: 70,
    systolicMmHg: 126,
    diastolicMmHg: 78,
    saturationPercent: 99,
    temperatureCelsius: 36.5,
    plateletsPerNl: 240,
    hoursSinceAnticoagulant: null,
    headacheUprightNrs: 8,
    headacheFlatNrs: 2,
    contrastReaction: 'none',
  },
  plan: 'blind',
  decision: 'patch',
};

/** Young adults (choice of this model; about the age, height and body-mass index above). */
export const lumbarPunctureLimits: CaseLimits = {
  ageYears: [20, 48],
  heightCm: [162, 194],
  bodyMassIndex: [19, 31],
};
