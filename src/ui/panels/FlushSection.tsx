/** Saline through the needle after the blood, before it comes out: left to the unit, and no way to press on. */
import { ActButton } from '../controls/ActButton.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Section } from './Panel.tsx';
import styles from './Panel.module.css';

const VOLUMES_ML = [1, 2, 3] as const;

export function FlushSection() {
  const { t } = useUi().messages;
  const { bloodInCsf, stopReason } = useSnapshot().machine.context;
  // Once it is done the buttons stay, and say so: the focus has somewhere to be.
  if (bloodInCsf || stopReason === 'seizure') return null;
  return (
    <Section label={t('injection.flush')}>
      <p className={styles['note']}>{t('injection.flushText')}</p>
      <div className={styles['row']}>
        {VOLUMES_ML.map((volumeMl) => (
          <ActButton key={volumeMl} act={{ type: 'flushNeedle', volumeMl }} testId={`flush-${volumeMl}`} />
        ))}
      </div>
    </Section>
  );
}
