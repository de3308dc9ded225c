/** A native modal dialog; the browser keeps the focus inside and gives it back afterwards. */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { classes } from '../lib/classes.ts';
import styles from './Dialog.module.css';

/** Sent on the document when a dialog opens: it covers the way to stop, so what is held is let go. */
export const DIALOG_OPENED = 'bloodpatch:dialog';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    element.showModal();
    document.dispatchEvent(new Event(DIALOG_OPENED));
    element.querySelector<HTMLElement>('[data-safe]')?.focus();
    // Escape, and a press beside the dialog: both are the browser's own ways out.
    const cancel = (event: Event) => {
      event.preventDefault();
      close.current();
    };
    const beside = (event: Event) => {
      if (event.target === element) close.current();
    };
    element.addEventListener('cancel', cancel);
    element.addEventListener('click', beside);
    return () => {
      element.removeEventListener('cancel', cancel);
      element.removeEventListener('click', beside);
      element.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes(styles['dialog'], wide && styles['wide'])}
      aria-labelledby={titleId}
    >
      <h2 id={titleId} className={styles['title']}>
        {title}
      </h2>
      <div className={styles['body']}>{children}</div>
    </dialog>
  );
}

export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles['actions']}>{children}</div>;
}
