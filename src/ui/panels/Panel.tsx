/** The frame of an act panel: a heading that takes the focus when the step changes, and sections. */
import { useEffect, useRef, type ReactNode } from 'react';
import { classes } from '../lib/classes.ts';
import { EmergencyNotes } from './EmergencyNotes.tsx';
import styles from './Panel.module.css';

interface PanelProps {
  readonly title: string;
  /** Heading for screen readers only, where the picture needs the room. */
  readonly quietTitle?: boolean;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** The step whose panel last took the focus; the first panel of a page takes none. */
let lastTitle: string | null = null;

export function Panel({ title, quietTitle = false, lead, children }: PanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (lastTitle !== null && lastTitle !== title) {
      heading.current?.closest('#act-panel')?.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    lastTitle = title;
  }, [title]);
  return (
    <div className={styles['panel']}>
      <h1 ref={heading} tabIndex={-1} className={quietTitle ? 'visually-hidden' : styles['title']}>
        {title}
      </h1>
      {lead === undefined ? null : <p className={styles['lead']}>{lead}</p>}
      <EmergencyNotes />
      {children}
    </div>
  );
}

interface SectionProps {
  readonly label?: string;
  readonly setting?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** Phone tabs on which the section stands. */
  readonly tabs?: string;
}

export function Section({ label, setting, children, className, tabs }: SectionProps) {
  return (
    <section className={classes(styles['section'], className)} aria-label={label} data-tabs={tabs}>
      {label === undefined && setting === undefined ? null : (
        <div className={styles['sectionHead']}>
          {label === undefined ? null : <h2 className={styles['label']}>{label}</h2>}
          {setting === undefined ? null : <span className={styles['setting']}>{setting}</span>}
        </div>
      )}
      {children}
    </section>
  );
}
