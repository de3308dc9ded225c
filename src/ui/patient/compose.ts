/** All that a page for patients says, piece by piece, as it stands on the screen: for whoever has to read it whole. */
import type { Messages } from '../../content/messages/index.ts';
import type { Block, Chapter } from '../../content/patient/chapters.ts';
import { COURSES } from '../../content/patient/courses.ts';
import { outcomeWords } from './outcome.ts';
import { isShown, shownBlocks, textOf, type Reader } from './shown.ts';

export interface PieceOfText {
  readonly kind: 'title' | 'text';
  readonly text: string;
}

const title = (text: string): PieceOfText => ({ kind: 'title', text });
const said = (text: string): PieceOfText => ({ kind: 'text', text });

function wordsOf(messages: Messages, block: Block, reader: Reader): readonly PieceOfText[] {
  const { t } = messages;
  switch (block.kind) {
    case 'paragraph':
      return [said(textOf(messages, block))];
    case 'heading':
      return [title(t(block.text))];
    case 'list':
      return block.items.filter((one) => isShown(one, reader)).map((one) => said(textOf(messages, one)));
    case 'help':
      return [
        title(t(block.title)),
        ...block.items.filter((one) => isShown(one, reader)).map((one) => said(textOf(messages, one))),
      ];
    case 'step':
      return [
        title(t(block.title)),
        ...[block.happens, block.feel, block.say].flatMap((key) => (key === null ? [] : [said(t(key))])),
      ];
    case 'question':
      return [title(t(block.question)), said(textOf(messages, { ...block, text: block.answer }))];
    case 'outcome': {
      const { lead, shares, both } = outcomeWords(messages, reader.version);
      return [said(lead), ...shares.map(({ count, text }) => said(`${count} ${text}`)), said(both)];
    }
    case 'courses':
      return [
        title(t('patient.ui.courses')),
        said(t('patient.ui.coursesNote')),
        ...COURSES.map(({ id }) => said(t(`patient.ui.course.${id}`))),
      ];
    case 'ticksKept':
      return [said(t('patient.ui.choices.kept'))];
    case 'rehearse':
      return [
        title(t('patient.ui.rehearse.title')),
        said(t('patient.ui.rehearse.lead')),
        said(t('patient.ui.rehearse.hint')),
        // What comes with a press, and with the next.
        said(t('patient.ui.rehearse.answer')),
        said(t('patient.ui.rehearse.again')),
      ];
  }
}

/** Title, parts and cue of one chapter, with the words of its picture. */
export function chapterText(messages: Messages, chapter: Chapter, reader: Reader): readonly PieceOfText[] {
  const { t } = messages;
  const picture =
    chapter.picture === 'lyingSitting'
      ? (['sitting', 'lying'] as const).flatMap((pose) => [
          title(t(`patient.ui.axis.${pose}`)),
          said(t(`patient.ui.axis.${pose}.note`)),
        ])
      : chapter.picture === 'patch'
        ? [said(t('patient.ui.picture'))]
        : [];
  return [
    title(t(chapter.title)),
    ...picture,
    ...shownBlocks(chapter, reader).flatMap((block) => wordsOf(messages, block, reader)),
    said(t(chapter.cue)),
  ];
}
