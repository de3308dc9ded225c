/** After discharge: time goes by, she rings when a sign comes that she was told of, and she is called at the hours of the plan. */
import { recoveryCourse } from '../../../session/index.ts';
import { ActButton } from '../../controls/ActButton.tsx';
import { waitText } from '../../lib/waitText.ts';
import { secondsOf } from '../../lib/time.ts';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import panel from '../Panel.module.css';
import { Panel, Section } from '../Panel.tsx';
import { KeepFocus } from './KeepFocus.tsx';
import { keepSeen, lastSeen, saidOnTheTelephone } from './seen.ts';
import { Signs } from './Signs.tsx';
import { useNextAct } from './useNextAct.ts';
import { WaitUntilDue } from './WaitUntilDue.tsx';

export function HomePanel() {
  const { messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { marks, tick, machine } = snapshot;
  const sinceS = secondsOf(tick - (marks.endOfInjection?.tick ?? tick));
  const said = lastSeen(snapshot, 'call');
  const next = useNextAct();
  const cameUp = recoveryCourse(snapshot).alarms.length > 0;
  const booked = machine.context.done.includes('bookFollowUp');
  return (
    <Panel title={t('recovery.homeTitle')}>
      <KeepFocus>
        {cameUp ? <Signs /> : null}
        <Section label={t('recovery.homeTime')}>
          <p className={panel['state']}>
            {t('recovery.sincePatch', { time: waitText(messages, Math.floor(sinceS / 3600) * 3600) })}
          </p>
          <p className={panel['note']}>{t(booked ? 'recovery.callsBooked' : 'recovery.callsNotBooked')}</p>
          <WaitUntilDue />
        </Section>
        <Section label={t('recovery.calls')}>
          <ActButton
            act={{ type: 'callPatient' }}
            variant={next?.type === 'callPatient' ? 'filled' : 'outline'}
            onDone={() => keepSeen(snapshot, 'call', saidOnTheTelephone(messages, snapshot))}
          />
          {said === null ? null : (
            <p className={panel['serif']} data-testid="call-answer">
              {said}
            </p>
          )}
        </Section>
        {cameUp ? null : <Signs />}
        <Section label={t('recovery.close')}>
          <ActButton
            act={{ type: 'endFollowUp' }}
            variant={next?.type === 'endFollowUp' ? 'filled' : 'outline'}
          />
          <ActButton act={{ type: 'planSecondPatch' }} />
          <ActButton act={{ type: 'referPatient' }} />
        </Section>
      </KeepFocus>
    </Panel>
  );
}
