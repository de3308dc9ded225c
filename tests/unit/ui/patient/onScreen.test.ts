/** What is drawn of a chapter says what the composer says of it, in its order, and nothing else but labels: so what is tested is what is read. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../../src/content/messages/index.ts';
import { CHAPTERS, type Chapter } from '../../../../src/content/patient/chapters.ts';
import { COURSES, TIMES } from '../../../../src/content/patient/courses.ts';
import { DETAILS } from '../../../../src/content/patient/details.ts';
import { VERSIONS } from '../../../../src/content/patient/versions.ts';
import { ChapterBody } from '../../../../src/ui/patient/Blocks.tsx';
import { chapterText } from '../../../../src/ui/patient/compose.ts';
import { PatientContext } from '../../../../src/ui/patient/PatientContext.ts';
import type { Reader } from '../../../../src/ui/patient/shown.ts';

const messages = createMessages('en', 'patient');
const { t } = messages;

const nothing = () => undefined;

const ENTITIES: Readonly<Record<string, string>> = {
  '&#x27;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The words of a chapter's parts as they are drawn, without the table of its sources. */
function drawn(chapter: Chapter, reader: Reader): string {
  const pages = {
    ...reader,
    messages,
    setDetail: nothing,
    unveiled: false,
    setUnveiled: nothing,
    ticked: new Set<string>(),
    tick: nothing,
    kept: true,
    clear: nothing,
  };
  const html = renderToStaticMarkup(
    createElement(PatientContext.Provider, { value: pages }, createElement(ChapterBody, { chapter })),
  );
  const bare = html.replace(/<details.*?<\/details>/gsu, ' ').replace(/<[^>]*>/g, ' ');
  return plain(bare.replace(/&(?:#x27|quot|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity));
}

/** Short words that stand beside the sentences: what a row, a button or a figure is. */
const LABELS: readonly string[] = [
  t('patient.ui.cue'),
  t('patient.ui.happens'),
  t('patient.ui.feel'),
  t('patient.ui.say'),
  t('patient.ui.tick'),
  t('patient.ui.rehearse.stop'),
  t('patient.ui.choices.clear'),
  ...TIMES.map((time) => t(`patient.ui.time.${time}`)),
  ...COURSES.flatMap(({ poses }) => TIMES.map((time) => t(`patient.ui.pose.${poses[time]}`))),
];

/** Nobody has pressed anything yet. */
const AFTER_A_PRESS: readonly string[] = [t('patient.ui.rehearse.answer'), t('patient.ui.rehearse.again')];

/** What is drawn and is neither composed nor a label; and what is composed and is not drawn in its place. */
function compared(text: string, composed: readonly string[], labels: readonly string[]) {
  const missing: string[] = [];
  const between: string[] = [];
  let from = 0;
  for (const piece of composed) {
    const at = text.indexOf(piece, from);
    if (at < 0) {
      missing.push(piece);
      continue;
    }
    between.push(text.slice(from, at));
    from = at + piece.length;
  }
  between.push(text.slice(from));
  const longestFirst = [...labels].sort((a, b) => b.length - a.length);
  const unsaid = between
    .map((gap) => plain(longestFirst.reduce((rest, label) => rest.replaceAll(label, ' '), gap)))
    .filter((rest) => rest !== '');
  return { missing, unsaid };
}

const SCREENS = VERSIONS.flatMap((version) =>
  DETAILS.flatMap((detail) => CHAPTERS.map((chapter) => ({ version, detail, chapter }))),
);

describe('a chapter on the screen', () => {
  it.each(SCREENS)('$version, $detail, $chapter.id: the composed sentences, and labels', (screen) => {
    const { version, detail, chapter } = screen;
    const reader = { version, detail };
    const parts = { ...chapter, picture: null };
    // The title stands above the parts.
    const composed = chapterText(messages, parts, reader)
      .slice(1)
      .map(({ text }) => plain(text))
      .filter((text) => !AFTER_A_PRESS.includes(text));
    // A tick says again, to a screen reader, what question it is of.
    const ticks = chapter.blocks.flatMap((block) =>
      block.kind === 'question' ? [`: ${t(block.question)}`] : [],
    );
    expect(compared(drawn(chapter, reader), composed, [...LABELS, ...ticks])).toEqual({
      missing: [],
      unsaid: [],
    });
  });

  it('is found out where a sentence is drawn that nobody composed, or composed and not drawn', () => {
    expect(compared('One. Two. Three.', ['One.', 'Three.'], [])).toEqual({ missing: [], unsaid: ['Two.'] });
    expect(compared('One. Three.', ['One.', 'Two.', 'Three.'], [])).toEqual({
      missing: ['Two.'],
      unsaid: [],
    });
  });
});
