/** The small whole-axis figure beside the section: a look at what the patch does to her head; pressed, it fills the plate. */
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { AxisFigure } from './AxisFigure.tsx';
import { HeadacheScale } from './HeadacheScale.tsx';
import { useReading } from './useReading.ts';
import styles from './Axis.module.css';

export function AxisInset({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useUi().messages;
  useSnapshot();
  const read = useReading();
  return (
    <div className={styles['room']}>
      <div className={styles['inset']} role="group" aria-label={t('axis.inset')} data-testid="axis-inset">
        <p className={styles['insetName']}>{t('axis.sittingIf')}</p>
        <AxisFigure pose="sitting" read={read} terse />
        <HeadacheScale nrs={() => read().sitting.headacheNrs} />
        <button type="button" className={styles['open']} onClick={onOpen}>
          {t('axis.open')}
        </button>
      </div>
    </div>
  );
}
