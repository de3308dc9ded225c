import { Icon } from '../controls/Icon.tsx';
import { useUi } from '../lib/UiContext.ts';
import styles from './Panel.module.css';

/** A tick with its word: this has been done. */
export function DoneMark() {
  const { t } = useUi().messages;
  return (
    <span className={styles['done']}>
      <Icon name="tick" />
      {t('steps.done')}
    </span>
  );
}
