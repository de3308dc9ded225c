/** Step 6: call for the blood, connect it, and inject slowly while listening. */
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { BloodSection } from './BloodSection.tsx';
import { GivenUp } from './GivenUp.tsx';
import { InjectionInHand } from './InjectionInHand.tsx';
import { StopButton } from './StopButton.tsx';
import { Panel, Section } from './Panel.tsx';
import styles from './Panel.module.css';

/** The blood is connected, and nothing has ended the injection. */
const UNDER_WAY: readonly string[] = ['held', 'injecting', 'jammed', 'bloodInCsf'];

export function InjectionPanel() {
  const { t } = useUi().messages;
  const { machine, body } = useSnapshot();
  const { stopReason } = machine.context;
  if (machine.inner === 'abandoned') return <GivenUp />;
  if (UNDER_WAY.includes(machine.inner)) return <InjectionInHand />;
  if (stopReason !== null) {
    return (
      <Panel title={t('injection.stopped', { reason: t(`stopReason.${stopReason}`) })}>
        <p>{t('injection.out')}</p>
        <ActButton act={{ type: 'withdrawAndDress' }} variant="filled" />
        <ActButton act={{ type: 'askPatient', about: 'all' }} icon="ask" />
      </Panel>
    );
  }
  const full = body.blood.syringeMl > 0;
  return (
    <Panel title={t('injection.title')} lead={t('injection.waiting')}>
      <BloodSection
        label={t('injection.blood')}
        {...(full ? {} : { note: t('injection.noBlood') })}
        filled={!full}
      />
      <Section>
        <ActButton act={{ type: 'connectBlood' }} variant={full ? 'filled' : 'outline'} />
        <div className={styles['row']}>
          <ActButton act={{ type: 'checkHub' }} />
          <ActButton act={{ type: 'askPatient', about: 'all' }} icon="ask" />
          {machine.allowed.has('stopInjection') ? <StopButton /> : null}
        </div>
      </Section>
    </Panel>
  );
}
