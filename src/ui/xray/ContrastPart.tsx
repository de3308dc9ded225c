/** Contrast through the needle while one watches, and what is read of it. */
import { SPREAD_READINGS } from '../../content/imaging.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { Stepper } from '../controls/Stepper.tsx';
import { useState } from 'react';
import { CONTRAST_DOSE_ML } from '../../content/imaging.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './Xray.module.css';

const STEP_ML = 0.5;

export function ContrastPart() {
  const { t } = useUi().messages;
  const { machine } = useSnapshot();
  const { contrast, contrastGivenMl, contrastSeen } = machine.context;
  const [volumeMl, setVolumeMl] = useState(1);
  if (contrast === null && contrastGivenMl === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby="xray-contrast">
      <h3 id="xray-contrast">{t('xray.desk.contrast')}</h3>
      <p className={styles['quiet']}>
        {contrastGivenMl === 0 ? t('xray.desk.none') : t('xray.desk.given', { volume: contrastGivenMl })}
      </p>
      <div className={styles['pair']}>
        <Stepper
          label={t('xray.desk.contrast')}
          value={volumeMl}
          step={STEP_ML}
          min={CONTRAST_DOSE_ML.least}
          max={CONTRAST_DOSE_ML.most}
          text={volumeMl.toFixed(1)}
          unit="mL"
          onChange={setVolumeMl}
        />
        <ActButton act={{ type: 'injectContrast', volumeMl }} />
      </div>
      <p className={styles['label']}>{t('xray.desk.judge')}</p>
      <div className={styles['judge']}>
        {SPREAD_READINGS.map((as) => (
          <ActButton
            key={as}
            act={{ type: 'judgeContrast', as }}
            testId={`judge-${as}`}
            startAligned
            {...(contrastSeen === as ? { icon: 'tick' as const } : {})}
          />
        ))}
      </div>
    </section>
  );
}
