/** A headache as ten boxes and a number: whole boxes are filled, the last one as far as it goes. */
import { useEffect, useRef } from 'react';
import { TEXT_INTERVAL_MS, useFrame, useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import styles from './Axis.module.css';

const BOXES = Array.from({ length: 10 }, (_, i) => i);

export function HeadacheScale({ nrs }: { readonly nrs: () => number }) {
  const { t, number } = useUi().messages;
  const box = useRef<SVGSVGElement>(null);
  const draw = () => {
    box.current?.querySelectorAll('[data-fill]').forEach((fill, i) => {
      const width = String(Math.round(10 * Math.max(0, Math.min(1, Math.round(nrs()) - i))));
      if (fill.getAttribute('width') !== width) fill.setAttribute('width', width);
    });
  };
  useEffect(draw);
  useFrame(draw, TEXT_INTERVAL_MS);
  const value = useLiveText<HTMLSpanElement>(() => number(nrs(), 0));
  return (
    <p className={styles['headache']}>
      <span className={styles['label']}>{t('axis.headache')}</span>
      <svg ref={box} viewBox="-1 -1 138 20" width="138" height="20" aria-hidden="true">
        {BOXES.map((i) => (
          <g key={i} transform={`translate(${i * 14} 0)`}>
            <rect width="10" height="18" fill="none" stroke="var(--line-2)" />
            <rect data-fill="" height="18" fill="var(--ink)" />
          </g>
        ))}
      </svg>
      <span className={styles['nrs']}>
        <span ref={value} className={styles['nrsValue']} /> {t('axis.ofTen')}
      </span>
    </p>
  );
}
