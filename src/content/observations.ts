/** What is looked at after a patch, and when. */
import * as v from 'valibot';
import { oneOf, range } from './fields.ts';

export const OBSERVATION_ITEMS = [
  'vitalSigns',
  'legs',
  'temperature',
  'backPain',
  'headache',
  'bladder',
] as const;
export type ObservationItem = (typeof OBSERVATION_ITEMS)[number];

/** One thing and when it is due, in minutes after she was laid flat: at these, or every so often from one to another. */
export const ObservationRuleSchema = v.union([
  v.strictObject({
    item: oneOf(OBSERVATION_ITEMS),
    atMinutes: v.pipe(v.array(range(0, 360)), v.readonly()),
  }),
  v.strictObject({
    item: oneOf(OBSERVATION_ITEMS),
    everyMinutes: range(1, 120),
    fromMinutes: range(0, 360),
    untilMinutes: range(0, 360),
  }),
]);
export type ObservationRule = v.InferOutput<typeof ObservationRuleSchema>;

/**
 * Common practice, no published schedule stands behind it: often at first, when a faint or bleeding would show, then less
 * often; the legs again at one and two hours, when a clot that presses on the roots would.
 */
export const STANDARD_OBSERVATIONS: readonly ObservationRule[] = [
  { item: 'vitalSigns', everyMinutes: 5, fromMinutes: 0, untilMinutes: 15 },
  { item: 'vitalSigns', everyMinutes: 15, fromMinutes: 30, untilMinutes: 60 },
  { item: 'vitalSigns', everyMinutes: 30, fromMinutes: 90, untilMinutes: 120 },
  { item: 'legs', atMinutes: [0, 60, 120] },
  { item: 'backPain', atMinutes: [0, 60, 120] },
  { item: 'headache', atMinutes: [0, 60, 120] },
  { item: 'temperature', atMinutes: [60] },
];
