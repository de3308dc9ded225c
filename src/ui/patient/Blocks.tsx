/** The parts of a chapter as they stand on the screen, as many as she wants to read. */
import type { Block, Chapter } from '../../content/patient/chapters.ts';
import { FigureList } from '../controls/FigureSources.tsx';
import { Courses } from './Courses.tsx';
import { HelpPanel } from './HelpPanel.tsx';
import { OutcomeBlock } from './OutcomeBlock.tsx';
import { usePatient } from './PatientContext.ts';
import { Question } from './Question.tsx';
import { Rehearse } from './Rehearse.tsx';
import { figuresIn, isShown, shownBlocks, textOf } from './shown.ts';
import { Step } from './Step.tsx';
import { TicksKept } from './TicksKept.tsx';
import styles from './Blocks.module.css';

function BlockView({ block }: { readonly block: Block }) {
  const pages = usePatient();
  const { messages } = pages;
  switch (block.kind) {
    case 'paragraph':
      return <p className={styles['block']}>{textOf(messages, block)}</p>;
    case 'heading':
      return <h2 className={styles['heading']}>{messages.t(block.text)}</h2>;
    case 'list':
      return (
        <ul className={styles['list']}>
          {block.items
            .filter((item) => isShown(item, pages))
            .map((item) => (
              <li key={item.text}>{textOf(messages, item)}</li>
            ))}
        </ul>
      );
    case 'help':
      return <HelpPanel block={block} />;
    case 'step':
      return <Step block={block} />;
    case 'question':
      return <Question block={block} />;
    case 'ticksKept':
      return <TicksKept />;
    case 'outcome':
      return <OutcomeBlock />;
    case 'courses':
      return <Courses />;
    case 'rehearse':
      return <Rehearse />;
  }
}

/** What a part is of stays the same when more or less of the chapter is read. */
function keyOf(block: Block): string {
  if (block.kind === 'question') return block.id;
  if ('items' in block) return block.items[0]?.text ?? block.kind;
  if ('title' in block) return block.title;
  return 'text' in block ? block.text : block.kind;
}

export function ChapterBody({ chapter }: { readonly chapter: Chapter }) {
  const pages = usePatient();
  const { messages } = pages;
  const { t } = messages;
  const blocks = shownBlocks(chapter, pages);
  const figures = figuresIn(blocks, pages);
  return (
    <>
      {blocks.map((block) => (
        <BlockView key={keyOf(block)} block={block} />
      ))}
      <p className={styles['cue']}>
        <b>{t('patient.ui.cue')}</b>
        {t(chapter.cue)}
      </p>
      {figures.length === 0 ? null : (
        <details className={styles['sources']} data-testid="patient-sources">
          <summary>{t('patient.ui.sources')}</summary>
          <FigureList ids={figures} messages={messages} />
        </details>
      )}
    </>
  );
}
