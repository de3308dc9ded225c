/** The back of a body in one line, with numbered places where she feels something. */
import type { SensationSite } from '../../physiology/types.ts';
import { useUi } from '../lib/UiContext.ts';
import styles from './Instruments.module.css';

export interface BodyMapMark {
  readonly site: SensationSite;
  readonly number: number;
  readonly tone: 'caution' | 'stop';
}

const PLACES: Readonly<Record<SensationSite, readonly [x: number, y: number, rx: number, ry: number]>> = {
  head: [60, 16, 13, 12],
  neck: [60, 36, 10, 6],
  skin: [60, 104, 10, 8],
  lowBack: [60, 108, 24, 10],
  wholeBody: [60, 76, 22, 30],
  buttocks: [60, 132, 26, 11],
  thighs: [60, 154, 26, 10],
  stomach: [60, 92, 18, 10],
  ears: [60, 18, 18, 6],
  leftLeg: [46, 172, 10, 22],
  rightLeg: [74, 172, 10, 22],
};

export function BodyMap({ marks }: { readonly marks: readonly BodyMapMark[] }) {
  const { t } = useUi().messages;
  return (
    <svg viewBox="0 0 120 200" width="120" height="200" role="img" aria-label={t('injection.bodyMap')}>
      <defs>
        <pattern
          id="stopHatch"
          width="6"
          height="6"
          patternTransform="rotate(45)"
          patternUnits="userSpaceOnUse"
        >
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--stop)" strokeWidth="3" />
        </pattern>
      </defs>
      <path
        className={styles['outline']}
        d="M60 3c8 0 13 6 13 15 0 6-2 10-5 13v7c7 4 17 5 22 9 6 5 7 14 9 28l9 52c1 6-6 8-8 2L88 82c-2 14-3 22-1 34 3 14 3 24 2 36l-4 46M60 3c-8 0-13 6-13 15 0 6 2 10 5 13v7c-7 4-17 5-22 9-6 5-7 14-9 28l-9 52c-1 6 6 8 8 2L32 82c2 14 3 22 1 34-3 14-3 24-2 36l4 46M60 150v48"
      />
      <line x1="60" y1="48" x2="60" y2="142" stroke="var(--line-2)" strokeDasharray="2 4" />
      {marks.map(({ site, number, tone }) => {
        const [cx, cy, rx, ry] = PLACES[site];
        return (
          <g key={number}>
            <ellipse
              cx={cx}
              cy={cy}
              rx={rx}
              ry={ry}
              fill={tone === 'stop' ? 'url(#stopHatch)' : 'var(--caution-soft)'}
              stroke={tone === 'stop' ? 'var(--stop)' : 'var(--caution)'}
            />
            <circle cx={cx} cy={cy} r="9.5" fill="var(--ink)" />
            <text x={cx} y={cy + 5.5} textAnchor="middle" fontSize="16" fontWeight="600" fill="var(--sheet)">
              {number}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
