/** The schema of a teaching case. Cases are data: what the record would say and who the patient is. */
import * as v from 'valibot';
import { oneOf, range, rangeOrNull } from './fields.ts';
import { CONTRAST_REACTIONS, PATCH_PLANS } from './imaging.ts';
import { INTERSPACES, isInterspace, SPREAD_LEVELS, type Interspace, type SpreadLevel } from './levels.ts';

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

/** Lower-case words joined by hyphens. */
const CASE_IDS = [
  'obstetric-wet-tap',
  'targeted-lumbar-leak',
  'thoracic-leak',
  'lumbar-puncture',
  'spontaneous-leak',
] as const;

export const CaseSchema = v.strictObject({
  /** The name in commands, files and addresses. */
  id: oneOf(CASE_IDS),
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
  /** As the notes have it; null where nobody punctured her dura. */
  puncture: v.nullable(
    v.strictObject({
      needle: oneOf(NEEDLES),
      interspace: oneOf(INTERSPACES),
      hoursAgo: range(1, 4000),
    }),
  ),
  /** Of the headache: since when, and for how long without a needle it has been treated. */
  history: v.strictObject({ onsetHoursAgo: range(0, 4000), treatedHours: range(0, 4000) }),
  /** The level at which imaging has shown the leak; null where nobody has looked for it. */
  imagingFound: v.nullable(oneOf(SPREAD_LEVELS)),
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
    /** To iodinated contrast, in earlier years; it is told when allergies are asked about. */
    contrastReaction: oneOf(CONTRAST_REACTIONS),
  }),
  /** Blind: the blood spreads to the hole by itself. Targeted: at the level that imaging found, which contrast shows first. */
  plan: oneOf(PATCH_PLANS),
  /** What the right decision before consent is. */
  decision: oneOf(['patch', 'defer', 'refer']),
});
export type TeachingCase = v.InferOutput<typeof CaseSchema>;

/** The level that the notes lead to: where imaging found the leak, else that of the puncture; null where neither is known. */
export function notedLevel({ imagingFound, puncture }: TeachingCase): SpreadLevel | null {
  return imagingFound ?? puncture?.interspace ?? null;
}

/** The interspace that pictures of the back are centred on before the operator has chosen one. */
export function shownInterspace(teachingCase: TeachingCase): Interspace {
  const noted = notedLevel(teachingCase);
  return noted !== null && isInterspace(noted) ? noted : 'L3/4';
}
