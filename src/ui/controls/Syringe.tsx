/** The blood syringe lying on its side: contents, plunger, and a graduated rule. */
import { useRef } from 'react';
import { TISSUE_PALETTE } from '../../content/tissues.ts';
import { useFrame } from '../lib/useLive.ts';
import styles from './Instruments.module.css';

interface SyringeProps {
  /** mL in it now, and what it holds when full. */
  readonly volumeMl: () => number;
  readonly capacityMl: number;
}

const BARREL_X = 30;
const BARREL_WIDTH = 250;

export function Syringe({ volumeMl, capacityMl }: SyringeProps) {
  const contents = useRef<SVGRectElement>(null);
  const plunger = useRef<SVGGElement>(null);
  const shown = useRef(NaN);
  useFrame(() => {
    const share = Math.max(0, Math.min(1, volumeMl() / capacityMl));
    const width = share * BARREL_WIDTH;
    if (width === shown.current) return;
    shown.current = width;
    contents.current?.setAttribute('width', width.toFixed(1));
    plunger.current?.setAttribute('transform', `translate(${(BARREL_X + width).toFixed(1)} 0)`);
  });
  const ticks = Array.from({ length: capacityMl + 1 }, (_, ml) => ml);
  return (
    <svg viewBox="0 0 380 92" className={styles['instrument']} aria-hidden="true">
      <path d="M4 26 h12 v-6 h14 v24 h-14 v-6 h-12z" className={styles['outline']} />
      <rect ref={contents} x={BARREL_X} y="9" width="0" height="46" fill={TISSUE_PALETTE.blood.fill} />
      <rect x={BARREL_X} y="8" width={BARREL_WIDTH} height="48" rx="3" className={styles['outline']} />
      <g ref={plunger} transform={`translate(${BARREL_X} 0)`}>
        <rect x="0" y="9" width="10" height="46" fill="var(--ink)" />
        <line x1="10" x2="64" y1="32" y2="32" stroke="var(--ink)" strokeWidth="6" />
        <rect x="62" y="10" width="7" height="44" rx="2" fill="var(--ink)" />
      </g>
      {ticks.map((ml) => {
        const x = BARREL_X + (ml / capacityMl) * BARREL_WIDTH;
        const numbered = ml % 5 === 0;
        return (
          <g key={ml}>
            <line x1={x} x2={x} y1="58" y2={numbered ? 70 : 64} className={styles['tick']} />
            {numbered ? (
              <text x={x} y="88" textAnchor="middle" className={styles['number']}>
                {ml}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
