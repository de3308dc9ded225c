/** The needle as its own rule: centimetre bands, the part under the skin as a line, the skin where it is now. */
import { useRef } from 'react';
import type { NeedleLengthMm } from '../../content/equipment.ts';
import { TISSUE_PALETTE } from '../../content/tissues.ts';
import { useFrame } from '../lib/useLive.ts';
import styles from './Instruments.module.css';

const X0 = 8;
const SHAFT = 324;

interface NeedleRuleProps {
  readonly lengthMm: NeedleLengthMm;
  readonly depthMm: () => number;
}

/** Each needle fills the same width: a longer one has its bands closer. */
export function NeedleRule({ lengthMm, depthMm }: NeedleRuleProps) {
  const done = useRef<SVGLineElement>(null);
  const skin = useRef<SVGLineElement>(null);
  const shownMm = useRef(NaN);
  const perMm = SHAFT / lengthMm;
  useFrame(() => {
    const depth = Math.min(lengthMm, Math.max(0, depthMm()));
    if (depth === shownMm.current) return;
    shownMm.current = depth;
    const x = String(X0 + depth * perMm);
    done.current?.setAttribute('x2', x);
    skin.current?.setAttribute('x1', x);
    skin.current?.setAttribute('x2', x);
  });
  const end = X0 + SHAFT + 6;
  const centimetres = Array.from({ length: lengthMm / 10 }, (_, index) => index + 1);
  return (
    <svg viewBox={`0 0 ${end + 4} 52`} className={styles['instrument']} aria-hidden="true">
      <line ref={done} x1={X0} x2={X0} y1="6" y2="6" stroke="var(--accent)" strokeWidth="3" />
      <path
        d={`M${X0} 20 q4 -7 14 -7 H${end} V27 H${X0 + 14} q-10 0 -14 -7z`}
        fill="color-mix(in srgb, var(--ink) 14%, var(--bg))"
        stroke="var(--line-2)"
      />
      {centimetres.map((cm) => {
        const x = X0 + cm * 10 * perMm;
        return (
          <g key={cm}>
            <line x1={x} x2={x} y1="13" y2="27" stroke="var(--ink)" strokeWidth={lengthMm > 80 ? 2.2 : 3} />
            <text x={x} y="46" textAnchor="middle" className={styles['number']}>
              {cm}
            </text>
          </g>
        );
      })}
      <line ref={skin} x1={X0} x2={X0} y1="2" y2="32" stroke={TISSUE_PALETTE.skin.fill} strokeWidth="4" />
    </svg>
  );
}
