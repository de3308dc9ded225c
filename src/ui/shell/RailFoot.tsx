/** Time in this step, and what counts in it: passes of the needle, or the age of the blood. */
import { ClotClock } from '../controls/ClotClock.tsx';
import { stepStartTick } from '../lib/stepTimes.ts';
import { clockText, secondsOf } from '../lib/time.ts';
import { useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './StepRail.module.css';

export function RailFoot() {
  const { t, number } = useUi().messages;
  const snapshot = useSnapshot();
  const { machine, body, protocol } = snapshot;
  const start = stepStartTick(snapshot);
  const time = useLiveText<HTMLParagraphElement>(() => clockText(secondsOf(snapshot.tick - start)));
  const bloodOut = body.blood.syringeMl > 0 && machine.step !== 'recovery';
  return (
    <div className={styles['foot']}>
      {bloodOut ? (
        <ClotClock />
      ) : (
        <div>
          <p className={styles['footName']}>{t('steps.timeInStep')}</p>
          <p ref={time} className={styles['footValue']} data-testid="step-time" />
        </div>
      )}
      {machine.step === 'needlePlacement' ? (
        <div>
          <p className={styles['footName']}>{t('steps.passes')}</p>
          <p className={styles['footValue']}>
            {number(body.needle.passes, 0)}{' '}
            <span>{t('steps.passesOf', { most: protocol.maximumPasses })}</span>
          </p>
        </div>
      ) : null}
      {machine.step === 'needlePlacement' ? (
        <p className={styles['footName']}>{t(`guidance.${protocol.guidance}.run`)}</p>
      ) : null}
    </div>
  );
}
