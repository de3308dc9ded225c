/** What a class sees from ten metres: the step, her vital signs, one picture, her last words; and a question when they talk. */
import { useId, type ReactNode } from 'react';
import { STEPS } from '../../content/steps.ts';
import { Icon } from '../controls/Icon.tsx';
import { StepPanel } from '../panels/StepPanel.tsx';
import { stepName } from '../lib/names.ts';
import { usePageArrival } from '../lib/usePageArrival.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Captions, type CaptionView } from '../shell/Captions.tsx';
import { MonitorStrip } from '../shell/MonitorStrip.tsx';
import { classAddress } from './address.ts';
import { useLesson } from './ClassContext.ts';
import { Discussion } from './Discussion.tsx';
import { Strip } from './Strip.tsx';
import styles from './Class.module.css';

interface ClassRoomProps {
  readonly plate: ReactNode;
  readonly caption: CaptionView | null;
  readonly stateHash: string;
  readonly panelBoundary: (panel: ReactNode) => ReactNode;
}

const focusOnce = (curtain: HTMLElement | null): void => curtain?.focus();

export function ClassRoom({ plate, caption, stateHash, panelBoundary }: ClassRoomProps) {
  const { messages, paused, curtain, asking, acting, jump } = useLesson();
  const { t } = messages;
  const { machine, protocol } = useSnapshot();
  const { step } = machine;
  usePageArrival(messages, classAddress('room', null), t('class.title'));
  const curtainText = useId();
  const acts = acting && !paused && machine.phase !== 'debrief';
  const side = paused && asking ? 'discussion' : acts ? 'acts' : 'none';
  return (
    <div
      className={styles['room']}
      data-side={side}
      data-curtain={curtain}
      data-testid="class-room"
      data-paused={paused}
      data-hash={stateHash}
    >
      <header className={styles['head']}>
        <h1 tabIndex={-1}>
          {step === null ? (
            t(machine.phase === 'debrief' ? 'class.after' : 'class.before')
          ) : (
            <>
              <span data-testid="class-step">
                {t('class.stepOf', { number: STEPS.indexOf(step) + 1, all: STEPS.length })}
              </span>{' '}
              <b>{stepName(messages, step, protocol)}</b>
            </>
          )}
        </h1>
        <div className={styles['tags']}>
          {paused ? (
            <p className={styles['paused']}>
              <Icon name="pause" size={24} />
              {t('class.stands')}
            </p>
          ) : null}
          {jump === null ? null : (
            <p className={styles['example']} data-testid="class-example">
              {t('class.example', { name: t(`class.jump.${jump}`) })}
            </p>
          )}
        </div>
        <div className={styles['caption']}>
          {caption === null && step === null && machine.phase !== 'debrief' ? (
            <p className={styles['begin']}>{t('class.begin')}</p>
          ) : (
            <Captions caption={caption} />
          )}
        </div>
        <MonitorStrip />
      </header>
      <main className={styles['main']}>
        <section className={styles['plate']} aria-label={t('plate.label')} inert={curtain}>
          {plate}
        </section>
        {curtain ? (
          <section
            className={styles['curtain']}
            data-testid="curtain"
            ref={focusOnce}
            tabIndex={-1}
            aria-labelledby={curtainText}
          >
            <p id={curtainText}>{t('class.curtainText')}</p>
          </section>
        ) : null}
        {side === 'discussion' ? (
          <section className={styles['side']} aria-label={t('class.ask')}>
            <Discussion />
          </section>
        ) : null}
        {side === 'acts' ? (
          <section
            className={styles['side']}
            aria-label={t('class.act')}
            id="act-panel"
            tabIndex={-1}
            data-testid="act-panel"
          >
            {panelBoundary(<StepPanel />)}
          </section>
        ) : null}
      </main>
      <Strip />
    </div>
  );
}
