/** While the blood goes in: volume, rate, the hold, the three ways to answer her, what she feels, the rule. */
import { useEffect, useRef, useState } from 'react';
import { KeyHint } from '../controls/Button.tsx';
import { HoldButton } from '../controls/HoldButton.tsx';
import { RateSlider } from '../controls/RateSlider.tsx';
import { Syringe } from '../controls/Syringe.tsx';
import { Stepper } from '../controls/Stepper.tsx';
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

function VolumeFigures({ rate }: { readonly rate: number }) {
  const { t, number } = useUi().messages;
  const { body, controls } = useSnapshot();
  const injected = useLiveText<HTMLSpanElement>(() => number(body.blood.injectedMl, 1));
  const thumb = useLiveText<HTMLSpanElement>(() =>
    t('injection.thumb', { force: controls.injectionRateMlPerS > 0 ? body.blood.thumbForceN : 0 }),
  );
  const left = useLiveText<HTMLSpanElement>(() =>
    t('injection.left', { left: body.blood.syringeMl, drawn: body.blood.drawnMl - body.blood.discardedMl }),
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
        <Syringe volumeMl={() => body.blood.syringeMl} capacityMl={20} />
      </div>
    </Section>
  );
}

export function InjectionInHand() {
  const { session, messages, perform } = useUi();
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
  const stepper = (
    <span className={styles['stepper']}>
      <Stepper
        label={t('injection.rate')}
        value={rate}
        step={0.05}
        min={0.05}
        max={1}
        text={number(rate, 2)}
        unit={t('injection.rateUnit')}
        onChange={setRate}
      />
    </span>
  );
  return (
    <Panel title={t('injection.title')} quietTitle>
      <div className={styles['injection']}>
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
            onStart={() => perform(start)}
            onEnd={stop}
          >
            {t('act.setInjectionRate')}
            <span className={styles['keyHint']}>
              <KeyHint>{t('key.name.Space')}</KeyHint>
            </span>
          </HoldButton>
          <InjectionAnswers />
        </div>
        <RuleCard />
        <SensationsSection />
      </div>
    </Panel>
  );
}
