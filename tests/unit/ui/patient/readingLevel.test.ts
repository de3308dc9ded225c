import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../../src/content/messages/index.ts';
import { CHAPTERS } from '../../../../src/content/patient/chapters.ts';
import { DETAILS } from '../../../../src/content/patient/details.ts';
import { VERSIONS } from '../../../../src/content/patient/versions.ts';
import { chapterText, type PieceOfText } from '../../../../src/ui/patient/compose.ts';

const messages = createMessages('en', 'patient');

/** Every word counts; a figure counts as the word that is said for it, which is short. */
const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;
/** A piece is a sentence at least; within it, what ends with a stop, a question or a call. */
const SENTENCE = /[^.?!]+[.?!]?/gu;

interface Counts {
  readonly sentence: number;
  readonly word: number;
  readonly syllable: number;
  readonly polysillabicWord: number;
}

function countsOf(pieces: readonly PieceOfText[]): Counts {
  let [sentence, word, syllables, polysillabicWord] = [0, 0, 0, 0];
  for (const { text } of pieces) {
    sentence += (text.match(SENTENCE) ?? []).filter((one) => one.match(WORD) !== null).length;
    for (const each of text.match(WORD) ?? []) {
      // Parts of a compound are spoken one after the other.
      const spoken = each.split('-').reduce((sum, part) => sum + Math.max(1, syllable(part)), 0);
      word += 1;
      syllables += spoken;
      if (spoken >= 3) polysillabicWord += 1;
    }
  }
  return { sentence, word, syllable: syllables, polysillabicWord };
}

/** The harder of two counts: with titles, which are short, and without them. */
function gradeOf(pieces: readonly PieceOfText[]): number {
  const bare = pieces.filter(({ kind }) => kind === 'text');
  return Math.max(fleschKincaid({ ...countsOf(pieces) }), fleschKincaid({ ...countsOf(bare) }));
}

const SCREENS = VERSIONS.flatMap((version) =>
  DETAILS.flatMap((detail) =>
    CHAPTERS.map((chapter) => ({
      name: `${version}, ${detail}, ${chapter.id}`,
      grade: gradeOf(chapterText(messages, chapter, { version, detail })),
    })),
  ),
);

describe('the words for patients', () => {
  it('count as the formulas were published', () => {
    const counts = countsOf([{ kind: 'text', text: 'The cat sat. It was a remarkable afternoon!' }]);
    expect(counts).toEqual({ sentence: 2, word: 8, syllable: 13, polysillabicWord: 2 });
    expect(fleschKincaid({ ...counts })).toBeCloseTo(0.39 * 4 + 11.8 * (13 / 8) - 15.59, 6);
  });

  it('are on the level of grade 6 or below on average over all screens, and above 8 on none', () => {
    const table = SCREENS.map(({ name, grade }) => `${grade.toFixed(1).padStart(5)}  ${name}`).join('\n');
    const mean = SCREENS.reduce((sum, { grade }) => sum + grade, 0) / SCREENS.length;
    process.stdout.write(`Flesch-Kincaid grade by screen:\n${table}\n${mean.toFixed(2)} on average\n`);
    expect(SCREENS.length).toBe(VERSIONS.length * DETAILS.length * CHAPTERS.length);
    expect(mean).toBeLessThanOrEqual(6);
    expect(SCREENS.filter(({ grade }) => grade > 8)).toEqual([]);
  });

  it.each(VERSIONS)('are below grade 8 by the SMOG formula over all of %s', (version) => {
    const pieces = CHAPTERS.flatMap((chapter) =>
      chapterText(messages, chapter, { version, detail: 'everything' }),
    );
    const counts = countsOf(pieces.filter(({ kind }) => kind === 'text'));
    const grade = smogFormula({ sentence: counts.sentence, polysillabicWord: counts.polysillabicWord });
    process.stdout.write(`SMOG of ${version}: ${grade.toFixed(2)}, ${counts.sentence} sentences\n`);
    expect(counts.sentence).toBeGreaterThanOrEqual(30);
    expect(grade).toBeLessThanOrEqual(8);
  });
});
