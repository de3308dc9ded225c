/** Step 6: call for the blood, connect it, and inject slowly while listening. */
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { BloodSection } from './BloodSection.tsx';
import { InjectionInHand } from './InjectionInHand.tsx';
import { Panel, Section } from './Panel.tsx';
import styles from './Panel.module.css';

/** The blood is connected, and nothing has ended the injection. */
function underWay(allowed: ReadonlySet<string>): boolean {
  return allowed.has('setInjectionRate') || allowed.has('stopInjection');
}

export function InjectionPanel() {
  const { t } = useUi().messages;
  const { machine, body } = useSnapshot();
  const { stopReason } = machine.context;
  if (underWay(machine.allowed)) return <InjectionInHand />;
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
        </div>
      </Section>
    </Panel>
  );
}
