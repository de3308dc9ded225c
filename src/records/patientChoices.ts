/**
 * What a patient has chosen in her pages, kept in this browser: how much she wants to know, and which questions she has ticked.
 * Nothing about herself, not even which of the versions she reads. What comes back is parsed: a question that is no longer asked is dropped.
 */
import * as v from 'valibot';
import { CHAPTERS } from '../content/patient/chapters.ts';
import { DETAILS } from '../content/patient/details.ts';
import { keep, type KeyValueStore } from './storage.ts';

const KEY = 'bloodpatch.patient';

const isAsked = (id: string): boolean =>
  CHAPTERS.some(({ blocks }) => blocks.some((block) => block.kind === 'question' && block.id === id));

const PatientChoicesSchema = v.object({
  detail: v.fallback(v.picklist(DETAILS), 'short'),
  ticked: v.fallback(
    v.pipe(
      v.array(v.string()),
      v.transform((ids) => [...new Set(ids.filter(isAsked))]),
    ),
    [],
  ),
});
/** At first the least amount, and no question. */
export type PatientChoices = Readonly<v.InferOutput<typeof PatientChoicesSchema>>;

const AT_FIRST: PatientChoices = { detail: 'short', ticked: [] };

export function keptPatientChoices(store: KeyValueStore | null): PatientChoices {
  try {
    const parsed = v.safeParse(PatientChoicesSchema, JSON.parse(store?.getItem(KEY) ?? 'null'));
    return parsed.success ? parsed.output : AT_FIRST;
  } catch {
    return AT_FIRST;
  }
}

/** Whether they could be kept. */
export function keepPatientChoices(store: KeyValueStore | null, choices: PatientChoices): boolean {
  return keep(store, KEY, JSON.stringify(choices));
}

/** Leaves nothing of her choices in this browser. */
export function forgetPatientChoices(store: KeyValueStore | null): void {
  try {
    store?.removeItem(KEY);
  } catch {
    // A store that refuses to forget holds nothing that could be read back either.
  }
}
