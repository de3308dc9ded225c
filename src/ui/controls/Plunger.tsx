/**
 * The loss-of-resistance syringe, drawn large: the plunger goes where the contents let it, stands like a wall where they do
 * not, and springs back where air was squeezed. Drawn in frames, and only in those in which it moves.
 */
import { useRef } from 'react';
import type { Equipment } from '../../content/equipment.ts';
import { TISSUE_PALETTE } from '../../content/tissues.ts';
import { useFrame } from '../lib/useLive.ts';
import styles from './Instruments.module.css';

export interface PlungerNow {
  leftMl: number;
  /** How far the contents are squeezed, mL. */
  squeezedMl: number;
  /** 0: a wall; 1: it runs free. */
  give: number;
  thumbDown: boolean;
}

interface PlungerProps {
  readonly medium: Equipment['medium'];
  readonly capacityMl: number;
  /** Called per frame: writes what is so now into the same object each time. */
  readonly read: (now: PlungerNow) => void;
}

const BARREL_X = 34;
const BARREL_WIDTH = 190;
/** What a thumb on a wall still moves: its own pad and the rubber. */
const RUBBER = 1.5;
/** How far a plunger that gives sinks before the contents have run out by as much. */
const SINKS = 9;
/** The thumb leaves the plunger by this much. */
const LIFTED = 12;
/** Time in which the drawing follows, ms: a spring's, not a servant's. */
const FOLLOW_MS = 55;
const STILL = 0.05;

export function Plunger({ medium, capacityMl, read }: PlungerProps) {
  const contents = useRef<SVGRectElement>(null);
  const plunger = useRef<SVGGElement>(null);
  const thumb = useRef<SVGGElement>(null);
  const at = useRef({ plunger: NaN, thumb: LIFTED, lastMs: 0 });
  const reading = useRef<PlungerNow>({ leftMl: 0, squeezedMl: 0, give: 0, thumbDown: false });
  useFrame((nowMs) => {
    read(reading.current);
    const { leftMl, squeezedMl, give, thumbDown } = reading.current;
    const perMl = BARREL_WIDTH / capacityMl;
    const pressed = thumbDown ? RUBBER + SINKS * Math.min(1, give) : 0;
    const wanted = Math.max(0, Math.min(capacityMl, leftMl - squeezedMl) * perMl - pressed);
    const wantedThumb = thumbDown ? 0 : LIFTED;
    const now = at.current;
    const share = 1 - Math.exp(-Math.min(200, nowMs - now.lastMs) / FOLLOW_MS);
    now.lastMs = nowMs;
    if (Math.abs(wanted - now.plunger) < STILL && Math.abs(wantedThumb - now.thumb) < STILL) return;
    now.plunger = Number.isNaN(now.plunger) ? wanted : now.plunger + (wanted - now.plunger) * share;
    now.thumb += (wantedThumb - now.thumb) * share;
    contents.current?.setAttribute('width', now.plunger.toFixed(2));
    plunger.current?.setAttribute('transform', `translate(${(BARREL_X + now.plunger).toFixed(2)} 0)`);
    thumb.current?.setAttribute('transform', `translate(${now.thumb.toFixed(2)} 0)`);
  });
  const ticks = Array.from({ length: capacityMl + 1 }, (_, ml) => ml);
  return (
    <svg viewBox="0 0 372 100" className={styles['instrument']} aria-hidden="true" data-testid="plunger">
      <path d="M2 46 h14 v-8 h18 v32 h-18 v-8 h-14z" className={styles['outline']} />
      <rect
        ref={contents}
        x={BARREL_X}
        y="19"
        width="0"
        height="70"
        fill={medium === 'saline' ? TISSUE_PALETTE.csf.fill : 'var(--bg)'}
        opacity="0.6"
      />
      <rect x={BARREL_X} y="18" width={BARREL_WIDTH} height="72" rx="3" className={styles['outline']} />
      {ticks.map((ml) => (
        <line
          key={ml}
          x1={BARREL_X + (ml * BARREL_WIDTH) / capacityMl}
          x2={BARREL_X + (ml * BARREL_WIDTH) / capacityMl}
          y1="18"
          y2={ml % 5 === 0 ? 34 : 27}
          className={styles['graduation']}
        />
      ))}
      <path
        d={`M${BARREL_X + BARREL_WIDTH} 10 v88`}
        stroke="var(--ink-2)"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <g ref={plunger} transform={`translate(${BARREL_X} 0)`}>
        <path d="M0 20 h12 v6 h5 v-6 h6 v68 h-6 v-6 h-5 v6 h-12z" fill="var(--ink)" />
        <rect x="23" y="48" width="62" height="12" fill="var(--ink-2)" />
        <rect x="84" y="26" width="8" height="56" rx="3" fill="var(--ink)" />
        <g ref={thumb} transform={`translate(${LIFTED} 0)`}>
          <path
            d="M94 54 c0 -18 12 -22 26 -22 h30 v44 h-30 c-14 0 -26 -4 -26 -22z"
            fill={TISSUE_PALETTE.skin.fill}
            stroke="var(--ink-2)"
            strokeWidth="1.3"
          />
        </g>
      </g>
    </svg>
  );
}
