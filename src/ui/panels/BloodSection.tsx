/** The blood outside of her: how much, how old, draw it, throw it away. */
import { useState } from 'react';
import { ActButton } from '../controls/ActButton.tsx';
import { Stepper } from '../controls/Stepper.tsx';
import { clockText } from '../lib/time.ts';
import { useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Section } from './Panel.tsx';
import styles from './Panel.module.css';

/** Above this the syringe holds more than anybody plans to give. */
const MORE_THAN_PLANNED_ML = 25;

interface BloodSectionProps {
  readonly label: string;
  readonly note?: string;
  /** Whether drawing is the act of the moment. */
  readonly filled: boolean;
}

function InSyringe() {
  const { messages } = useUi();
  const { t } = messages;
  const { body } = useSnapshot();
  const age = useLiveText<HTMLSpanElement>(() => t('bloodDraw.age', { time: clockText(body.blood.ageS) }));
  return (
    <p className={styles['split']}>
      <span>{t('bloodDraw.inSyringe', { volume: body.blood.syringeMl })}</span>
      <span ref={age} className={styles['note']} />
    </p>
  );
}

export function BloodSection({ label, note, filled }: BloodSectionProps) {
  const { t, number } = useUi().messages;
  const { body, protocol } = useSnapshot();
  const [volumeMl, setVolumeMl] = useState(protocol.targetVolumeMl);
  const full = body.blood.syringeMl > 0;
  return (
    <Section label={label}>
      {note === undefined ? null : <p>{note}</p>}
      {full ? (
        <>
          <InSyringe />
          <ActButton act={{ type: 'discardBlood' }} />
        </>
      ) : (
        <div className={styles['pair']}>
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
          {volumeMl > MORE_THAN_PLANNED_ML ? (
            <p className={styles['note']}>{t('bloodDraw.moreThanPlanned')}</p>
          ) : null}
        </div>
      )}
    </Section>
  );
}
