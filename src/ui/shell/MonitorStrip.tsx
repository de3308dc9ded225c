/** Four values: heart rate, blood pressure, oxygen, and the symptom of the step. */
import { useRef } from 'react';
import type { MessageKey } from '../../content/messages/index.ts';
import { monitorReadings, type ReadingId } from '../lib/monitor.ts';
import { useFrame, useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './TopBar.module.css';

interface ValueProps {
  readonly id: ReadingId;
  readonly name: MessageKey;
  readonly short: MessageKey;
  readonly unit: string;
  readonly onPhone: boolean;
}

const TONE_WORDS = { caution: 'monitor.caution', stop: 'monitor.stop' } as const;

function Value({ id, name, short, unit, onPhone }: ValueProps) {
  const { t, number } = useUi().messages;
  const snapshot = useSnapshot();
  const box = useRef<HTMLDivElement>(null);
  const read = () => monitorReadings(snapshot)[id];
  const reading = useLiveText<HTMLSpanElement>(() => {
    const { values } = read();
    return values === null ? '–' : values.map((value) => number(value, 0)).join('/');
  });
  const word = useLiveText<HTMLSpanElement>(() => {
    const { tone, values } = read();
    if (values === null) return t('monitor.notAttached');
    return tone === 'ink' ? '' : t(TONE_WORDS[tone]);
  });
  useFrame(() => {
    const { tone } = read();
    if (box.current !== null && box.current.dataset['tone'] !== tone) box.current.dataset['tone'] = tone;
  });
  return (
    <div ref={box} className={styles['value']} data-phone={onPhone}>
      <dt>
        <span className={styles['name']}>{t(name)}</span>
        <span className={styles['short']} aria-hidden="true">
          {t(short)}
        </span>
      </dt>
      <dd>
        <span ref={reading} className={styles['reading']} data-testid={`monitor-${id}`} />{' '}
        <span className={styles['unit']}>{unit}</span>
        <span ref={word} className="visually-hidden" />
      </dd>
    </div>
  );
}

export function MonitorStrip() {
  const { t } = useUi().messages;
  const { machine, controls } = useSnapshot();
  const injecting = machine.step === 'injection';
  const upright = controls.posture === 'upright' || controls.posture === 'sittingCurled';
  return (
    <dl className={styles['strip']} aria-label={t('monitor.label')}>
      <Value
        id="heartRate"
        name="monitor.heartRate"
        short="monitor.heartRateShort"
        unit={t('monitor.perMinute')}
        onPhone
      />
      <Value
        id="bloodPressure"
        name="monitor.bloodPressure"
        short="monitor.bloodPressure"
        unit="mmHg"
        onPhone={false}
      />
      <Value
        id="oxygen"
        name="monitor.oxygen"
        short="monitor.oxygen"
        unit={t('monitor.percent')}
        onPhone={false}
      />
      {injecting ? (
        <Value
          id="backPressure"
          name="monitor.backPressure"
          short="monitor.backShort"
          unit={t('monitor.of10')}
          onPhone
        />
      ) : (
        <Value
          id="headache"
          name={upright ? 'monitor.headacheUpright' : 'monitor.headacheLying'}
          short="monitor.headacheShort"
          unit={t('monitor.of10')}
          onPhone
        />
      )}
    </dl>
  );
}
