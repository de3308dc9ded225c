/** A run that another model made: its summary as it was recorded, never scored again. */
import type { Messages } from '../../content/messages/index.ts';
import type { RecordedRun } from '../../records/index.ts';
import { Button } from '../controls/Button.tsx';
import { usePageArrival } from '../lib/usePageArrival.ts';
import { fromMmHg, pressureDecimals, unitName, type PressureUnit } from '../lib/units.ts';
import styles from './Debrief.module.css';

interface RecordedDebriefProps {
  readonly messages: Messages;
  readonly unit: PressureUnit;
  readonly run: RecordedRun;
  readonly onAgain: () => void;
}

export function RecordedDebrief({ messages, unit, run, onAgain }: RecordedDebriefProps) {
  const { t, number } = messages;
  const title =
    run.score === null
      ? t('debrief.timeline')
      : t('debrief.score', { points: run.score.total, possible: run.score.possible });
  usePageArrival(messages, run, title);
  const none = t('debrief.none');
  const ml = (volume: number | null) => (volume === null ? none : t('debrief.ml', { volume }));
  const nrs = (value: number | null) =>
    value === null ? none : `${number(value, 0)} ${t('debrief.headacheAxis')}`;
  const peak = run.peakEpiduralPressureMmHg;
  const facts: readonly (readonly [string, string])[] = [
    [t('debrief.drawn'), ml(run.drawnMl)],
    [t('debrief.injected'), ml(run.injectedMl)],
    [
      t('debrief.peak'),
      peak === null ? none : `${number(fromMmHg(peak, unit), pressureDecimals(unit))} ${unitName(unit)}`,
    ],
    [t('debrief.before'), nrs(run.headacheUprightBeforeNrs)],
    [t('debrief.after'), nrs(run.headacheUprightAfter2hNrs)],
    [t('debrief.hash'), run.stateHash],
  ];
  return (
    <main className={styles['page']} data-testid="recorded-debrief">
      <div className={styles['outcome']}>
        <h1 className={styles['title']} tabIndex={-1}>
          {title}
        </h1>
        <p className={styles['serif']}>{t('error.modelChanged')}</p>
        <dl className={styles['table']}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className={styles['hash']}>{value}</dd>
            </div>
          ))}
        </dl>
        <div>
          <Button inline variant="filled" onClick={onAgain}>
            {t('debrief.again')}
          </Button>
        </div>
      </div>
    </main>
  );
}
