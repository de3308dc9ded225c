/** The last thing that was said or noticed. Screen readers hear it through the live region instead. */
import styles from './Captions.module.css';

export interface CaptionView {
  readonly id: number;
  readonly who: string;
  readonly text: string;
  readonly tone: 'ink' | 'caution' | 'stop';
}

export function Captions({ caption }: { readonly caption: CaptionView | null }) {
  if (caption === null) return null;
  return (
    <div className={styles['caption']} data-tone={caption.tone} aria-hidden="true" data-testid="caption">
      <p className={styles['who']}>{caption.who}</p>
      <p className={styles['words']}>{caption.text}</p>
    </div>
  );
}
