/** All that a patient of each version reads, and by which keys it was asked for. */
import { createMessages, type Messages } from '../../../../src/content/messages/index.ts';
import { trainee } from '../../../../src/content/messages/en/index.ts';
import { CHAPTERS, type ChapterId } from '../../../../src/content/patient/chapters.ts';
import type { Detail } from '../../../../src/content/patient/details.ts';
import type { Version } from '../../../../src/content/patient/versions.ts';
import { chapterText } from '../../../../src/ui/patient/compose.ts';
import { outcomeWords } from '../../../../src/ui/patient/outcome.ts';

export const messages = createMessages('en', 'patient');

/** Every message for patients, by its key, with its placeholders unfilled. */
export const PATIENT_MESSAGES: readonly (readonly [key: string, text: string])[] = Object.entries(
  trainee,
).flatMap(([key, message]) =>
  key.startsWith('patient.') ? [[key, typeof message === 'string' ? message : message.other] as const] : [],
);

/** The frame of the pages: bar, pictures, page to print. */
const FRAME = PATIENT_MESSAGES.filter(([key]) => key.startsWith('patient.ui.')).map(([, text]) => text);

const SENTENCE = /[^.?!]+[.?!]*[”)]?/gu;

/** The sentences of a screen in their order; each title and each item of a list is one at least. */
export function sentencesOf(version: Version, detail: Detail, id: ChapterId): readonly string[] {
  const chapter = CHAPTERS.find((one) => one.id === id);
  if (chapter === undefined) throw new Error(`There is no chapter ${id}.`);
  return chapterText(messages, chapter, { version, detail }).flatMap(({ text }) =>
    (text.match(SENTENCE) ?? []).map((sentence) => sentence.trim()),
  );
}

/** Every piece of text of a version at the largest amount, its picture in words, and the frame. */
export function piecesOf(version: Version, detail: Detail = 'everything'): readonly string[] {
  const chapters = CHAPTERS.flatMap((chapter) => chapterText(messages, chapter, { version, detail }));
  return [...chapters.map(({ text }) => text), outcomeWords(messages, version).label, ...FRAME];
}

/** The keys that the composer asks for, over all of a version. */
export function keysOf(version: Version): ReadonlySet<string> {
  const asked = new Set<string>();
  const recording: Messages = {
    ...messages,
    t: (key, values) => {
      asked.add(key);
      return messages.t(key, values);
    },
  };
  for (const chapter of CHAPTERS) chapterText(recording, chapter, { version, detail: 'everything' });
  return asked;
}
