/** A done step, to be read and not changed: what was done, in order. */
import type { StepId } from '../../content/steps.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog, DialogActions } from '../controls/Dialog.tsx';
import { actLabel } from '../lib/actLabel.ts';
import { stepName } from '../lib/names.ts';
import { stretchOf } from '../lib/stepTimes.ts';
import { clockText, secondsOf } from '../lib/time.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './StepRecap.module.css';

export function StepRecap({ step, onClose }: { readonly step: StepId; readonly onClose: () => void }) {
  const { messages } = useUi();
  const { t } = messages;
  const { moments, protocol, teachingCase } = useSnapshot();
  const stretch = stretchOf(moments, step);
  const acts = stretch.moments.flatMap((moment) =>
    moment.kind === 'act' && !moment.refused ? [moment] : [],
  );
  const time = clockText(secondsOf(stretch.toTick - stretch.fromTick));
  return (
    <Dialog title={t('steps.recapTitle', { step: stepName(messages, step, protocol) })} onClose={onClose}>
      <p>{t('steps.recapTime', { time })}</p>
      {acts.length === 0 ? <p>{t('steps.recapNothing')}</p> : null}
      <ol className={styles['list']}>
        {acts.map((moment, index) => (
          <li key={index} className={styles['row']}>
            <span className={styles['time']}>{clockText(secondsOf(moment.tick))}</span>
            <span>{actLabel(messages, teachingCase, moment.act)}</span>
          </li>
        ))}
      </ol>
      <DialogActions>
        <Button data-safe onClick={onClose}>
          {t('dialog.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
