/** Names on a film: at its two sides, each with a line to its place. */
import { useMemo } from 'react';
import type { Anatomy } from '../../anatomy/types.ts';
import type { CArm } from '../../imaging/xray/carm.ts';
import { filmNames } from '../../imaging/xray/names.ts';
import { useUi } from '../lib/UiContext.ts';
import { laidOut } from './nameLayout.ts';
import styles from './Xray.module.css';

export function FilmNames({ anatomy, arm }: { readonly anatomy: Anatomy; readonly arm: CArm }) {
  const { t } = useUi().messages;
  const labels = useMemo(() => laidOut(filmNames(anatomy, arm)), [anatomy, arm]);
  return (
    <>
      <svg className={styles['lines']} viewBox="0 0 100 100" aria-hidden="true">
        {labels.map(({ name, right, down, side, at }) => (
          <g key={name}>
            <path
              d={`M${side === 'left' ? 22 : 78} ${at * 100}L${right * 100} ${down * 100}`}
              vectorEffect="non-scaling-stroke"
            />
            <circle cx={right * 100} cy={down * 100} r="0.7" />
          </g>
        ))}
      </svg>
      <ul className={styles['names']} aria-label={t('xray.desk.names')}>
        {labels.map(({ name, side, at }) => (
          <li key={name} data-side={side} style={{ insetBlockStart: `${at * 100}%` }}>
            {t(`xray.name.${name}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
