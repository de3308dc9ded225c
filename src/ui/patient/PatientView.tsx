/** The patient's pages: one question a page, one picture, at her own pace. Nothing runs, nothing counts, nothing sounds. */
import { useRef, type ReactNode } from 'react';
import { CHAPTERS, type Chapter } from '../../content/patient/chapters.ts';
import { Icon } from '../controls/Icon.tsx';
import { START_ADDRESS } from '../lib/addresses.ts';
import { addressOf, type Place } from './address.ts';
import { ChapterBody } from './Blocks.tsx';
import { Contents } from './Contents.tsx';
import { HowMuch } from './HowMuch.tsx';
import { PageTitle } from './PageTitle.tsx';
import { usePatient } from './PatientContext.ts';
import { SheetPage } from './SheetPage.tsx';
import { Turn } from './Turn.tsx';
import bar from './Bar.module.css';
import styles from './PatientView.module.css';

interface PatientViewProps {
  readonly place: Place;
  /** The picture of a chapter; null where it has none. */
  readonly pictureOf: (chapter: Chapter) => ReactNode;
}

export function PatientView({ place, pictureOf }: PatientViewProps) {
  const { messages, version } = usePatient();
  const { t } = messages;
  const page = useRef<HTMLElement>(null);
  const index = CHAPTERS.findIndex(({ id }) => id === place);
  const chapter = CHAPTERS[index];
  const picture = chapter === undefined ? null : pictureOf(chapter);
  return (
    <div className={styles['page']} data-place={place}>
      <header className={bar['bar']}>
        <a className={bar['skip']} href={`#chapter`} onClick={(event) => skip(event, page.current)}>
          {t('app.skip')}
        </a>
        <span className={bar['name']}>{t('patient.ui.title')}</span>
        <HowMuch />
        <a href={addressOf(version, 'contents')} className={bar['all']} data-testid="all-chapters">
          <Icon name="menu" />
          {t('patient.ui.all')}
        </a>
      </header>
      <main
        ref={page}
        className={styles['spread']}
        data-picture={picture !== null}
        tabIndex={-1}
        data-testid="patient-text"
      >
        {chapter === undefined ? null : (
          <div className={styles['head']}>
            <PageTitle
              key={place}
              messages={messages}
              place={addressOf(version, place)}
              title={t(chapter.title)}
            />
          </div>
        )}
        {picture === null ? null : (
          <section className={styles['picture']} aria-label={t('plate.label')}>
            {picture}
          </section>
        )}
        <div className={styles['text']}>
          {place === 'contents' ? <Contents /> : place === 'sheet' ? <SheetPage /> : null}
          {chapter === undefined ? null : (
            <>
              <ChapterBody key={chapter.id} chapter={chapter} />
              <Turn index={index} />
            </>
          )}
          <footer className={styles['foot']}>
            <p>{t('patient.ui.general')}</p>
            <a href={START_ADDRESS}>{t('patient.ui.notPatient')}</a>
          </footer>
        </div>
      </main>
    </div>
  );
}

function skip(event: { preventDefault: () => void }, to: HTMLElement | null): void {
  event.preventDefault();
  to?.focus();
}
