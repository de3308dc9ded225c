/** A native modal dialog; the browser keeps the focus inside and gives it back afterwards. */
import { useId, type ReactNode } from 'react';
import { classes } from '../lib/classes.ts';
import styles from './Dialog.module.css';
import { useModal } from './useModal.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  const dialog = useModal(onClose, { closesBeside: true });
  const titleId = useId();
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
