/** The page to take along: when to get help first, blanks for her hospital's numbers, the questions she has ticked. */
import { useState } from 'react';
import { CHAPTERS } from '../../content/patient/chapters.ts';
import { SHEET_BLANKS, SHEET_LINES } from '../../content/patient/sheet.ts';
import { Button } from '../controls/Button.tsx';
import { dayIn } from '../lib/day.ts';
import { addressOf } from './address.ts';
import { PageTitle } from './PageTitle.tsx';
import { usePatient } from './PatientContext.ts';
import { isShown, textOf } from './shown.ts';
import { TicksKept } from './TicksKept.tsx';
import styles from './Sheet.module.css';

const BLANKS = ['emergency', 'callWhom', 'ward', 'patchDate', 'nextCall'] as const;
const NUMBERS: ReadonlySet<string> = new Set(['emergency', 'callWhom']);
/** Lines to write on, under the ticked questions; fewer under many, so that one page holds it all. */
const EMPTY_LINES = 3;
const MANY_QUESTIONS = 10;

export function SheetPage() {
  const pages = usePatient();
  const { messages, version, ticked } = pages;
  const { t } = messages;
  const [day] = useState(() => dayIn(messages.language, new Date()));
  const blocks = CHAPTERS.flatMap((chapter) => chapter.blocks);
  // On paper stands every sign, whatever was read on the screen.
  const reader = { version, detail: 'everything' } as const;
  const signs = blocks.flatMap((block) =>
    block.kind === 'help' && isShown(block, reader)
      ? block.items.filter((item) => isShown(item, reader))
      : [],
  );
  const questions = blocks.flatMap((block) =>
    block.kind === 'question' && ticked.has(block.id) && isShown(block, reader) ? [block] : [],
  );
  return (
    <>
      <div className={styles['lead']}>
        <PageTitle
          messages={messages}
          place={addressOf(version, 'sheet')}
          title={t('patient.ui.sheet')}
          lead={t('patient.ui.sheetLead')}
        />
        <Button inline variant="filled" data-testid="print" onClick={() => window.print()}>
          {t('patient.ui.print')}
        </Button>
        <a href={addressOf(version, 'questions')} data-testid="to-questions">
          {t('patient.ui.toQuestions')}
        </a>
        <TicksKept />
      </div>
      <article className={styles['sheet']} data-testid="sheet" aria-label={t('patient.ui.sheetTitle')}>
        <section className={styles['signs']}>
          <h2>{t('patient.ui.callNow')}</h2>
          <ul>
            {signs.map((item) => (
              <li key={item.text}>{textOf(messages, item)}</li>
            ))}
          </ul>
        </section>
        <h2 className={styles['title']}>{t('patient.ui.sheetTitle')}</h2>
        <dl className={styles['blanks']}>
          {BLANKS.map((blank) => (
            <div key={blank} className={NUMBERS.has(blank) ? styles['wide'] : undefined}>
              <dt>{t(`patient.ui.${blank}`)}</dt>
              <dd />
              {blank === 'emergency' ? (
                <dd className={styles['note']}>{t('patient.ui.emergency.for')}</dd>
              ) : null}
            </div>
          ))}
        </dl>
        <section data-testid="sheet-days">
          <h2>{t('patient.sheet.days')}</h2>
          <ul className={styles['days']}>
            {SHEET_LINES.filter((line) => isShown(line, reader)).map((line) => (
              <li key={line.text}>{textOf(messages, line)}</li>
            ))}
          </ul>
          <dl className={styles['blanks']}>
            {SHEET_BLANKS.filter((blank) => isShown(blank, reader)).map((blank) => (
              <div key={blank.text} className={styles['wide']}>
                <dt>{textOf(messages, blank)}</dt>
                <dd />
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h2>{t('patient.ui.myQuestions')}</h2>
          {questions.length === 0 ? (
            <p className={styles['none']}>{t('patient.ui.noQuestions')}</p>
          ) : (
            <ul className={styles['questions']}>
              {questions.map(({ id, question }) => (
                <li key={id}>{t(question)}</li>
              ))}
            </ul>
          )}
          {Array.from({ length: questions.length > MANY_QUESTIONS ? 1 : EMPTY_LINES }, (_, i) => (
            <div key={i} className={styles['line']} aria-hidden="true" />
          ))}
        </section>
        <p className={styles['foot']}>
          {t('patient.ui.general')} {t('patient.ui.sheetDay', { day })}
        </p>
      </article>
    </>
  );
}
