/** The small whole-axis figure beside the section: a look at what the patch does to her head; pressed, it fills the plate. */
import { useEffect, useRef } from 'react';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { AxisFigure } from './AxisFigure.tsx';
import { HeadacheScale } from './HeadacheScale.tsx';
import { useReading } from './useReading.ts';
import styles from './Axis.module.css';

interface AxisInsetProps {
  readonly onOpen: () => void;
  /** Told whether the plate has room for it, so that nothing else is drawn in its place. */
  readonly onShown?: (shown: boolean) => void;
}

export function AxisInset({ onOpen, onShown }: AxisInsetProps) {
  const { t } = useUi().messages;
  useSnapshot();
  const read = useReading();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null || onShown === undefined) return undefined;
    const watch = new ResizeObserver(([entry]) => onShown((entry?.contentRect.width ?? 0) > 0));
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      onShown(false);
    };
  }, [onShown]);
  return (
    <div className={styles['room']}>
      <div
        ref={box}
        className={styles['inset']}
        role="group"
        aria-label={t('axis.inset')}
        data-testid="axis-inset"
      >
        <AxisFigure pose="sitting" read={read} terse />
        <div className={styles['insetWords']}>
          <p className={styles['insetName']}>{t('axis.sittingIf')}</p>
          <HeadacheScale nrs={() => read().sitting.headacheNrs} />
          <button type="button" className={styles['open']} onClick={onOpen}>
            {t('axis.open')}
          </button>
        </div>
      </div>
    </div>
  );
}
