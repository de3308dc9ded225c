import type { CaseLimits } from '../caseLimits.ts';
import type { TeachingCase } from '../caseSchema.ts';

/**
 * A leak that outlasts its lumbar puncture by weeks and two patches given without a picture. Myelography shows it one space higher
 * than the notes have it, as palpating fingers err: blood goes there and nowhere else, after contrast has shown the space. The
 * pattern is common practice; the name and the exact observations are constructed for teaching.
 */
export const targetedLumbarLeak: TeachingCase = {
  id: 'targeted-lumbar-leak',
  patient: {
    name: 'Ingrid',
    ageYears: 44,
    sex: 'female',
    heightCm: 168,
    bodyMassIndex: 25,
    daysAfterBirth: null,
    weeksPregnant: null,
  },
  puncture: { needle: 'quincke20', interspace: 'L4/5', hoursAgo: 840 },
  history: { onsetHoursAgo: 816, treatedHours: 800 },
  imagingFound: 'L3/4',
  findings: {
    heartRatePerMin: 72,
    systolicMmHg: 126,
    diastolicMmHg: 78,
    saturationPercent: 99,
    temperatureCelsius: 36.6,
    plateletsPerNl: 245,
    hoursSinceAnticoagulant: null,
    headacheUprightNrs: 7,
    headacheFlatNrs: 1,
    contrastReaction: 'none',
  },
  plan: 'targeted',
  decision: 'patch',
};

/** Adults of working age (choice of this model; about the age, height and body-mass index above). */
export const targetedLumbarLeakLimits: CaseLimits = {
  ageYears: [28, 60],
  heightCm: [154, 184],
  bodyMassIndex: [20, 32],
};
