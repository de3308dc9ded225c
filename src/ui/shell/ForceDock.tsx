/** The force trace, what it rests on, and the switches of everything that tells what is felt. */
import { useState } from 'react';
import { insideShown } from '../../session/index.ts';
import { FigureList } from '../controls/FigureSources.tsx';
import { forceStamp, paintForceTrace } from '../traces/forceTrace.ts';
import { TraceCanvas } from '../traces/TraceCanvas.tsx';
import { isFelt } from '../lib/fingers.ts';
import { traceMarks, traceWords } from '../lib/traceWords.ts';
import { useLiveText } from '../lib/useLive.ts';
import { NEEDLE_CHANNELS } from '../lib/settings.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { ChannelSwitches } from './ChannelSwitches.tsx';
import { DockPopover } from './DockPopover.tsx';
import { TraceToggle } from './TraceToggle.tsx';
import styles from './Dock.module.css';

/** What stands behind the trace: the assumption itself, and what was measured of needles in living people. */
const FORCE_FIGURES = [
  'needlePressureSupraspinous',
  'needlePressureFlavum',
  'needlePressureSpace',
  'trueLoss',
  'falseLoss',
];

function ForceCurve() {
  const { messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const marks = traceMarks(snapshot);
  const layersShown = insideShown(snapshot);
  const described = useLiveText<HTMLSpanElement>(() => {
    const words = traceWords(messages, snapshot, marks);
    const { needle } = snapshot.body;
    return layersShown && needle.place === 'inserted'
      ? `${words} ${t('trace.inTissue', { tissue: t(`tissue.${needle.tissue}`) })}`
      : words;
  });
  const layerName = (tissue: Parameters<typeof isFelt>[0]) => (isFelt(tissue) ? t(`layer.${tissue}`) : '');
  return (
    <div className={styles['chart']}>
      <TraceCanvas
        stamp={() => forceStamp(snapshot)}
        paint={(area, colours) =>
          paintForceTrace(area, colours, {
            snapshot,
            marks,
            layerName,
            layersShown,
            depthUnit: t('needle.unitCm'),
          })
        }
      />
      <span ref={described} className="visually-hidden" data-testid="trace-words" />
    </div>
  );
}

export function ForceDock() {
  const { messages, settings } = useUi();
  const { t, number } = messages;
  const { body } = useSnapshot();
  const [open, setOpen] = useState(false);
  const depth = useLiveText<HTMLSpanElement>(
    () => `${number(Math.max(0, body.needle.depthMm), 1)} ${t('needle.unitMm')}`,
  );
  return (
    <section
      className={styles['dock']}
      data-open={open}
      data-curve={settings.forceTrace}
      aria-label={t('trace.force')}
    >
      <div className={styles['head']}>
        <h2 className={styles['name']}>
          <span className={styles['full']}>{t('trace.force')}</span>
          <span className={styles['short']}>{t('trace.forceShort')}</span>
        </h2>
        <p>
          <span className={styles['full']}>{t('trace.depth')}: </span>
          <span ref={depth} className={styles['value']} />
        </p>
        <div className={styles['openers']}>
          <DockPopover label={t('forces.label')} short={t('forces.short')} testId="about-forces">
            <p>{t('forces.assumed')}</p>
            <FigureList ids={FORCE_FIGURES} messages={messages} />
          </DockPopover>
          <DockPopover label={t('channel.label')} short={t('channel.label')} testId="channels">
            <p className={styles['name']}>{t('channel.title')}</p>
            <ChannelSwitches channels={NEEDLE_CHANNELS} />
          </DockPopover>
        </div>
        {settings.forceTrace ? <TraceToggle open={open} onChange={setOpen} /> : null}
      </div>
      {settings.forceTrace ? <ForceCurve /> : null}
    </section>
  );
}
