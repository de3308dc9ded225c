/** In the debrief: two days run forward and back, she with the patch beside the same woman without one. */
import { useEffect, useId, useRef, useState } from 'react';
import type { Outlook } from '../../physiology/index.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { useFrame } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { AxisPair } from './AxisPair.tsx';
import { DrawnHow } from './DrawnHow.tsx';
import { HeadacheCourse } from './HeadacheCourse.tsx';
import { longTime, OUTLOOK_BUTTONS_S, OUTLOOK_TICKS_S, shortTime } from './stops.ts';
import { axisWords } from './words.ts';
import styles from './Axis.module.css';
import page from './Outlook.module.css';

/** Between two stops while time runs, ms. */
const STOP_MS = 350;

interface OutlookSectionProps {
  /** The two days, worked out off the main thread. */
  readonly ask: () => Promise<Outlook>;
}

export function OutlookSection({ ask }: OutlookSectionProps) {
  const { t } = useUi().messages;
  const [outlook, setOutlook] = useState<Outlook | 'pending' | 'failed'>('pending');
  const asked = useRef(ask);
  useEffect(() => {
    let wanted = true;
    asked
      .current()
      .then((answer) => wanted && setOutlook(answer))
      .catch(() => wanted && setOutlook('failed'));
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <section className={page['outlook']} aria-label={t('outlook.title')} data-testid="outlook">
      <h2 className={page['title']}>{t('outlook.title')}</h2>
      {outlook === 'pending' || outlook === 'failed' ? (
        <p className={styles['note']}>{t(`outlook.${outlook}`)}</p>
      ) : (
        <OutlookAt outlook={outlook} />
      )}
    </section>
  );
}

/** Which moment is looked at, and time that runs by itself until the end. */
function useTime(count: number, first: number) {
  const [chosen, setChosen] = useState(first);
  const [running, setRunning] = useState(false);
  const choose = (index: number) => {
    setRunning(false);
    setChosen(index);
  };
  useFrame(() => {
    if (!running) return;
    if (chosen + 1 >= count) setRunning(false);
    else setChosen(chosen + 1);
  }, STOP_MS);
  const toggle = () => {
    if (!running && chosen + 1 >= count) setChosen(0);
    setRunning(!running);
  };
  return { chosen, choose, running, toggle };
}

function Difference({ mine, other }: { readonly mine: number; readonly other: number }) {
  const { t } = useUi().messages;
  const [a, b] = [Math.round(mine), Math.round(other)];
  const key = a === b ? 'same' : a < b ? 'better' : 'worse';
  return <p className={page['difference']}>{t(`outlook.difference.${key}`, { mine: a, other: b })}</p>;
}

function OutlookAt({ outlook }: { readonly outlook: Outlook }) {
  const { messages, settings } = useUi();
  const { t } = messages;
  const id = useId();
  const { moments } = outlook;
  const atS = (afterS: number) => moments.findIndex((moment) => moment.afterS === afterS);
  const { chosen, choose, running, toggle } = useTime(moments.length, Math.max(0, atS(600)));
  const moment = moments[chosen];
  if (moment === undefined) return null;
  const words = axisWords(messages, settings.unit);
  const time = longTime(messages, moment.afterS);
  return (
    <>
      <p className={styles['note']}>{t('outlook.intro')}</p>
      <div className={page['time']}>
        <div className={page['buttons']} role="group" aria-label={t('outlook.at')}>
          {OUTLOOK_BUTTONS_S.map((afterS) => (
            <button
              key={afterS}
              type="button"
              className={page['stop']}
              aria-pressed={moment.afterS === afterS}
              onClick={() => choose(atS(afterS))}
            >
              {shortTime(messages, afterS)}
            </button>
          ))}
          <Button inline onClick={toggle} data-testid="outlook-run">
            <Icon name={running ? 'pause' : 'play'} /> {t(running ? 'outlook.pause' : 'outlook.play')}
          </Button>
        </div>
        <HeadacheCourse outlook={outlook} chosen={chosen} />
        <label htmlFor={id} className="visually-hidden">
          {t('outlook.at')}
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={moments.length - 1}
          step={1}
          value={chosen}
          aria-valuetext={time}
          className={page['slider']}
          onChange={(event) => choose(Number(event.currentTarget.value))}
          data-testid="outlook-time"
        />
        <p className={page['ticks']} aria-hidden="true">
          {OUTLOOK_TICKS_S.map((afterS) => (
            <span key={afterS} style={{ left: `${(atS(afterS) / (moments.length - 1)) * 100}%` }}>
              {shortTime(messages, afterS)}
            </span>
          ))}
        </p>
        <p className={page['timeNow']}>{time}</p>
        <Difference mine={moment.patched.sitting.headacheNrs} other={moment.without.sitting.headacheNrs} />
      </div>
      <div className={page['columns']}>
        {(['patched', 'without'] as const).map((of) => (
          <div key={of} className={page['column']} data-of={of}>
            <h3 className={page['columnName']}>{t(`outlook.${of}`)}</h3>
            <p className={styles['fact']}>
              {t('outlook.seal', { share: 100 * moment[of].sealFraction })} {words.blood(moment[of])}
            </p>
            <AxisPair read={() => moment[of]} layout="column" />
          </div>
        ))}
      </div>
      <DrawnHow />
    </>
  );
}
