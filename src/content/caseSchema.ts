/** The schema of a teaching case. Cases are data: what the record would say and who the patient is. */
import * as v from 'valibot';
import { oneOf, range, rangeOrNull } from './fields.ts';
import { INTERSPACES } from './levels.ts';

export const NEEDLES = [
  'tuohy16',
  'tuohy17',
  'tuohy18',
  'quincke20',
  'quincke22',
  'quincke25',
  'whitacre25',
] as const;
export type Needle = (typeof NEEDLES)[number];

export const CaseSchema = v.strictObject({
  /** Lower-case words joined by hyphens; the name in commands, files and addresses. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  patient: v.pipe(
    v.strictObject({
      /** How she or he is called on screen: a constructed name. */
      name: v.string('it must be a name'),
      ageYears: range(16, 100),
      sex: oneOf(['female', 'male']),
      heightCm: range(120, 220),
      bodyMassIndex: range(14, 60),
      /** Null for no birth in the last two months. */
      daysAfterBirth: rangeOrNull(0, 60),
      /** Null for not pregnant. */
      weeksPregnant: rangeOrNull(0, 42),
    }),
    v.check(
      ({ sex, daysAfterBirth, weeksPregnant }) =>
        sex === 'female' || (daysAfterBirth === null && weeksPregnant === null),
      'of a man daysAfterBirth and weeksPregnant must be null',
    ),
    v.check(
      ({ daysAfterBirth, weeksPregnant }) => daysAfterBirth === null || weeksPregnant === null,
      'one of daysAfterBirth and weeksPregnant must be null',
    ),
  ),
  puncture: v.strictObject({
    needle: oneOf(NEEDLES),
    interspace: oneOf(INTERSPACES),
    hoursAgo: range(1, 400),
    onsetHoursAgo: range(0, 400),
    treatedHours: range(0, 400),
  }),
  findings: v.strictObject({
    heartRatePerMin: range(30, 180),
    systolicMmHg: range(60, 240),
    diastolicMmHg: range(30, 140),
    saturationPercent: range(70, 100),
    temperatureCelsius: range(33, 42),
    plateletsPerNl: range(0, 900),
    hoursSinceAnticoagulant: rangeOrNull(0, 200),
    headacheUprightNrs: range(0, 10),
    headacheFlatNrs: range(0, 10),
  }),
  /** What the right decision before consent is. */
  decision: oneOf(['patch', 'defer', 'refer']),
});
export type TeachingCase = v.InferOutput<typeof CaseSchema>;
