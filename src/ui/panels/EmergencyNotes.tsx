/** What must be done while an emergency stands: one line each, above the acts of the step. */
import type { MessageKey } from '../../content/messages/index.ts';
import { Icon } from '../controls/Icon.tsx';
import { emergencies, type Emergency } from '../lib/emergencies.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './Panel.module.css';

const WORDS: Readonly<Record<Emergency, MessageKey>> = {
  bloodInCsf: 'emergency.bloodInCsf',
  wetTap: 'emergency.wetTap',
  faint: 'emergency.faint',
  help: 'emergency.help',
};

export function EmergencyNotes() {
  const { t } = useUi().messages;
  const standing = emergencies(useSnapshot());
  return standing.map((one) => (
    <p
      key={one}
      className={one === 'help' ? styles['caution'] : styles['stopNote']}
      data-testid={`now-${one}`}
    >
      <Icon name={one === 'help' ? 'warning' : 'stop'} />
      <span>{t(WORDS[one])}</span>
    </p>
  ));
}
