/** Four values: heart rate, blood pressure, oxygen, and the symptom of the step as she last told it. */
import { useRef } from 'react';
import type { MessageKey, Messages } from '../../content/messages/index.ts';
import { isAway } from '../lib/innerStates.ts';
import { monitorReading, type ReadingId } from '../lib/monitor.ts';
import { TEXT_INTERVAL_MS, useFrame, useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './TopBar.module.css';

interface ValueProps {
  readonly id: ReadingId;
  readonly name: MessageKey;
  readonly short: MessageKey;
  readonly unit: string;
  readonly onPhone: boolean;
  /** What is said for a value that nobody knows yet. */
  readonly unknown?: MessageKey;
}

/** How long ago she said it, in whole steps of five seconds first. */
function agoText({ t }: Messages, ageS: number): string {
  if (ageS < 60) return t('monitor.secondsAgo', { seconds: Math.floor(ageS / 5) * 5 });
  if (ageS < 3600) return t('monitor.minutesAgo', { minutes: Math.floor(ageS / 60) });
  return t('monitor.hoursAgo', { hours: Math.floor(ageS / 3600) });
}

const TONE_WORDS = { caution: 'monitor.caution', stop: 'monitor.stop' } as const;

function Value({ id, name, short, unit, onPhone, unknown = 'monitor.notAttached' }: ValueProps) {
  const { messages } = useUi();
  const { t, number } = messages;
  const snapshot = useSnapshot();
  const box = useRef<HTMLDivElement>(null);
  const read = () => monitorReading(snapshot, id);
  const reading = useLiveText<HTMLSpanElement>(() => {
    const { values } = read();
    return values === null ? '–' : values.map((value) => number(value, 0)).join('/');
  });
  const word = useLiveText<HTMLSpanElement>(() => {
    const { tone, values } = read();
    if (values === null) return t(unknown);
    return tone === 'ink' ? '' : t(TONE_WORDS[tone]);
  });
  const age = useLiveText<HTMLSpanElement>(() => {
    const { ageS } = read();
    return ageS === null ? '' : `, ${agoText(messages, ageS)}`;
  });
  useFrame(() => {
    const { tone } = read();
    if (box.current !== null && box.current.dataset['tone'] !== tone) box.current.dataset['tone'] = tone;
  }, TEXT_INTERVAL_MS);
  return (
    <div ref={box} className={styles['value']} data-phone={onPhone}>
      <dt>
        <span className={styles['name']}>{t(name)}</span>
        <span className={styles['short']} aria-hidden="true">
          {t(short)}
        </span>
      </dt>
      <dd>
        <span ref={reading} className={styles['reading']} data-testid={`monitor-${id}`} />
        <span className={styles['unit']}> {unit}</span>
        <span ref={age} className={styles['age']} />
        <span ref={word} className="visually-hidden" />
      </dd>
    </div>
  );
}

/** What the monitors measure, for as long as she wears them. */
function Vitals() {
  const { t } = useUi().messages;
  return (
    <>
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
    </>
  );
}

export function MonitorStrip() {
  const { t } = useUi().messages;
  const { machine } = useSnapshot();
  const injecting = machine.step === 'injection';
  return (
    <dl className={styles['strip']} aria-label={t('monitor.label')}>
      {isAway(machine.inner) ? null : <Vitals />}
      {injecting ? (
        <Value
          id="backPressure"
          name="monitor.backPressure"
          short="monitor.backShort"
          unit={t('monitor.of10')}
          unknown="monitor.notSaid"
          onPhone
        />
      ) : (
        <Value
          id="headache"
          name="monitor.headache"
          short="monitor.headacheShort"
          unit={t('monitor.of10')}
          unknown="monitor.notSaid"
          onPhone
        />
      )}
    </dl>
  );
}
