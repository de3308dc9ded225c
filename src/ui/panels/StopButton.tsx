/** Stop for good. The thumb comes off first; the reason is asked for then. */
import { useState } from 'react';
import { STOP_REASONS } from '../../machines/acts.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { useCommand } from '../lib/commands.ts';
import { useUi } from '../lib/UiContext.ts';
import styles from './Injection.module.css';

export function StopButton() {
  const { session, messages, perform } = useUi();
  const { t } = messages;
  const [stopping, setStopping] = useState(false);
  const stop = () => {
    if (session.snapshot.controls.injectionRateMlPerS > 0) perform({ type: 'setInjectionRate', mlPerS: 0 });
    setStopping(true);
  };
  useCommand('stop', stop);
  return (
    <>
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
    </>
  );
}
