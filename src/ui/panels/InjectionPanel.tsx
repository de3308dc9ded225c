/** Step 6: call for the blood, connect it, and inject slowly while listening. */
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { BloodSection } from './BloodSection.tsx';
import { FlushSection } from './FlushSection.tsx';
import { GivenUp } from './GivenUp.tsx';
import { ContrastSection } from './imaging/ContrastSection.tsx';
import { FilmSection } from './imaging/ImagingSection.tsx';
import { InjectionInHand } from './InjectionInHand.tsx';
import { SensationsSection } from './SensationsSection.tsx';
import { StopButton } from './StopButton.tsx';
import { Panel, Section } from './Panel.tsx';
import styles from './Panel.module.css';

/** The blood is connected, and nothing has ended the injection. */
const UNDER_WAY: readonly string[] = ['held', 'injecting', 'jammed', 'seizing', 'bloodInCsf'];

/** The share of the planned volume from which it counts as in. */
const ENOUGH = 0.9;

export function InjectionPanel() {
  const { t } = useUi().messages;
  const { machine, body, marks, protocol } = useSnapshot();
  const { stopReason } = machine.context;
  if (machine.inner === 'abandoned') return <GivenUp />;
  if (UNDER_WAY.includes(machine.inner)) return <InjectionInHand />;
  if (stopReason !== null) {
    return (
      <Panel title={t('injection.stopped', { reason: t(`stopReason.${stopReason}`) })}>
        <p>{t('injection.out')}</p>
        <ActButton act={{ type: 'withdrawAndDress' }} variant="filled" />
        <ActButton act={{ type: 'askPatient', about: 'all' }} icon="ask" />
        {machine.inner === 'stopping' ? <FlushSection /> : null}
        <SensationsSection asks />
      </Panel>
    );
  }
  const full = body.blood.syringeMl > 0;
  const inHand = machine.inner === 'bloodPassed' && body.blood.airMl === 0;
  const injectedMl = body.blood.injectedMl - (marks.firstPatch?.injectedMl ?? 0);
  const begun = injectedMl > 0;
  const enough = !full && begun && injectedMl >= ENOUGH * protocol.targetVolumeMl;
  const empty = begun ? t('injection.syringeEmpty', { volume: injectedMl }) : t('injection.noBlood');
  return (
    <Panel title={t('injection.title')} {...(begun ? {} : { lead: t('injection.waiting') })}>
      {enough && machine.allowed.has('stopInjection') ? (
        <Section>
          <ActButton
            act={{ type: 'stopInjection', reason: 'targetReached' }}
            variant="filled"
            testId="finish-injection"
          >
            {t('injection.finish')}
          </ActButton>
        </Section>
      ) : null}
      {machine.allowed.has('injectContrast') ? (
        <>
          <FilmSection />
          <ContrastSection />
        </>
      ) : null}
      <BloodSection label={t('injection.blood')} {...(full ? {} : { note: empty })} />
      <Section>
        <ActButton act={{ type: 'connectBlood' }} variant={inHand ? 'filled' : 'outline'} />
        <div className={styles['row']}>
          <ActButton act={{ type: 'checkHub' }} />
          <ActButton act={{ type: 'askPatient', about: 'all' }} icon="ask" />
          {machine.allowed.has('stopInjection') ? <StopButton /> : null}
        </div>
      </Section>
    </Panel>
  );
}
