/** Who is in an experiment: every number of a person that can be set or limited, and what a case may hold. */
import * as v from 'valibot';
import { NEEDLES } from '../../content/caseSchema.ts';
import { CASES } from '../../content/cases/index.ts';
import { INTERSPACES } from '../../content/levels.ts';
import { AdultsSchema } from './adultsSchema.ts';
import { choice, quantity } from './quantities.ts';
import { ConditionSchema } from './conditionSchema.ts';
import { PATIENT_NUMBERS, type PatientNumber } from './patientNumbers.ts';

type NumberEntry = v.OptionalSchema<ReturnType<typeof quantity>, undefined>;
const range = (low: number, high: number, text: string) =>
  v.pipe(
    v.strictTuple([quantity(low, high, 'least'), quantity(low, high, 'most')]),
    v.check(([least, most]) => least <= most, 'the least is above the most'),
    v.description(`least and most of ${text}`),
  );
type RangeEntry = v.OptionalSchema<ReturnType<typeof range>, undefined>;

const keys = Object.keys(PATIENT_NUMBERS) as PatientNumber[];
const each = <Entry>(of: (low: number, high: number, text: string) => Entry) =>
  Object.fromEntries(
    keys.map((key) => {
      const [low, high, text] = PATIENT_NUMBERS[key];
      return [key, of(low, high, text)];
    }),
  ) as Record<PatientNumber, Entry>;

const patientEntries: Record<PatientNumber, NumberEntry> = each((low, high, text) =>
  v.optional(quantity(low, high, text)),
);
const limitEntries: Record<PatientNumber, RangeEntry> = each((low, high, text) =>
  v.optional(range(low, high, text)),
);

/** One value for everybody, or two ends between which each person's is drawn evenly. */
const drawn = (low: number, high: number, text: string) =>
  v.optional(
    v.pipe(
      v.union(
        [quantity(low, high, text), range(low, high, text)],
        `must be a number or [least, most] from ${low} to ${high} (${text})`,
      ),
      v.description(`${text}, from ${low} to ${high}`),
    ),
  );

const CaseChangesSchema = v.strictObject({
  sex: v.optional(choice(['female', 'male'], 'sex')),
  ageYears: drawn(16, 100, 'years'),
  heightCm: drawn(120, 220, 'cm'),
  bodyMassIndex: drawn(14, 60, 'kg/m2'),
  daysAfterBirth: v.optional(
    v.nullable(quantity(0, 60, 'days since a birth: act on blood, clotting and the back; null for none')),
  ),
  weeksPregnant: v.optional(
    v.nullable(
      quantity(
        0,
        42,
        'weeks of a pregnancy: act on blood, clotting, epidural pressure and the back; null for none',
      ),
    ),
  ),
  needle: v.optional(choice(NEEDLES, 'needle that pierced the dura before the experiment')),
  interspace: v.optional(choice(INTERSPACES, 'interspace where that was believed to be')),
  hoursAgo: drawn(1, 400, 'h: hours since then'),
  headacheUprightNrs: drawn(0, 10, 'NRS: upright headache that people of the case are chosen for'),
});

export const WhoSchema = v.strictObject({
  case: v.optional(
    choice(
      CASES.map(({ id }) => id),
      'the teaching case that people start from',
    ),
    'obstetric-wet-tap',
  ),
  adults: v.optional(
    v.pipe(
      AdultsSchema,
      v.description('adults drawn from spreads in place of the person of the case; {} for adults at large'),
    ),
  ),
  changes: v.optional(v.pipe(CaseChangesSchema, v.description('what is otherwise than in the case'))),
  chosen: v.optional(
    choice(
      ['byHeadache', 'anyone'],
      'byHeadache: people whose headache without a patch fits the case; anyone: whoever had such a puncture',
    ),
    'byHeadache',
  ),
  draw: v.optional(
    v.strictObject({
      n: v.pipe(quantity(1, 20000, 'number of people'), v.integer()),
      firstSeed: v.optional(
        v.pipe(quantity(0, 2147483647, 'seed of the first; the others count on'), v.integer()),
        500000,
      ),
    }),
    { n: 1, firstSeed: 500000 },
  ),
  limits: v.optional(
    v.pipe(v.strictObject(limitEntries), v.description('people within these ends of their own numbers')),
  ),
  only: v.optional(
    v.pipe(v.array(ConditionSchema), v.description('people for whom all of this holds at the start')),
  ),
  patient: v.optional(
    v.pipe(v.strictObject(patientEntries), v.description('numbers that stand for everybody')),
  ),
});
export type Who = v.InferOutput<typeof WhoSchema>;
