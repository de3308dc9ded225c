/** The blood's age on a dial of thirty minutes; what it is like is told in a word as well. */
import { useRef } from 'react';
import { clockText } from '../lib/time.ts';
import { TEXT_INTERVAL_MS, useFrame, useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './ClotClock.module.css';

const FULL_S = 1800;
const SWEEP = 260;
const START = 140;

function point(share: number, radius: number): readonly [number, number] {
  const turn = ((START + SWEEP * share) * Math.PI) / 180;
  return [50 + radius * Math.cos(turn), 50 + radius * Math.sin(turn)];
}

function arc(from: number, to: number, radius: number): string {
  const [x1, y1] = point(from, radius);
  const [x2, y2] = point(to, radius);
  const large = (to - from) * SWEEP > 180 ? 1 : 0;
  return `M${x1.toFixed(2)} ${y1.toFixed(2)} A${radius} ${radius} 0 ${large} 1 ${x2.toFixed(2)} ${y2.toFixed(2)}`;
}

/** Thickening that the hand notices, and thickening that stops the plunger's free run. */
const THICKENS = 0.25;

export function ClotClock() {
  const { t } = useUi().messages;
  const { body, protocol } = useSnapshot();
  const hand = useRef<SVGLineElement>(null);
  const passed = useRef<SVGPathElement>(null);
  const freshShare = protocol.freshBloodS / FULL_S;
  useFrame(() => {
    const share = Math.min(1, body.blood.ageS / FULL_S);
    const [x, y] = point(share, 32);
    hand.current?.setAttribute('x2', x.toFixed(2));
    hand.current?.setAttribute('y2', y.toFixed(2));
    passed.current?.setAttribute('d', share > 0.002 ? arc(0, share, 44) : '');
    passed.current?.setAttribute('class', styles[clotState(body.blood)] ?? '');
  }, TEXT_INTERVAL_MS);
  const age = useLiveText<HTMLParagraphElement>(() => clockText(body.blood.ageS));
  const words = useLiveText<HTMLParagraphElement>(() => t(`clot.${clotState(body.blood)}`));
  return (
    <div>
      <p className={styles['label']}>{t('steps.bloodSinceDraw')}</p>
      <svg viewBox="0 0 100 92" width="104" height="96" aria-hidden="true">
        <path d={arc(0, 1, 44)} fill="none" stroke="var(--line-2)" />
        <path ref={passed} d="" fill="none" />
        {Array.from({ length: 13 }, (_, i) => {
          const [x1, y1] = point(i / 12, i % 3 === 0 ? 34 : 37);
          const [x2, y2] = point(i / 12, 40);
          return <line key={i} x1={x1} y1={y1} x2={x2} y2={y2} stroke="var(--line-2)" />;
        })}
        <line
          x1={point(freshShare, 37)[0]}
          y1={point(freshShare, 37)[1]}
          x2={point(freshShare, 49)[0]}
          y2={point(freshShare, 49)[1]}
          stroke="var(--accent)"
          strokeWidth="2.5"
        />
        <line ref={hand} x1="50" y1="50" x2="50" y2="50" stroke="var(--ink)" strokeWidth="2.5" />
        <circle cx="50" cy="50" r="3.5" fill="var(--ink)" />
      </svg>
      <p ref={age} className={styles['figure']} />
      <p ref={words} className={styles['words']} />
    </div>
  );
}

export function clotState(blood: {
  readonly jammed: boolean;
  readonly thickening: number;
}): 'flows' | 'thickens' | 'jams' {
  if (blood.jammed) return 'jams';
  return blood.thickening >= THICKENS ? 'thickens' : 'flows';
}
