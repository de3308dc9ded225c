/** How much to draw, and the draw. */
import { useState } from 'react';
import { ActButton } from '../../controls/ActButton.tsx';
import { Stepper } from '../../controls/Stepper.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import styles from './DrawList.module.css';

/** Above this the syringe holds more than anybody plans to give. */
const MORE_THAN_PLANNED_ML = 25;

export function DrawVolume({ filled }: { readonly filled: boolean }) {
  const { t, number } = useUi().messages;
  const { protocol } = useSnapshot();
  const [volumeMl, setVolumeMl] = useState(protocol.targetVolumeMl);
  return (
    <>
      <div className={styles['choice']}>
        <Stepper
          label={t('bloodDraw.volume')}
          value={volumeMl}
          step={5}
          min={5}
          max={40}
          text={number(volumeMl)}
          unit={t('injection.unitMl')}
          onChange={setVolumeMl}
        />
        <ActButton act={{ type: 'drawBlood', volumeMl }} variant={filled ? 'filled' : 'outline'} />
      </div>
      {volumeMl > MORE_THAN_PLANNED_ML ? (
        <p className={styles['note']}>{t('bloodDraw.moreThanPlanned')}</p>
      ) : null}
    </>
  );
}
