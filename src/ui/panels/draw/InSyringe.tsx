/** The blood outside of her: how much, and how old. */
import { clotState } from '../../controls/ClotClock.tsx';
import { clockText } from '../../lib/time.ts';
import { useLiveText } from '../../lib/useLive.ts';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import styles from './DrawList.module.css';

export function InSyringe() {
  const { t } = useUi().messages;
  const { body } = useSnapshot();
  const age = useLiveText<HTMLSpanElement>(
    () =>
      `${t('bloodDraw.age', { time: clockText(body.blood.ageS) })}, ${t(`clot.${clotState(body.blood)}`)}`,
  );
  return (
    <>
      <span>{t('bloodDraw.inSyringe', { volume: body.blood.syringeMl })}</span>
      <span ref={age} className={styles['note']} />
    </>
  );
}
