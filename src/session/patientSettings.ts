/** Settings of the drawn person: every number that an experiment can set, the level of the hole, the side of the roots, and what surfaces afterwards. */
import { INTERSPACES } from '../content/levels.ts';
import {
  PATIENT_NUMBERS,
  WHOLE_PATIENT_NUMBERS,
  type PatientNumber,
} from '../physiology/experiment/patientNumbers.ts';
import { COMPLICATIONS_TO_ASK, type PatientChanges } from '../physiology/index.ts';
import { SetupError } from './setupError.ts';

const ROOM = 'patient.';

/** What is a word. */
const WORDS = {
  holeInterspace: INTERSPACES,
  rootSide: ['left', 'right'],
  complication: COMPLICATIONS_TO_ASK,
} as const;

function isNumberName(name: string): name is PatientNumber {
  return Object.hasOwn(PATIENT_NUMBERS, name);
}

function isWordName(name: string): name is keyof typeof WORDS {
  return Object.hasOwn(WORDS, name);
}

/** Every path of the person. */
export const PATIENT_SETTINGS: readonly string[] = [
  ...Object.keys(PATIENT_NUMBERS),
  ...Object.keys(WORDS),
].map((name) => `${ROOM}${name}`);

/** Why this value cannot stand for that number; null when it can. */
function numberIssue(name: PatientNumber, value: unknown): string | null {
  const [low, high, text] = PATIENT_NUMBERS[name];
  const isWhole = WHOLE_PATIENT_NUMBERS.has(name);
  const fits =
    typeof value === 'number' && value >= low && value <= high && (!isWhole || Number.isInteger(value));
  return fits ? null : `it must be a ${isWhole ? 'whole ' : ''}number from ${low} to ${high} (${text})`;
}

function wordIssue(name: keyof typeof WORDS, value: unknown): string | null {
  const allowed: readonly unknown[] = WORDS[name];
  return allowed.includes(value) ? null : `it must be one of ${allowed.join(', ')}`;
}

/** The change of one setting, or null when it is not one of the person's; a SetupError when its value does not fit. */
export function patientChange(setting: string, value: unknown): PatientChanges | null {
  const name = setting.startsWith(ROOM) ? setting.slice(ROOM.length) : '';
  const isNumber = isNumberName(name);
  if (!isNumber && !isWordName(name)) return null;
  const issue = isNumber ? numberIssue(name, value) : wordIssue(name, value);
  if (issue !== null) throw new SetupError('setup.doesNotFit', { setting, issue });
  return { [name]: value };
}
