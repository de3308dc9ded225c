/** A notice about records, with one act; it goes by itself, unless it says that something went wrong. Never clinical. */
import { useEffect } from 'react';
import type { Messages } from '../../content/messages/index.ts';
import { Icon } from '../controls/Icon.tsx';
import styles from './Toast.module.css';

export interface ToastView {
  readonly id: number;
  readonly text: string;
  /** What went wrong stays until it has been read and put away. */
  readonly lasting: boolean;
  readonly act?: { readonly label: string; readonly onAct: () => void };
}

const STAYS_MS = 6000;
const WITH_ACT_MS = 12_000;

interface ToastProps {
  readonly messages: Messages;
  readonly toast: ToastView | null;
  readonly onGone: () => void;
}

export function Toast({ messages, toast, onGone }: ToastProps) {
  useEffect(() => {
    if (toast === null || toast.lasting) return;
    const timer = setTimeout(onGone, toast.act === undefined ? STAYS_MS : WITH_ACT_MS);
    return () => clearTimeout(timer);
  }, [toast, onGone]);
  return (
    <div className={styles['place']} role="status" aria-label={messages.t('toast.label')}>
      {toast === null ? null : (
        <div className={styles['toast']}>
          <p>{toast.text}</p>
          {toast.act === undefined ? null : (
            <button type="button" className={styles['act']} onClick={toast.act.onAct}>
              {toast.act.label}
            </button>
          )}
          <button
            type="button"
            className={styles['close']}
            aria-label={messages.t('toast.close')}
            onClick={onGone}
          >
            <Icon name="cross" />
          </button>
        </div>
      )}
    </div>
  );
}
