/** The needle as its own rule: centimetre bands, the part under the skin as a line, the skin where it is now. */
import { useRef } from 'react';
import { TISSUE_PALETTE } from '../../content/tissues.ts';
import { useFrame } from '../lib/useLive.ts';
import styles from './Instruments.module.css';

const LENGTH_MM = 80;
const X0 = 8;
const PER_MM = 4.05;
const CENTIMETRES = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export function NeedleRule({ depthMm }: { readonly depthMm: () => number }) {
  const done = useRef<SVGLineElement>(null);
  const skin = useRef<SVGLineElement>(null);
  useFrame(() => {
    const x = String(X0 + Math.min(LENGTH_MM, Math.max(0, depthMm())) * PER_MM);
    done.current?.setAttribute('x2', x);
    skin.current?.setAttribute('x1', x);
    skin.current?.setAttribute('x2', x);
  });
  const end = X0 + LENGTH_MM * PER_MM + 6;
  return (
    <svg viewBox={`0 0 ${end + 4} 52`} className={styles['instrument']} aria-hidden="true">
      <line ref={done} x1={X0} x2={X0} y1="6" y2="6" stroke="var(--accent)" strokeWidth="3" />
      <path
        d={`M${X0} 20 q4 -7 14 -7 H${end} V27 H${X0 + 14} q-10 0 -14 -7z`}
        fill="color-mix(in srgb, var(--ink) 14%, var(--bg))"
        stroke="var(--line-2)"
      />
      {CENTIMETRES.map((cm) => (
        <g key={cm}>
          <line
            x1={X0 + cm * 10 * PER_MM}
            x2={X0 + cm * 10 * PER_MM}
            y1="13"
            y2="27"
            stroke="var(--ink)"
            strokeWidth="3"
          />
          <text x={X0 + cm * 10 * PER_MM} y="46" textAnchor="middle" className={styles['number']}>
            {cm}
          </text>
        </g>
      ))}
      <line ref={skin} x1={X0} x2={X0} y1="2" y2="32" stroke={TISSUE_PALETTE.skin.fill} strokeWidth="4" />
    </svg>
  );
}
