/** Line: 19 in 20. Bar: half. Stroke: middle. Ring: this patient. */
import { useUi } from '../lib/UiContext.ts';
import type { OutcomeRange } from '../../physiology/index.ts';
import styles from './Debrief.module.css';

const X0 = 12;
const PER = 50;

interface RangeFigureProps {
  readonly range: OutcomeRange;
  /** This patient's own value. */
  readonly drawnNrs: number;
}

export function RangeFigure({ range, drawnNrs }: RangeFigureProps) {
  const { t, number } = useUi().messages;
  const quantiles = range.headacheUprightAfter24hNrs;
  const { p2_5, p25, p50, p75, p97_5 } = quantiles;
  const x = (nrs: number) => X0 + Math.max(0, Math.min(10, nrs)) * PER;
  const words = t('debrief.rangeText', { middle: p50, low: p25, high: p75, least: p2_5, most: p97_5 });
  return (
    <figure className={styles['range']}>
      <figcaption className={styles['rangeHead']}>
        <strong>{t('debrief.rangeRow')}</strong>
        <span>{t('debrief.range', { count: range.count })}</span>
      </figcaption>
      <svg viewBox={`0 0 ${X0 * 2 + PER * 10 + 60} 66`} role="img" aria-label={words}>
        <line x1={x(p2_5)} x2={x(p97_5)} y1="16" y2="16" stroke="var(--ink)" strokeWidth="2" />
        <rect x={x(p25)} y="10" width={Math.max(2, x(p75) - x(p25))} height="12" fill="var(--line-2)" />
        <line x1={x(p50)} x2={x(p50)} y1="6" y2="26" stroke="var(--ink)" strokeWidth="3" />
        <circle cx={x(drawnNrs)} cy="16" r="7" fill="var(--sheet)" stroke="var(--ink)" strokeWidth="2.5" />
        <line x1={x(0)} x2={x(10)} y1="36" y2="36" stroke="var(--line-2)" />
        {Array.from({ length: 11 }, (_, nrs) => (
          <line
            key={nrs}
            x1={x(nrs)}
            x2={x(nrs)}
            y1="36"
            y2={nrs % 5 === 0 ? 48 : 42}
            stroke="var(--line-2)"
          />
        ))}
        {[0, 5, 10].map((nrs) => (
          <text key={nrs} x={x(nrs)} y="64" textAnchor="middle" fontSize="16" fill="var(--ink-2)">
            {number(nrs)}
          </text>
        ))}
      </svg>
      <p className={styles['rangeHead']}>
        <span>{words}</span>
        <span>{t('debrief.rangeLegend')}</span>
      </p>
    </figure>
  );
}
