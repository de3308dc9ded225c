/** A lesson as a rule of minutes: what to show, say and ask in each part; time is kept once it has been started. */
import { useEffect, useState } from 'react';
import { AIMS, PLAN_MINUTES, PLANS } from '../../content/lesson/plans.ts';
import { Button } from '../controls/Button.tsx';
import { Segments } from '../controls/Segments.tsx';
import { classAddress } from './address.ts';
import { useLesson } from './ClassContext.ts';
import { Document, Sheet } from './Document.tsx';
import styles from './Document.module.css';

const LABELS = PLAN_MINUTES.map(String);
/** The clock of a lesson is looked at so often, ms. */
const LOOK_MS = 5000;

/** Whole minutes since the facilitator started the time; null while it is not kept. */
function useMinute(startedMs: number | null): number | null {
  const [nowMs, setNowMs] = useState(() => performance.now());
  useEffect(() => {
    if (startedMs === null) return undefined;
    const look = () => setNowMs(performance.now());
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [startedMs]);
  return startedMs === null ? null : Math.max(0, Math.floor((nowMs - startedMs) / 60_000));
}

export function Plan() {
  const { messages, goTo, goBack, timing, setTiming } = useLesson();
  const { t } = messages;
  const { minutes, startedMs } = timing;
  const minute = useMinute(startedMs);
  const plan = PLANS[minutes];
  const begins = plan.map((_, i) => plan.slice(0, i).reduce((sum, part) => sum + part.minutes, 0));
  return (
    <Document page="plan" lead={t('class.plan.lead')} prints>
      <div className={styles['choice']}>
        <Segments
          label={t('class.plan')}
          value={String(minutes)}
          onChange={(value) =>
            setTiming({ ...timing, minutes: PLAN_MINUTES.find((one) => String(one) === value) ?? minutes })
          }
          options={LABELS.map((value) => ({ value, label: t('class.plan.title', { minutes: value }) }))}
        />
        <Button
          inline
          data-testid="plan-time"
          onClick={() => setTiming({ minutes, startedMs: minute === null ? performance.now() : null })}
        >
          {t(minute === null ? 'class.plan.start' : 'class.plan.stop')}
        </Button>
      </div>
      <Sheet title={t('class.plan.title', { minutes })}>
        <section>
          <h3>{t('class.plan.aims')}</h3>
          <ul className={styles['aims']}>
            {AIMS.map((aim) => (
              <li key={aim}>{t(aim)}</li>
            ))}
          </ul>
          <p>{t('class.plan.prints')}</p>
        </section>
        <ol className={styles['plan']}>
          {plan.map(({ part, show, say, ask, listen, minutes: lasts }, i) => {
            const from = begins[i] ?? 0;
            const isNow = minute !== null && minute >= from && minute < from + lasts;
            return (
              <li key={part} data-now={isNow} data-testid={`part-${part}`}>
                <span className={styles['minute']}>
                  <span className="visually-hidden">{t('class.plan.at', { minute: from })}</span>
                  <span aria-hidden="true">{from}</span>
                </span>
                <div>
                  <div className={styles['partHead']}>
                    <h3>
                      {t(`class.part.${part}`)}
                      {isNow ? <em>{t('class.plan.now')}</em> : null}
                    </h3>
                    <a
                      href={classAddress('room', show)}
                      data-testid={`show-${part}`}
                      onClick={() => (show === null ? goBack() : goTo(show))}
                    >
                      {show === null
                        ? t('class.plan.showOwn')
                        : t('class.plan.showPart', { name: t(`class.jump.${show}`) })}
                    </a>
                  </div>
                  <p>
                    <b>{t('class.plan.say')}</b> {t(say)}
                  </p>
                  <p>
                    <b>{t('class.plan.askLabel')}</b> {t(ask)}
                  </p>
                  <p>
                    <b>{t('class.plan.listenLabel')}</b> {t(listen)}
                  </p>
                </div>
              </li>
            );
          })}
        </ol>
      </Sheet>
    </Document>
  );
}
