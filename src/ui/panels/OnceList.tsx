/** Acts that are done once and ticked off, in the order in which they are usually done. */
import type { Act } from '../../machines/acts.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { actLabel } from '../lib/actLabel.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { DoneMark } from './DoneMark.tsx';
import styles from './Panel.module.css';

interface OnceListProps {
  readonly acts: readonly Act[];
  /** Whether an act has been done; those of the machine's list are known already. */
  readonly isDone?: (act: Act) => boolean;
  /** What was said or done with it, shown once it is done. */
  readonly wordsOf?: (act: Act) => string | null;
  /** The one act that is filled, if any. */
  readonly filled?: Act['type'] | null;
}

export function OnceList({ acts, isDone, wordsOf, filled = null }: OnceListProps) {
  const { messages } = useUi();
  const { machine, teachingCase } = useSnapshot();
  const { context } = machine;
  return (
    <div className={styles['stack']}>
      {acts.map((act) => {
        const done = isDone === undefined ? context.done.includes(act.type) : isDone(act);
        const key = JSON.stringify(act);
        const words = done ? (wordsOf?.(act) ?? null) : null;
        return done ? (
          <div key={key} className={styles['line']}>
            <span className={styles['lineName']}>{actLabel(messages, teachingCase, act)}</span>
            <DoneMark />
            {words === null ? null : <span className={styles['lineValue']}>{words}</span>}
          </div>
        ) : (
          <ActButton key={key} act={act} startAligned variant={filled === act.type ? 'filled' : 'outline'} />
        );
      })}
    </div>
  );
}
