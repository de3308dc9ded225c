/** A page beside the session, with its bar; what is printed of it is its sheet alone. */
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { usePageArrival } from '../lib/usePageArrival.ts';
import { classAddress, type ClassPage } from './address.ts';
import { useLesson } from './ClassContext.ts';
import { ClassNav } from './ClassNav.tsx';
import styles from './Document.module.css';

interface DocumentProps {
  readonly page: ClassPage;
  readonly lead?: string;
  /** Whether there is something for paper. */
  readonly prints?: boolean;
  readonly children: ReactNode;
}

export function Document({ page, lead, prints = false, children }: DocumentProps) {
  const { messages } = useLesson();
  const { t } = messages;
  usePageArrival(messages, classAddress(page, null), t(`class.${page}`));
  return (
    <div className={styles['page']} data-testid={`page-${page}`}>
      <header className={styles['bar']}>
        <ClassNav page={page} />
      </header>
      <main className={styles['main']}>
        <div className={styles['head']}>
          <h1 tabIndex={-1}>{t(`class.${page}`)}</h1>
          {lead === undefined ? null : <p>{lead}</p>}
          {prints ? (
            <Button inline variant="filled" data-testid="print" onClick={() => window.print()}>
              {t('class.print')}
            </Button>
          ) : null}
        </div>
        {children}
      </main>
    </div>
  );
}

/** One sheet of paper. */
interface SheetProps {
  readonly title: string;
  /** A card to be held: on paper it fills its sheet. */
  readonly card?: boolean;
  readonly children: ReactNode;
}

export function Sheet({ title, card = false, children }: SheetProps) {
  const { t } = useLesson().messages;
  return (
    <article className={styles['sheet']} data-card={card} data-testid="sheet" aria-label={title}>
      <h2>{title}</h2>
      {children}
      <p className={styles['foot']}>{t('class.foot')}</p>
    </article>
  );
}

/** A label with a line to write on. */
export function Blank({ label }: { readonly label: string }) {
  return (
    <p className={styles['blank']}>
      {label}
      <span />
    </p>
  );
}
