/**
 * A dial for a direction, drawn as the operator sees it: her back, the line that is square to the bed, and the needle with
 * its hub outside. Sitting, the body is up or to the left of the skin; lying on her left side all of it is turned with her.
 */
import { TISSUE_PALETTE } from '../../content/tissues.ts';
import styles from './Instruments.module.css';

interface AngleDialProps {
  readonly kind: 'cephalad' | 'left';
  readonly degrees: number;
  readonly lying: boolean;
  /** How far her back is seen to be turned, degrees: her left side away from the operator. */
  readonly turnedDeg: number;
  /** Words at the two ends of what the dial shows: head and feet, or left and right. */
  readonly ends: readonly [string, string];
}

const TICKS = [-45, -40, -35, -30, -25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25, 30, 35, 40, 45] as const;
const SHAFT = 48;
const INSIDE = 40;

/** Square to the skin is to the right (from the side) or down (from above); the tip points the other way. */
function at(kind: AngleDialProps['kind'], degrees: number, distance: number): readonly [number, number] {
  const turn = (degrees * Math.PI) / 180;
  return kind === 'cephalad'
    ? [distance * Math.cos(turn), distance * Math.sin(turn)]
    : [distance * Math.sin(turn), distance * Math.cos(turn)];
}

/** From the side a woman who lies is seen from above, her head to the left; along the spine, with her left side down. */
function turnOf(kind: AngleDialProps['kind'], lying: boolean): string | undefined {
  if (!lying) return undefined;
  return kind === 'cephalad' ? 'matrix(0 1 1 0 0 0)' : 'rotate(-90)';
}

type Corner = readonly [x: number, y: number, anchor: 'start' | 'end'];
const CORNERS: Readonly<
  Record<AngleDialProps['kind'], Readonly<Record<'sitting' | 'lying', readonly [Corner, Corner]>>>
> = {
  cephalad: {
    sitting: [
      [-79, -42, 'start'],
      [-79, 44, 'start'],
    ],
    lying: [
      [-79, -36, 'start'],
      [79, -36, 'end'],
    ],
  },
  left: {
    sitting: [
      [-79, 8, 'start'],
      [79, 8, 'end'],
    ],
    lying: [
      [-79, 42, 'start'],
      [-79, -38, 'start'],
    ],
  },
};

export function AngleDial({ kind, degrees, lying, turnedDeg, ends }: AngleDialProps) {
  const skin = TISSUE_PALETTE.skin.fill;
  const [hubX, hubY] = at(kind, degrees, SHAFT);
  const [tipX, tipY] = at(kind, degrees, -INSIDE);
  const [squareX, squareY] = at(kind, 0, 56);
  const [farX, farY] = at(kind, 0, -44);
  return (
    <svg viewBox="-80 -56 160 112" className={styles['dial']} aria-hidden="true">
      <g transform={turnOf(kind, lying)}>
        {kind === 'cephalad' ? (
          <path d="M-9 -52Q7 0 -9 52" fill="none" stroke={skin} strokeWidth="4" />
        ) : (
          <g transform={`rotate(${turnedDeg})`}>
            <ellipse cy="-25" rx="44" ry="25" fill="none" stroke={skin} strokeWidth="4" />
            <circle cy="-25" r="5" className={styles['outline']} />
          </g>
        )}
        {lying === (kind === 'left') ? (
          <line
            x1={kind === 'left' ? -50 : -60}
            x2={kind === 'left' ? -50 : 0}
            y1={kind === 'left' ? -52 : 54}
            y2={kind === 'left' ? 30 : 54}
            className={styles['bedLine']}
          />
        ) : null}
        <line x1={farX} y1={farY} x2={squareX} y2={squareY} className={styles['squareLine']} />
        {TICKS.map((tick) => {
          const [ax, ay] = at(kind, tick, tick % 15 === 0 ? 48 : 51);
          const [bx, by] = at(kind, tick, 55);
          return <line key={tick} x1={ax} y1={ay} x2={bx} y2={by} className={styles['tick']} />;
        })}
        <line x1="0" y1="0" x2={hubX} y2={hubY} className={styles['inkLine']} />
        <line x1="0" y1="0" x2={tipX} y2={tipY} className={styles['inkDashed']} />
        <circle cx={hubX} cy={hubY} r="4.5" fill="var(--ink)" />
      </g>
      {CORNERS[kind][lying ? 'lying' : 'sitting'].map(([x, y, anchor], i) => (
        <text key={x + y} x={x} y={y} textAnchor={anchor} className={styles['number']}>
          {ends[i]}
        </text>
      ))}
    </svg>
  );
}
