/** One sentence about what went wrong, and one way on. */
import type { ReactNode } from 'react';
import styles from './Message.module.css';

interface MessagePageProps {
  readonly title: string;
  readonly text: string;
  readonly wayOn: ReactNode;
}

export function MessagePage({ title, text, wayOn }: MessagePageProps) {
  return (
    <main className={styles['page']}>
      <div className={styles['box']} role="alert">
        <h1 className={styles['title']}>{title}</h1>
        <p>{text}</p>
        {wayOn}
      </div>
    </main>
  );
}

/** The same in place of a part of the screen. */
export function PanelMessage({ text, wayOn }: { readonly text: string; readonly wayOn: ReactNode }) {
  return (
    <div className={styles['panel']} role="alert">
      <p>{text}</p>
      {wayOn}
    </div>
  );
}
