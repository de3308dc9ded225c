/** One press on the map: its shape and letter tell what was felt, the weight of its outline how clearly. */
import type { Messages } from '../../../content/messages/index.ts';
import type { Clarity, Felt } from '../../../session/index.ts';
import styles from './BackMap.module.css';

const SHAPES: Readonly<Record<Felt, string>> = {
  spinousProcess: 'M8 2a6 6 0 1 1-.01 0Z',
  interspace: 'M2 4Q3 13 8 13Q13 13 14 4',
  iliacCrest: 'M1 11Q8 1 15 11',
  sacrum: 'M2 3H14V13H2Z',
  muscle: 'M8 1L14 8L8 15L2 8Z',
  vague: 'M3 8a5 5 0 1 1 10 0a5 5 0 1 1 -10 0',
  soft: 'M6.5 8a1.5 1.5 0 1 1 3 0a1.5 1.5 0 1 1 -3 0',
};
const WEIGHTS: Readonly<Record<Clarity, number>> = { vague: 1, faint: 1.75, clear: 3 };

interface PressMarkProps {
  readonly t: Messages['t'];
  readonly felt: Felt;
  readonly clarity: Clarity;
  readonly lettered: boolean;
}

export function PressMark({ t, felt, clarity, lettered }: PressMarkProps) {
  // In a crowd a mark is small, so that each can still be seen.
  const size = lettered ? 16 : 9;
  return (
    <span className={styles['press']} style={{ left: -size / 2, top: -size / 2 }}>
      <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
        <path
          d={SHAPES[felt]}
          className={styles['shape']}
          strokeWidth={WEIGHTS[clarity]}
          strokeDasharray={felt === 'vague' ? '2.5 2.5' : undefined}
        />
      </svg>
      {lettered ? <span className={styles['letter']}>{t(`finger.letter.${felt}`)}</span> : null}
    </span>
  );
}
