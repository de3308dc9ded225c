/** A dial for a direction: the skin as a line, the needle as a hand, ticks each five degrees. */
import { TISSUE_PALETTE } from '../../content/tissues.ts';
import styles from './Instruments.module.css';

interface AngleDialProps {
  readonly kind: 'cephalad' | 'left';
  readonly degrees: number;
}

const TICKS = [-45, -40, -35, -30, -25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25, 30, 35, 40, 45] as const;

/** A point at a distance from the pivot; 0° points to the right (cephalad dial) or down (left dial). */
function at(kind: AngleDialProps['kind'], degrees: number, distance: number): readonly [number, number] {
  const turn = (degrees * Math.PI) / 180;
  return kind === 'cephalad'
    ? [14 + distance * Math.cos(turn), 48 + distance * Math.sin(turn)]
    : [80 + distance * Math.sin(turn), 10 + distance * Math.cos(turn)];
}

export function AngleDial({ kind, degrees }: AngleDialProps) {
  const skin = TISSUE_PALETTE.skin.fill;
  const [x1, y1] = at(kind, 0, 0);
  const [x2, y2] = at(kind, degrees, 72);
  return (
    <svg
      viewBox={kind === 'cephalad' ? '0 6 160 84' : '0 0 160 100'}
      className={styles['dial']}
      aria-hidden="true"
    >
      {kind === 'cephalad' ? (
        <line x1="14" x2="14" y1="4" y2="92" stroke={skin} strokeWidth="4" />
      ) : (
        <path d="M20 13 Q80 5 140 13" fill="none" stroke={skin} strokeWidth="4" />
      )}
      {TICKS.map((tick) => {
        const [ax, ay] = at(kind, tick, tick % 15 === 0 ? 74 : 79);
        const [bx, by] = at(kind, tick, 84);
        return <line key={tick} x1={ax} y1={ay} x2={bx} y2={by} className={styles['tick']} />;
      })}
      <line x1={x1} y1={y1} x2={x2} y2={y2} className={styles['inkLine']} />
      <circle cx={x1} cy={y1} r="3" fill="var(--ink)" />
    </svg>
  );
}
