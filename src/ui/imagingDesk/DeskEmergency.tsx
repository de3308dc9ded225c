/** What cannot wait while a desk covers the panel that answers it: one sentence, and the way there. */
import type { MessageKey } from '../../content/messages/index.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { emergencies, type Emergency } from '../lib/emergencies.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './Desk.module.css';

/** What is felt or seen alone: the answer stands in the panel. */
const SENTENCES: Readonly<Record<Emergency, MessageKey>> = {
  seizure: 'finding.seizure',
  bloodInCsf: 'finding.bloodIntoCsf',
  wetTap: 'emergency.wetTap.seen',
  faint: 'finding.vasovagal',
  help: 'emergency.help',
};

export function DeskEmergency({ onClose }: { readonly onClose: () => void }) {
  const { t } = useUi().messages;
  const worst = emergencies(useSnapshot())[0];
  return (
    <div role="alert" data-testid="desk-emergency">
      {worst === undefined ? null : (
        <div className={styles['emergency']} data-tone={worst === 'help' ? 'caution' : 'stop'}>
          <Icon name={worst === 'help' ? 'warning' : 'stop'} />
          <p>{t(SENTENCES[worst])}</p>
          <Button inline variant="stop" onClick={onClose}>
            {t('desk.closeAndAnswer')}
          </Button>
        </div>
      )}
    </div>
  );
}
