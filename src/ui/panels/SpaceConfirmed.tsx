/** The needle stands in the space: call for the blood. Moving the needle would undo what was confirmed. */
import { ActButton } from '../controls/ActButton.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { AdvanceControls } from './AdvanceControls.tsx';
import { BloodSection } from './BloodSection.tsx';
import { ContrastSection } from './imaging/ContrastSection.tsx';
import { FilmSection } from './imaging/ImagingSection.tsx';
import { Panel, Section } from './Panel.tsx';
import styles from './Panel.module.css';

export function SpaceConfirmed() {
  const { t } = useUi().messages;
  const { body } = useSnapshot();
  const full = body.blood.syringeMl > 0;
  return (
    <Panel title={t('needle.confirmedTitle')} lead={t('injection.waiting')}>
      <FilmSection />
      <ContrastSection />
      <BloodSection label={t('injection.blood')} {...(full ? {} : { note: t('injection.noBlood') })} />
      <Section>
        <ActButton act={{ type: 'connectBlood' }} variant="outline" />
        <div className={styles['row']}>
          <ActButton act={{ type: 'checkHub' }} />
          <ActButton act={{ type: 'askPatient', about: 'all' }} icon="ask" />
          <ActButton act={{ type: 'removeNeedle' }} />
        </div>
      </Section>
      <AdvanceControls />
    </Panel>
  );
}
