/** A word in the head of the dock that opens a small sheet above it; Escape and a press elsewhere close it. */
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Icon } from '../controls/Icon.tsx';
import { useUi } from '../lib/UiContext.ts';
import styles from './Dock.module.css';

interface DockPopoverProps {
  readonly label: string;
  /** The same where there is little room. */
  readonly short: string;
  readonly children: ReactNode;
  readonly testId: string;
}

export function DockPopover({ label, short, children, testId }: DockPopoverProps) {
  const { t } = useUi().messages;
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    const away = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  return (
    <div ref={box} className={styles['popover']}>
      <button
        ref={button}
        type="button"
        className={styles['opener']}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        data-testid={testId}
        onClick={() => setOpen(!open)}
      >
        <span className={styles['wide']}>{label}</span>
        <span className={styles['narrow']}>{short}</span>
      </button>
      {open ? (
        <div id={id} role="group" aria-label={label} className={styles['sheet']}>
          <button
            type="button"
            className={styles['close']}
            aria-label={t('dialog.close')}
            onClick={() => {
              setOpen(false);
              button.current?.focus();
            }}
          >
            <Icon name="cross" />
          </button>
          {children}
        </div>
      ) : null}
    </div>
  );
}
