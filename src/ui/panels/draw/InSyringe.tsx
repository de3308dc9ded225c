/** The blood outside of her: how much, and how old. */
import { clockText } from '../../lib/time.ts';
import { useLiveText } from '../../lib/useLive.ts';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import styles from './DrawList.module.css';

export function InSyringe() {
  const { t } = useUi().messages;
  const { body } = useSnapshot();
  const age = useLiveText<HTMLSpanElement>(() => t('bloodDraw.age', { time: clockText(body.blood.ageS) }));
  return (
    <>
      <span>{t('bloodDraw.inSyringe', { volume: body.blood.syringeMl })}</span>
      <span ref={age} className={styles['note']} />
    </>
  );
}
