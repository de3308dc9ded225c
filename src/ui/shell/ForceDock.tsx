import { useState } from 'react';
import { paintForceTrace } from '../traces/forceTrace.ts';
import { TraceCanvas } from '../traces/TraceCanvas.tsx';
import { isFelt } from '../lib/fingers.ts';
import { useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { TraceToggle } from './TraceToggle.tsx';
import styles from './Dock.module.css';

export function ForceDock() {
  const { messages } = useUi();
  const { t, number } = messages;
  const snapshot = useSnapshot();
  const [open, setOpen] = useState(false);
  const { body } = snapshot;
  const depth = useLiveText<HTMLSpanElement>(
    () => `${number(Math.max(0, body.needle.depthMm), 1)} ${t('needle.unitMm')}`,
  );
  const described = useLiveText<HTMLSpanElement>(() =>
    body.needle.place === 'out'
      ? t('trace.empty')
      : t('trace.describeForce', {
          force: body.needle.forceN,
          depth: body.needle.depthMm,
          tissue: t(`tissue.${body.needle.tissue}`),
        }),
  );
  const layerName = (tissue: Parameters<typeof isFelt>[0]) => (isFelt(tissue) ? t(`layer.${tissue}`) : '');
  return (
    <section className={styles['dock']} data-open={open} aria-label={t('trace.force')}>
      <div className={styles['head']}>
        <h2 className={styles['name']}>
          <span className={styles['full']}>{t('trace.force')}</span>
          <span className={styles['short']}>{t('trace.forceShort')}</span>
        </h2>
        <p>
          <span className={styles['full']}>{t('trace.depth')}: </span>
          <span className={styles['short']}>{t('trace.depthShort')}: </span>
          <span ref={depth} className={styles['value']} />
        </p>
        <TraceToggle open={open} onChange={setOpen} />
      </div>
      <div className={styles['chart']}>
        <TraceCanvas paint={(area, colours) => paintForceTrace(area, colours, snapshot, layerName)} />
        <span ref={described} className="visually-hidden" />
      </div>
    </section>
  );
}
