/**
 * A button for one act. When the machine would refuse it, the button can still be reached and pressed, so that
 * everyone can learn why; the attempt is logged as any other.
 */
import { useId, useState, type ReactNode } from 'react';
import type { Act } from '../../machines/acts.ts';
import { actLabel } from '../lib/actLabel.ts';
import { refusalReason } from '../lib/refusal.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Button, type ButtonLook } from './Button.tsx';
import styles from './Button.module.css';

interface ActButtonProps extends ButtonLook {
  readonly act: Act;
  readonly children?: ReactNode;
  /** What has to be chosen on the screen before the act has a meaning; null when nothing is missing. */
  readonly missing?: string | null;
  readonly onDone?: () => void;
  readonly testId?: string;
}

export function ActButton({ act, children, missing = null, onDone, testId, ...look }: ActButtonProps) {
  const { session, messages, perform, announce } = useUi();
  const snapshot = useSnapshot();
  const [triedAt, setTriedAt] = useState<string | null>(null);
  const reasonId = useId();
  const refused = !session.canPerform(act);
  const unavailable = refused || missing !== null;
  const { path } = snapshot.machine;
  return (
    <div className={styles['act']} data-tried={unavailable && triedAt === path}>
      <Button
        {...look}
        aria-disabled={unavailable}
        aria-describedby={unavailable ? reasonId : undefined}
        data-testid={testId ?? `act-${act.type}`}
        onClick={() => {
          setTriedAt(path);
          if (missing !== null) return announce(missing);
          if (perform(act)) onDone?.();
        }}
      >
        {children ?? actLabel(messages, snapshot.teachingCase, act)}
      </Button>
      {unavailable ? (
        <span id={reasonId} className={styles['reason']}>
          {missing ?? refusalReason(messages, snapshot, act)}
        </span>
      ) : null}
    </div>
  );
}
