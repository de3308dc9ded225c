/** What it did for her: the drawn result, inside the range that the same hands give in other patients. */
import { useEffect, useRef, useState } from 'react';
import type { TeachingCase } from '../../content/caseSchema.ts';
import type { OutcomeRange } from '../../physiology/index.ts';
import type { RunRecord } from '../../session/index.ts';
import { EVIDENCE_ADDRESS } from '../lib/addresses.ts';
import { useUi } from '../lib/UiContext.ts';
import { failedNoteKey } from './endings.ts';
import { RangeFigure } from './RangeFigure.tsx';
import styles from './Debrief.module.css';

interface OutcomeProps {
  readonly record: RunRecord;
  /** Her headache upright a day later. */
  readonly afterADayNrs: number;
  readonly askRange: () => Promise<OutcomeRange>;
  /** Whether a failure is the model's luck: the planned blood went in beside the hole. */
  readonly wellDone: boolean;
  /** How often a patch fails was counted where it was given blind. */
  readonly plan: TeachingCase['plan'];
}

function useRange(patched: boolean, ask: () => Promise<OutcomeRange>): OutcomeRange | 'pending' | null {
  const [range, setRange] = useState<OutcomeRange | 'pending' | null>(patched ? 'pending' : null);
  const asked = useRef(ask);
  useEffect(() => {
    if (!patched) return;
    let wanted = true;
    asked
      .current()
      .then((answer) => wanted && setRange(answer))
      .catch(() => wanted && setRange(null));
    return () => {
      wanted = false;
    };
  }, [patched]);
  return range;
}

export function Outcome({ record, afterADayNrs, askRange, wellDone, plan }: OutcomeProps) {
  const { t, number } = useUi().messages;
  const patched = record.outcome !== 'notPatched';
  const range = useRange(patched, askRange);
  return (
    <section className={styles['section']} aria-label={t('debrief.outcome')}>
      <h2 className={styles['title']}>{t(`debrief.outcome.${record.outcome}`)}</h2>
      {record.outcome === 'failed' && wellDone ? (
        <p className={styles['serif']}>{t(failedNoteKey(plan))}</p>
      ) : null}
      <dl className={styles['table']}>
        <div>
          <dt>{t('debrief.before')}</dt>
          <dd>
            {number(record.headacheUprightBeforeNrs, 0)} {t('debrief.headacheAxis')}
          </dd>
        </div>
        <div>
          <dt>{t('debrief.after')}</dt>
          <dd>
            {number(record.headacheUprightAfter2hNrs, 0)} {t('debrief.headacheAxis')}
          </dd>
        </div>
        {patched ? (
          <div>
            <dt>{t('debrief.afterADay')}</dt>
            <dd>
              {number(afterADayNrs, 0)} {t('debrief.headacheAxis')}
            </dd>
          </div>
        ) : null}
      </dl>
      {range === 'pending' ? <p className={styles['note']}>{t('debrief.rangePending')}</p> : null}
      {range === null || range === 'pending' ? null : <RangeFigure range={range} drawnNrs={afterADayNrs} />}
      {patched ? (
        <>
          <p className={styles['serif']}>{t('debrief.rangeNone')}</p>
          <p>
            <a className={styles['evidence']} href={EVIDENCE_ADDRESS} target="_blank" rel="noopener">
              {t('about.evidenceApart')}
            </a>
          </p>
        </>
      ) : null}
    </section>
  );
}
