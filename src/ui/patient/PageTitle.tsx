/** The heading of a page, from which a page that was turned is read; and a sentence under it, where there is one. */
import type { Messages } from '../../content/messages/index.ts';
import { usePageArrival } from '../lib/usePageArrival.ts';
import styles from './PageTitle.module.css';

interface PageTitleProps {
  readonly messages: Messages;
  /** The page's address. */
  readonly place: string;
  readonly title: string;
  readonly lead?: string;
}

export function PageTitle({ messages, place, title, lead }: PageTitleProps) {
  usePageArrival(messages, place, title);
  return (
    <>
      <h1 className={styles['title']} tabIndex={-1}>
        {title}
      </h1>
      {lead === undefined ? null : <p className={styles['lead']}>{lead}</p>}
    </>
  );
}
