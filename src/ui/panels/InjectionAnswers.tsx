/** Pause, ask her, stop: always at hand, at equal weight. */
import { ActButton } from '../controls/ActButton.tsx';
import { useCommand } from '../lib/commands.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { StopButton } from './StopButton.tsx';
import styles from './Injection.module.css';

export function InjectionAnswers() {
  const { messages, perform } = useUi();
  const { protocol } = useSnapshot();
  useCommand('ask', () => perform({ type: 'askPatient', about: 'all' }));
  return (
    <div className={styles['answers']}>
      <ActButton act={{ type: 'passTime', seconds: protocol.pauseS }} icon="pause" testId="pause-injection">
        {messages.t('injection.pauseFor', { seconds: protocol.pauseS })}
      </ActButton>
      <ActButton act={{ type: 'askPatient', about: 'all' }} icon="ask" />
      <StopButton />
    </div>
  );
}
