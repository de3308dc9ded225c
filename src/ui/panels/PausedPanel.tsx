/** The simulation stands still. */
import { ActButton } from '../controls/ActButton.tsx';
import { useUi } from '../lib/UiContext.ts';
import { Panel } from './Panel.tsx';
import styles from './Panel.module.css';

export function PausedPanel() {
  const { t } = useUi().messages;
  return (
    <Panel title={t('paused.title')}>
      <p className={styles['serif']}>{t('paused.text')}</p>
      <ActButton act={{ type: 'resume' }} variant="filled" icon="play" />
    </Panel>
  );
}
