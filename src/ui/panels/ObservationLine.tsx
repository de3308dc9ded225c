/** One observation: look, and see when it was last looked at and what was found then. */
import type { ObservationItem } from '../../machines/acts.ts';
import type { BodyState } from '../../physiology/types.ts';
import type { Messages } from '../../content/messages/index.ts';
import { useState } from 'react';
import { ActButton } from '../controls/ActButton.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './Panel.module.css';

function observed({ t }: Messages, { vitals, symptoms }: Readonly<BodyState>, item: ObservationItem): string {
  switch (item) {
    case 'vitalSigns':
      return t('recovery.seen.vitalSigns', {
        heartRate: vitals.heartRatePerMin,
        systolic: vitals.systolicMmHg,
        diastolic: vitals.diastolicMmHg,
        saturation: vitals.saturationPercent,
      });
    case 'temperature':
      return t('recovery.seen.temperature', { celsius: vitals.temperatureCelsius });
    case 'backPain':
      return t('recovery.seen.backPain', { nrs: Math.max(symptoms.backAcheNrs, symptoms.backPressureNrs) });
    case 'headache':
      return t('recovery.seen.headache', { nrs: symptoms.headacheNrs });
    case 'bladder':
      return t('recovery.seen.bladderNotYet');
    case 'legs':
      return symptoms.legPainNrs >= 1
        ? t('recovery.seen.legsPain', { nrs: symptoms.legPainNrs })
        : t('recovery.seen.legs');
  }
}

export function ObservationLine({ item }: { readonly item: ObservationItem }) {
  const { messages } = useUi();
  const { t } = messages;
  const { body, moments } = useSnapshot();
  const looks = moments.filter(
    (one) => one.kind === 'act' && !one.refused && one.act.type === 'observe' && one.act.item === item,
  ).length;
  const [seen, setSeen] = useState<string | null>(null);
  return (
    <li className={styles['line']}>
      <span className={styles['lineName']}>
        {t(`recovery.observe.${item}`)}
        {looks === 0 ? null : (
          <span className={styles['note']}>, {t('recovery.looks', { count: looks })}</span>
        )}
      </span>
      <ActButton
        act={{ type: 'observe', item }}
        inline
        testId={`observe-${item}`}
        onDone={() => setSeen(observed(messages, body, item))}
      >
        {t(looks === 0 ? 'recovery.look' : 'recovery.lookAgain')}
        <span className="visually-hidden">: {t(`recovery.observe.${item}`)}</span>
      </ActButton>
      {seen === null ? null : <span className={styles['lineValue']}>{seen}</span>}
    </li>
  );
}
