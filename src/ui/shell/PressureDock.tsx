/** The pressure trace, its three parts in words, and where the curve behind it comes from. */
import { useState } from 'react';
import { FigureList } from '../controls/FigureSources.tsx';
import { fiveMlPoints, firstPoint, partsAt } from '../traces/pressureParts.ts';
import { paintPressureTrace, pressureStamp } from '../traces/pressureTrace.ts';
import { PRESSURE_FIGURES } from '../traces/published.ts';
import { TraceCanvas } from '../traces/TraceCanvas.tsx';
import { fromMmHg, pressureDecimals, unitName } from '../lib/units.ts';
import { useLiveText } from '../lib/useLive.ts';
import { HEARD_CHANNELS } from '../lib/settings.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { ChannelSwitches } from './ChannelSwitches.tsx';
import { DockPopover } from './DockPopover.tsx';
import { PressureParts, useShownParts } from './PressureParts.tsx';
import { TraceToggle } from './TraceToggle.tsx';
import styles from './Dock.module.css';

/** What was read at each 5 mL, in words. */
function MarkList() {
  const { t } = useUi().messages;
  const { traces, marks } = useSnapshot();
  const { show, unit, stepMmHg } = useShownParts();
  const { pressure } = traces;
  const startMl = marks.firstPatch?.injectedMl ?? 0;
  const from = startMl > 0 ? firstPoint(pressure) : 0;
  if (startMl > 0 && from === 0) return null;
  const points = fiveMlPoints(pressure.volumeMl, from, startMl);
  if (points.length === 0) return null;
  return (
    <>
      <p className={styles['name']}>{t('trace.marksTitle', { unit })}</p>
      <ul>
        {points.map((point, index) => {
          const parts = partsAt(pressure, point, stepMmHg, { line: 0, needle: 0, space: 0 });
          return (
            <li key={point}>
              {t('trace.atMark', {
                volume: 5 * (index + 1),
                line: show(parts.line),
                needle: show(parts.needle),
                space: show(parts.space),
              })}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function PressureCurve() {
  const { messages, settings } = useUi();
  const { t, number } = messages;
  const snapshot = useSnapshot();
  const { body, traces, marks } = snapshot;
  const { unit } = settings;
  const parts = useShownParts();
  const shown = (valueMmHg: number) => number(fromMmHg(valueMmHg, unit), pressureDecimals(unit));
  const names = {
    space: (value: number) => t('trace.space', { value: shown(value) }),
    line: (value: number) => t('trace.line', { value: shown(value) }),
    needle: t('trace.needleDrop'),
    published: t('trace.published'),
    half: t('trace.half'),
    most: t('trace.most'),
  };
  const described = useLiveText<HTMLSpanElement>(
    () => {
      if (traces.pressure.volumeMl.length === 0) return t('trace.emptyPressure');
      const { line, needle, space } = parts.now();
      return t('trace.describePressure', {
        space: `${parts.show(space)} ${parts.unit}`,
        needle: `${parts.show(needle)} ${parts.unit}`,
        line: `${parts.show(line)} ${parts.unit}`,
        volume: body.blood.injectedMl - (marks.firstPatch?.injectedMl ?? 0),
      });
    },
    () => pressureStamp(snapshot),
  );
  return (
    <div className={styles['chart']}>
      <TraceCanvas
        stamp={() => pressureStamp(snapshot)}
        paint={(area, colours) => paintPressureTrace(area, colours, snapshot, unit, names)}
      />
      <span ref={described} className="visually-hidden" data-testid="pressure-words" />
    </div>
  );
}

export function PressureDock() {
  const { messages, settings } = useUi();
  const { t } = messages;
  const [open, setOpen] = useState(false);
  const unit = unitName(settings.unit);
  return (
    <section
      className={styles['dock']}
      data-open={open}
      data-kind="pressure"
      aria-label={t('trace.pressure', { unit })}
    >
      <div className={styles['head']}>
        <h2 className={styles['name']}>
          <span className={styles['full']}>{t('trace.pressure', { unit })}</span>
          <span className={styles['short']}>{t('trace.pressureShort', { unit })}</span>
        </h2>
        <PressureParts />
        <div className={styles['openers']}>
          <DockPopover label={t('trace.about')} short={t('trace.aboutShort')} testId="about-pressure">
            <p className={styles['name']}>{t('trace.notSeal')}</p>
            <p>{t('trace.aboutText')}</p>
            <MarkList />
            <FigureList ids={PRESSURE_FIGURES} messages={messages} />
          </DockPopover>
          <DockPopover label={t('channel.heard')} short={t('channel.heardShort')} testId="heard-channels">
            <ChannelSwitches channels={HEARD_CHANNELS} />
          </DockPopover>
        </div>
        <TraceToggle open={open} onChange={setOpen} />
        <p className={styles['note']}>{t('trace.notSeal')}</p>
      </div>
      <PressureCurve />
    </section>
  );
}
