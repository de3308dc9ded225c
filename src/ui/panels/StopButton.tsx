/** Stop for good. The thumb comes off first; the reason is asked for then, that of the present sign first. */
import { useState } from 'react';
import { ActButton } from '../controls/ActButton.tsx';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { useCommand } from '../lib/commands.ts';
import { stopGroups, type StopGroup } from '../lib/stopChoices.ts';
import { useUi } from '../lib/UiContext.ts';
import styles from './Injection.module.css';

export function StopButton() {
  const { session, messages, perform } = useUi();
  const { t } = messages;
  // As it stood when she or he stopped: the list does not move under the finger.
  const [groups, setGroups] = useState<readonly StopGroup[] | null>(null);
  const close = () => setGroups(null);
  const stop = () => {
    // The thumb may have reached a sign of its own: read before it comes off.
    const choices = stopGroups(session.snapshot);
    if (session.snapshot.controls.injectionRateMlPerS > 0) perform({ type: 'setInjectionRate', mlPerS: 0 });
    setGroups(choices);
  };
  useCommand('stop', stop);
  return (
    <>
      <Button variant="stop" icon="stop" onClick={stop} data-testid="stop-injection">
        {t('act.stopInjection')}
      </Button>
      {groups === null ? null : (
        <Dialog title={t('injection.stopTitle')} onClose={close}>
          <p>{t('injection.stopText')}</p>
          {/* First, for the focus begins there: at the end of a long list it would scroll the question out of sight. */}
          <Button variant="quiet" data-safe onClick={close}>
            {t('injection.stopBack')}
          </Button>
          {groups.map(({ title, reasons }) => (
            <section key={title} aria-label={t(title)} className={styles['reasonGroup']}>
              <h3 className={styles['reasonTitle']}>{t(title)}</h3>
              <div className={styles['reasons']}>
                {reasons.map((reason) => (
                  <ActButton
                    key={reason}
                    act={{ type: 'stopInjection', reason }}
                    startAligned
                    {...(title === 'injection.stopNow' ? { variant: 'filled' as const } : {})}
                    testId={`stop-${reason}`}
                    onDone={close}
                  >
                    {t(`stopReason.${reason}`)}
                  </ActButton>
                ))}
              </div>
            </section>
          ))}
        </Dialog>
      )}
    </>
  );
}
