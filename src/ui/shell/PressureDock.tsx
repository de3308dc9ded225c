import { useState } from 'react';
import { paintPressureTrace } from '../traces/pressureTrace.ts';
import { TraceCanvas } from '../traces/TraceCanvas.tsx';
import { fromMmHg, pressureDecimals, unitName } from '../lib/units.ts';
import { useLiveText } from '../lib/useLive.ts';
import { HEARD_CHANNELS } from '../lib/settings.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { ChannelSwitches } from './ChannelSwitches.tsx';
import { DockPopover } from './DockPopover.tsx';
import { TraceToggle } from './TraceToggle.tsx';
import styles from './Dock.module.css';

export function PressureDock() {
  const { messages, settings } = useUi();
  const { t, number } = messages;
  const snapshot = useSnapshot();
  const [open, setOpen] = useState(false);
  const { body, traces } = snapshot;
  const { unit } = settings;
  const show = (valueMmHg: number) => number(fromMmHg(valueMmHg, unit), pressureDecimals(unit));
  const names = {
    space: (value: number) => t('trace.space', { value: show(value) }),
    line: (value: number) => t('trace.line', { value: show(value) }),
    published: t('trace.published'),
    half: t('trace.half'),
    most: t('trace.most'),
  };
  const last = () => ({
    space: traces.pressure.spaceMmHg.at(-1) ?? 0,
    line: traces.pressure.lineMmHg.at(-1) ?? 0,
  });
  const short = useLiveText<HTMLSpanElement>(
    () => `${names.space(last().space)}, ${names.line(last().line)}`,
  );
  const described = useLiveText<HTMLSpanElement>(() =>
    traces.pressure.volumeMl.length === 0
      ? t('trace.emptyPressure')
      : t('trace.describePressure', {
          space: `${show(last().space)} ${unitName(unit)}`,
          line: `${show(last().line)} ${unitName(unit)}`,
          volume: body.blood.injectedMl,
        }),
  );
  return (
    <section
      className={styles['dock']}
      data-open={open}
      aria-label={t('trace.pressure', { unit: unitName(unit) })}
    >
      <div className={styles['head']}>
        <h2 className={styles['name']}>
          <span className={styles['full']}>{t('trace.pressure', { unit: unitName(unit) })}</span>
          <span className={styles['short']}>{t('trace.pressureShort', { unit: unitName(unit) })}</span>
        </h2>
        <span ref={short} className={styles['short']} />
        <p className={styles['note']}>{t('trace.notSeal')}</p>
        <div className={styles['openers']}>
          <DockPopover label={t('channel.heard')} short={t('channel.heardShort')} testId="heard-channels">
            <ChannelSwitches channels={HEARD_CHANNELS} />
          </DockPopover>
        </div>
        <TraceToggle open={open} onChange={setOpen} />
      </div>
      <div className={styles['chart']}>
        <TraceCanvas paint={(area, colours) => paintPressureTrace(area, colours, snapshot, unit, names)} />
        <span ref={described} className="visually-hidden" />
      </div>
    </section>
  );
}
