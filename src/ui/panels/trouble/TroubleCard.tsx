/** The frame of what is wrong at the needle: what it is, what to think of, what to do, and where that is from. */
import { useState, type ReactNode } from 'react';
import { FigureSources } from '../../controls/FigureSources.tsx';
import { Icon } from '../../controls/Icon.tsx';
import panel from '../Panel.module.css';
import styles from './Trouble.module.css';

export type TroubleTone = 'stop' | 'caution' | 'ink';

interface TroubleCardProps {
  readonly id: string;
  readonly tone: TroubleTone;
  readonly title: string;
  /** The one sentence that is in sight while the card is folded, too. */
  readonly felt?: string;
  readonly figureIds?: readonly string[];
  readonly children: ReactNode;
}

/**
 * What is only to be thought about begins folded. Where the panel is a strip at the foot of a phone every card does, so that
 * nothing moves under the thumb.
 */
const NARROW = '(max-width: 47.9375em)';

export function TroubleCard({ id, tone, title, felt, figureIds = [], children }: TroubleCardProps) {
  const [open, setOpen] = useState(() => tone !== 'ink' && !window.matchMedia(NARROW).matches);
  return (
    <section
      className={styles['card']}
      data-tone={tone}
      data-tabs="needle angle syringe maps patient"
      data-testid={`trouble-${id}`}
      aria-label={title}
    >
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles['head']}>
          {tone === 'ink' ? null : <Icon name={tone === 'stop' ? 'stop' : 'warning'} />}
          <span>
            {title}
            {felt === undefined ? null : <span className={styles['felt']}>{felt}</span>}
          </span>
        </summary>
        <div className={styles['body']}>
          {children}
          {figureIds.length === 0 ? null : <FigureSources ids={figureIds} />}
        </div>
      </details>
    </section>
  );
}

/** What came of an answer that was no good. */
export function CameOfIt({ children }: { readonly children: ReactNode }) {
  return (
    <p className={panel['caution']} data-testid="came-of-it">
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  );
}
