/** Films and seconds so far, and what they can and cannot mean. */
import { useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './Xray.module.css';

export function ExposureCount() {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const count = useLiveText<HTMLParagraphElement>(
    () => {
      const { shots, screeningS } = snapshot.body.xray;
      return `${t('xray.desk.shots', { count: shots })} · ${t('xray.desk.screened', { seconds: screeningS })}`;
    },
    () => snapshot.body.xray.shots * 1e6 + Math.round(snapshot.body.xray.screeningS),
  );
  return (
    <section className={styles['part']} aria-labelledby="xray-exposure">
      <h3 id="xray-exposure">{t('xray.desk.exposure')}</h3>
      <p ref={count} className={styles['count']} data-testid="xray-count" />
      <p className={styles['quiet']}>{t('xray.desk.means')}</p>
    </section>
  );
}
