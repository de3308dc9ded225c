/** Before the clock starts: who she is and what is to be done. */
import { ActButton } from '../controls/ActButton.tsx';
import { useUi } from '../lib/UiContext.ts';
import { caseWords } from '../lib/names.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Panel, Section } from './Panel.tsx';
import styles from './Panel.module.css';

export function BriefingPanel() {
  const { messages } = useUi();
  const { t } = messages;
  const { teachingCase, protocol } = useSnapshot();
  const { patient } = teachingCase;
  return (
    <Panel title={t('briefing.title', { name: patient.name, age: patient.ageYears })}>
      <p className={styles['serif']}>{caseWords(messages, teachingCase, 'story')}</p>
      <p className={styles['serif']}>{t('briefing.task', { volume: protocol.targetVolumeMl })}</p>
      <Section>
        <p>{t('briefing.how')}</p>
        <p>{t('briefing.help')}</p>
        <ActButton act={{ type: 'begin' }} variant="filled" />
        <p className={styles['note']}>{t('about.learning')}</p>
      </Section>
    </Panel>
  );
}
