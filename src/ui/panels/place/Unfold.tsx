/** Parts of a panel that open one after the other: one stands open, the others are a line with their setting. */
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Icon } from '../../controls/Icon.tsx';
import styles from './Unfold.module.css';

export interface Stage {
  readonly id: string;
  readonly label: string;
  /** What was set in it, once it is done. */
  readonly setting?: string | undefined;
  readonly done: boolean;
  /** It may be left out: it never opens by itself. */
  readonly optional?: boolean;
  readonly content: ReactNode;
}

/** The part that stands open: the one asked for, else the first that is not done, else the last. */
export function openStage(
  stages: readonly Pick<Stage, 'id' | 'done' | 'optional'>[],
  asked: string | null,
): string | undefined {
  const wanted = stages.find(({ id }) => id === asked);
  return (wanted ?? stages.find(({ done, optional }) => !done && optional !== true) ?? stages.at(-1))?.id;
}

export function Unfold({ stages }: { readonly stages: readonly Stage[] }) {
  const [asked, setAsked] = useState<{ readonly id: string; readonly when: string } | null>(null);
  const base = useId();
  const box = useRef<HTMLDivElement>(null);
  // What was asked for holds until a part is done or undone: then the next one opens by itself.
  const state = stages.map(({ id, done }) => `${id}:${String(done)}`).join(' ');
  const open = openStage(stages, asked?.when === state ? asked.id : null);
  const before = useRef(open);
  useEffect(() => {
    if (before.current === open) return;
    before.current = open;
    const head = box.current?.querySelector<HTMLElement>(`[data-stage="${open ?? ''}"]`);
    // A button that has gone with its part leaves its focus to the part that opens.
    if (document.activeElement === document.body) head?.focus({ preventScroll: true });
    head?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <div ref={box} className={styles['stages']} data-stages={stages.length}>
      {stages.map(({ id, label, setting, done, content }) => {
        const isOpen = id === open;
        return (
          <section key={id} className={styles['stage']} aria-label={label}>
            <h2>
              <button
                type="button"
                className={styles['head']}
                aria-expanded={isOpen}
                aria-controls={`${base}-${id}`}
                data-stage={id}
                data-testid={`stage-${id}`}
                onClick={() => setAsked({ id, when: state })}
              >
                <span className={styles['mark']} data-done={done}>
                  {done ? <Icon name="tick" /> : null}
                </span>
                <span className={styles['label']}>{label}</span>
                {setting === undefined ? null : <span className={styles['setting']}>{setting}</span>}
              </button>
            </h2>
            <div id={`${base}-${id}`} hidden={!isOpen} className={styles['content']}>
              {isOpen ? content : null}
            </div>
          </section>
        );
      })}
    </div>
  );
}
