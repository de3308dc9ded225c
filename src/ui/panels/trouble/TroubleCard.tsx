/**
 * The frame of what is wrong at the needle: what it is, what to think of, what to do, and where that is from. In an examination
 * only what was felt or seen, and the acts that anybody could think of.
 */
import { useState, type ReactNode } from 'react';
import { FigureSources } from '../../controls/FigureSources.tsx';
import { Icon } from '../../controls/Icon.tsx';
import panel from '../Panel.module.css';
import { useTeaching } from './hints.ts';
import styles from './Trouble.module.css';

export type TroubleTone = 'stop' | 'caution' | 'ink';

interface TroubleCardProps {
  readonly id: string;
  readonly tone: TroubleTone;
  /** What was felt or seen; in an examination it stands alone. */
  readonly title: string;
  /** The one sentence that is in sight while the card is folded, too. */
  readonly felt?: string;
  readonly figureIds?: readonly string[];
  /** What to think, and the answers that are one press away: not in an examination. */
  readonly children?: ReactNode;
  /** Acts that tell nothing, and have their place here alone. */
  readonly acts?: ReactNode;
}

/**
 * What is only to be thought about begins folded. Where the panel is a strip at the foot of a phone every card does, so that
 * nothing moves under the thumb.
 */
const NARROW = '(max-width: 47.9375em)';

export function TroubleCard({ id, tone, title, felt, figureIds = [], children, acts }: TroubleCardProps) {
  const { teaches } = useTeaching();
  const [open, setOpen] = useState(() => tone !== 'ink' && !window.matchMedia(NARROW).matches);
  const head = (
    <>
      {tone === 'ink' ? null : <Icon name={tone === 'stop' ? 'stop' : 'warning'} />}
      <span>
        {title}
        {felt === undefined || !teaches ? null : <span className={styles['felt']}>{felt}</span>}
      </span>
    </>
  );
  return (
    <section
      className={styles['card']}
      data-tone={tone}
      data-tabs="needle angle syringe maps patient"
      data-testid={`trouble-${id}`}
      aria-label={title}
    >
      {teaches || acts !== undefined ? (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className={styles['head']}>{head}</summary>
          <div className={styles['body']}>
            {teaches ? children : null}
            {acts}
            {teaches && figureIds.length > 0 ? <FigureSources ids={figureIds} /> : null}
          </div>
        </details>
      ) : (
        <p className={styles['head']} data-alone>
          {head}
        </p>
      )}
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
