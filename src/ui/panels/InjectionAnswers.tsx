/** Pause, ask her, stop: always at hand. Stopping takes the thumb off first and asks for the reason then. */
import { useState } from 'react';
import { STOP_REASONS } from '../../machines/acts.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { useCommand } from '../lib/commands.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './Injection.module.css';

export function InjectionAnswers() {
  const { session, messages, perform } = useUi();
  const { t } = messages;
  const { protocol } = useSnapshot();
  const [stopping, setStopping] = useState(false);
  const thumbOff = () => {
    if (session.snapshot.controls.injectionRateMlPerS > 0) perform({ type: 'setInjectionRate', mlPerS: 0 });
  };
  const stop = () => {
    thumbOff();
    setStopping(true);
  };
  const ask = () => perform({ type: 'askPatient', about: 'all' });
  useCommand('stop', stop);
  useCommand('ask', ask);
  return (
    <div className={styles['answers']}>
      <ActButton act={{ type: 'passTime', seconds: protocol.pauseS }} icon="pause" testId="pause-injection">
        {t('injection.pauseFor', { seconds: protocol.pauseS })}
      </ActButton>
      <ActButton act={{ type: 'askPatient', about: 'all' }} icon="ask" />
      <Button variant="stop" icon="stop" onClick={stop} data-testid="stop-injection">
        {t('act.stopInjection')}
      </Button>
      {stopping ? (
        <Dialog title={t('injection.stopTitle')} onClose={() => setStopping(false)}>
          <p>{t('injection.stopText')}</p>
          <div className={styles['reasons']}>
            {STOP_REASONS.map((reason) => (
              <ActButton
                key={reason}
                act={{ type: 'stopInjection', reason }}
                startAligned
                testId={`stop-${reason}`}
                onDone={() => setStopping(false)}
              >
                {t(`stopReason.${reason}`)}
              </ActButton>
            ))}
          </div>
          <Button variant="quiet" data-safe onClick={() => setStopping(false)}>
            {t('injection.stopBack')}
          </Button>
        </Dialog>
      ) : null}
    </div>
  );
}
