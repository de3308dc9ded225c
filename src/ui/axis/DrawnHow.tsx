/** What is drawn otherwise than it is, told to whoever asks. */
import { useUi } from '../lib/UiContext.ts';
import styles from './Axis.module.css';

export function DrawnHow() {
  const { t } = useUi().messages;
  return (
    <details className={styles['how']}>
      <summary>{t('axis.how')}</summary>
      <p className={styles['note']}>{t('axis.note')}</p>
    </details>
  );
}
