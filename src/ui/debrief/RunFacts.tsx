/** Volumes, pressures and the run's fingerprint. */
import type { ReactNode } from 'react';
import type { RunRecord } from '../../session/index.ts';
import { clockText } from '../lib/time.ts';
import { fromMmHg, pressureDecimals, unitName } from '../lib/units.ts';
import { useUi } from '../lib/UiContext.ts';
import styles from './Debrief.module.css';

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function RunFacts({ record }: { readonly record: RunRecord }) {
  const { messages, settings } = useUi();
  const { t, number } = messages;
  const ml = (volume: number) => t('debrief.ml', { volume });
  const pressure = (mmHg: number) =>
    `${number(fromMmHg(mmHg, settings.unit), pressureDecimals(settings.unit))} ${unitName(settings.unit)}`;
  const none = t('debrief.none');
  return (
    <section className={styles['section']}>
      <h2 className={styles['label']}>{t('debrief.volumes')}</h2>
      <dl className={styles['table']}>
        <Fact name={t('debrief.drawn')}>{ml(record.drawnMl)}</Fact>
        <Fact name={t('debrief.injected')}>{ml(record.injectedMl)}</Fact>
        <Fact name={t('debrief.discarded')}>{ml(record.discardedMl)}</Fact>
        <Fact name={t('debrief.remainder')}>{ml(record.syringeRemainderMl)}</Fact>
        <Fact name={t('debrief.bloodAge')}>
          {record.bloodAgeAtInjectionS === null ? none : clockText(record.bloodAgeAtInjectionS)}
        </Fact>
        <Fact name={t('debrief.peak')}>{pressure(record.peakEpiduralPressureMmHg)}</Fact>
        <Fact name={t('debrief.final')}>{pressure(record.finalEpiduralPressureMmHg)}</Fact>
        <Fact name={t('debrief.levels')}>
          {record.levelsReached.length === 0 ? none : record.levelsReached.join(', ')}
        </Fact>
        <Fact name={t('debrief.stopReason')}>
          {record.stopReason === null ? none : t(`stopReason.${record.stopReason}`)}
        </Fact>
        <Fact name={t('debrief.puncture')}>{t(record.duralPuncture ? 'debrief.yes' : 'debrief.no')}</Fact>
      </dl>
      <details>
        <summary>{t('debrief.details')}</summary>
        <dl className={styles['table']}>
          <Fact name={t('debrief.seed')}>{String(record.seed)}</Fact>
          <Fact name={t('debrief.hash')}>
            <span className={styles['hash']} data-testid="state-hash">
              {record.stateHash}
            </span>
          </Fact>
        </dl>
      </details>
    </section>
  );
}
