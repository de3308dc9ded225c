/** The plan against clots: the hour at which her heparin restarts is a choice, judged by the protocol. */
import { useState } from 'react';
import { RESTART_HOURS, type RestartHours } from '../../../machines/acts.ts';
import { ActButton } from '../../controls/ActButton.tsx';
import { Options } from '../../controls/Options.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import { DoneMark } from '../DoneMark.tsx';
import panel from '../Panel.module.css';
import { Section } from '../Panel.tsx';
import { useNextAct } from './useNextAct.ts';

const nameOf = (hours: RestartHours) => (hours === null ? 'none' : `${hours}`);

export function Thrombosis() {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const { machine } = snapshot;
  const [chosen, setChosen] = useState<string | null>(null);
  const restartHours = RESTART_HOURS.find((hours) => nameOf(hours) === chosen);
  const done = machine.context.done.includes('planThrombosis');
  const next = useNextAct();
  return (
    <Section label={t('recovery.thrombosis')}>
      {done ? (
        <div className={panel['line']}>
          <span className={panel['lineName']}>{t('recovery.thrombosisDone')}</span>
          <DoneMark />
          <span className={panel['lineValue']}>{t('recovery.thrombosisPlan')}</span>
        </div>
      ) : (
        <>
          <Options
            legend={t('recovery.restart')}
            options={RESTART_HOURS.map((hours) => ({
              value: nameOf(hours),
              label: hours === null ? t('recovery.restartNone') : t('recovery.restartAfter', { hours }),
            }))}
            value={chosen}
            onChange={setChosen}
          />
          <ActButton
            act={{ type: 'planThrombosis', restartHours: restartHours ?? null }}
            missing={chosen === null ? t('recovery.restartMissing') : null}
            variant={next?.type === 'planThrombosis' ? 'filled' : 'outline'}
          >
            {t('recovery.planIt')}
          </ActButton>
        </>
      )}
    </Section>
  );
}
