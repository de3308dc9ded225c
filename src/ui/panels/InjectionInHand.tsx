/** While the blood goes in: the rule, volume, rate, the hold, the three ways to answer her, what she feels. */
import { useEffect, useRef, useState } from 'react';
import { KeyHint } from '../controls/Button.tsx';
import { HoldButton } from '../controls/HoldButton.tsx';
import { RateSlider } from '../controls/RateSlider.tsx';
import { Syringe } from '../controls/Syringe.tsx';
import { Stepper, stepped } from '../controls/Stepper.tsx';
import { useCommand } from '../lib/commands.ts';
import { refusalReason } from '../lib/refusal.ts';
import { useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { InjectionAnswers } from './InjectionAnswers.tsx';
import { Panel, Section } from './Panel.tsx';
import { RuleCard } from './RuleCard.tsx';
import { SensationsSection } from './SensationsSection.tsx';
import styles from './Injection.module.css';
import panel from './Panel.module.css';

const SLOW_FROM = 0.2;
const STEP_ML_PER_S = 0.05;
const MOST_ML_PER_S = 1;
/** A thumb that slides so far on the plunger presses one step faster or slower, px. */
const SLIDE_PX = 18;

function faster(rate: number, steps: number): number {
  if (steps === 0) return rate;
  return stepped(
    rate + (steps - Math.sign(steps)) * STEP_ML_PER_S,
    Math.sign(steps) * STEP_ML_PER_S,
    STEP_ML_PER_S,
    MOST_ML_PER_S,
  );
}

function VolumeFigures({ rate }: { readonly rate: number }) {
  const { t, number } = useUi().messages;
  const { body, controls, marks } = useSnapshot();
  const { blood } = body;
  const injectedMl = () => blood.injectedMl - (marks.firstPatch?.injectedMl ?? 0);
  const forceN = () => (controls.injectionRateMlPerS > 0 ? blood.thumbForceN : 0);
  const injected = useLiveText<HTMLSpanElement>(
    () => number(injectedMl(), 1),
    () => Math.round(injectedMl() * 10),
  );
  const thumb = useLiveText<HTMLSpanElement>(
    () => t('injection.thumb', { force: forceN() }),
    () => Math.round(forceN() * 10),
  );
  const left = useLiveText<HTMLSpanElement>(
    () => t('injection.left', { left: blood.syringeMl, drawn: blood.drawnMl - blood.discardedMl }),
    () => Math.round(blood.syringeMl * 10),
  );
  return (
    <Section label={t('injection.injected')} setting={<span ref={left} />}>
      <div className={styles['figures']}>
        <p className={styles['volume']}>
          <span ref={injected} className={styles['figure']} data-testid="injected-volume" />
          <span className={panel['unit']}>{t('injection.unitMl')}</span>
        </p>
        <p className={styles['side']}>
          <span className={styles['rate']}>{number(rate, 2)}</span>
          <span className={panel['unit']}>{t('injection.rateUnit')}</span>
          <span ref={thumb} className={styles['thumb']} />
        </p>
      </div>
      <div className={styles['syringe']}>
        <Syringe volumeMl={() => blood.syringeMl} capacityMl={20} />
      </div>
    </Section>
  );
}

export function InjectionInHand() {
  const { session, messages, settings, changeSettings, perform } = useUi();
  const { t, number } = messages;
  const snapshot = useSnapshot();
  const { controls, protocol } = snapshot;
  const [rate, setRate] = useState(0.25);
  const running = controls.injectionRateMlPerS > 0;
  const start = { type: 'setInjectionRate', mlPerS: rate } as const;
  const stop = () => {
    if (session.snapshot.controls.injectionRateMlPerS > 0) perform({ type: 'setInjectionRate', mlPerS: 0 });
  };
  const lastRate = useRef(rate);
  useEffect(() => {
    if (lastRate.current === rate) return;
    lastRate.current = rate;
    if (session.snapshot.controls.injectionRateMlPerS > 0)
      perform({ type: 'setInjectionRate', mlPerS: rate });
  }, [rate, session, perform]);
  const change = (steps: number) => setRate((now) => faster(now, steps));
  useCommand('advance', () => change(1));
  useCommand('withdraw', () => change(-1));
  const rateAtDown = useRef(rate);
  const stepper = (
    <span className={styles['stepper']}>
      <Stepper
        label={t('injection.rate')}
        value={rate}
        step={STEP_ML_PER_S}
        min={STEP_ML_PER_S}
        max={MOST_ML_PER_S}
        text={number(rate, 2)}
        unit={t('injection.rateUnit')}
        onChange={setRate}
      />
    </span>
  );
  return (
    <Panel title={t('injection.title')} quietTitle>
      <div className={styles['injection']} data-acts-below="true">
        <RuleCard />
        <VolumeFigures rate={rate} />
        <Section label={t('injection.rate')} setting={stepper}>
          <div className={styles['slider']}>
            <RateSlider
              value={rate}
              slowFrom={SLOW_FROM}
              slowTo={protocol.slowRateMlPerS}
              fastFrom={protocol.fastRateMlPerS}
              onChange={setRate}
            />
          </div>
        </Section>
        <div className={styles['acts']}>
          <HoldButton
            testId="hold-inject"
            variant="filled"
            running={running}
            refusal={session.canPerform(start) ? null : refusalReason(messages, snapshot, start)}
            onStart={() => {
              rateAtDown.current = rate;
              return perform(start);
            }}
            onEnd={stop}
            onSlide={(byPx) => setRate(faster(rateAtDown.current, Math.round(byPx / SLIDE_PX)))}
          >
            {t('act.setInjectionRate')}
            <span className={styles['keyHint']}>
              <KeyHint>{t('key.name.Space')}</KeyHint>
            </span>
          </HoldButton>
          <InjectionAnswers />
        </div>
        <label className={styles['latch']}>
          <input
            type="checkbox"
            checked={settings.holdMode === 'toggle'}
            data-testid="latch"
            onChange={(event) =>
              changeSettings({ holdMode: event.currentTarget.checked ? 'toggle' : 'hold' })
            }
          />
          {t('injection.latch')}
        </label>
        <SensationsSection asks />
      </div>
    </Panel>
  );
}
