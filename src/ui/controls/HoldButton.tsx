/** A button that acts while it is held: by pointer, by Space or Enter, or by press and press again. */
import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { classes } from '../lib/classes.ts';
import { useCommand } from '../lib/commands.ts';
import { nextHold, type HoldEvent } from '../lib/hold.ts';
import { useUi } from '../lib/UiContext.ts';
import { DIALOG_OPENED } from './useModal.ts';
import type { ButtonLook } from './Button.tsx';
import { Icon } from './Icon.tsx';
import styles from './Button.module.css';

interface HoldButtonProps extends ButtonLook {
  /** Begin; false means that it was refused, and nothing is held. */
  readonly onStart: () => boolean;
  readonly onEnd: () => void;
  /** While a pointer holds it: how far it has slid towards the end of the line since it came down, px. */
  readonly onSlide?: (byPx: number) => void;
  /** The thing is no longer going on, whatever the hand does (empty, bone, a warning). */
  readonly running: boolean;
  readonly refusal: string | null;
  readonly children: ReactNode;
  readonly testId: string;
  /** No taller than other buttons, where it is not the act of the step. */
  readonly compact?: boolean;
}

function isHoldKey(event: KeyboardEvent): boolean {
  return event.key === ' ' || event.key === 'Enter';
}

export function HoldButton(props: HoldButtonProps) {
  const {
    onStart,
    onEnd,
    onSlide,
    running,
    refusal,
    children,
    testId,
    variant = 'outline',
    icon,
    compact = false,
  } = props;
  const { settings } = useUi();
  const [held, setHeld] = useState(false);
  const heldNow = useRef(false);
  const downAtPx = useRef(0);
  const [tried, setTried] = useState(false);
  const reasonId = useId();

  const send = (event: HoldEvent) => {
    const next = nextHold({ held: heldNow.current }, event, settings.holdMode).held;
    if (next === heldNow.current) return;
    if (next) {
      const begun = onStart();
      setTried(!begun);
      if (!begun) return;
    } else {
      onEnd();
    }
    heldNow.current = next;
    setHeld(next);
  };

  // What went on has ended by itself: the hold ends with it.
  const wasRunning = useRef(running);
  useEffect(() => {
    if (wasRunning.current && !running && heldNow.current) {
      heldNow.current = false;
      setHeld(false);
    }
    wasRunning.current = running;
  }, [running]);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    const letGo = () => {
      if (!heldNow.current) return;
      heldNow.current = false;
      setHeld(false);
      end.current();
    };
    document.addEventListener(DIALOG_OPENED, letGo);
    return () => {
      document.removeEventListener(DIALOG_OPENED, letGo);
      if (heldNow.current) end.current();
    };
  }, []);

  return (
    <div className={styles['act']} data-tried={tried && refusal !== null}>
      <button
        type="button"
        className={classes(
          styles['button'],
          styles['hold'],
          variant !== 'outline' && styles[variant],
          compact && styles['compact'],
        )}
        data-held={held}
        data-testid={testId}
        aria-pressed={held}
        aria-disabled={refusal !== null}
        aria-describedby={refusal === null ? undefined : reasonId}
        onPointerDown={(event: PointerEvent<HTMLButtonElement>) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          downAtPx.current = event.clientX;
          send('down');
        }}
        onPointerMove={(event: PointerEvent<HTMLButtonElement>) => {
          if (heldNow.current && event.buttons > 0) onSlide?.(event.clientX - downAtPx.current);
        }}
        onPointerUp={() => send('up')}
        onPointerCancel={() => send('cancel')}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (!isHoldKey(event)) return;
          event.preventDefault();
          if (!event.repeat) send('down');
        }}
        onKeyUp={(event) => {
          if (!isHoldKey(event)) return;
          event.preventDefault();
          send('up');
        }}
        onBlur={() => {
          if (settings.holdMode === 'hold') send('cancel');
        }}
        onClick={(event) => {
          // A click without pointer or key comes from assistive technology: it starts, and stops again.
          if (event.detail === 0) send(heldNow.current ? 'cancel' : 'down');
        }}
      >
        <span className={styles['grow']} aria-hidden="true" />
        {icon === undefined ? null : <Icon name={icon} />}
        {children}
      </button>
      {refusal === null ? null : (
        <span id={reasonId} className={styles['reason']}>
          {refusal}
        </span>
      )}
      <PrimaryHold when={variant === 'filled'} send={send} />
    </div>
  );
}

/** The global hold key acts on the filled button. */
function PrimaryHold({ when, send }: { readonly when: boolean; readonly send: (event: HoldEvent) => void }) {
  return when ? <PrimaryHoldKeys send={send} /> : null;
}

function PrimaryHoldKeys({ send }: { readonly send: (event: HoldEvent) => void }) {
  useCommand(
    'holdPrimary',
    () => send('down'),
    () => send('up'),
  );
  return null;
}
