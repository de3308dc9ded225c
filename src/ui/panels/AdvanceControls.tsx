/** How deep the needle is, and the hands that move it: by steps, or slowly while held. */
import { useState } from 'react';
import { Button, KeyHint } from '../controls/Button.tsx';
import { HoldButton } from '../controls/HoldButton.tsx';
import { NeedleRule } from '../controls/NeedleRule.tsx';
import { Segments } from '../controls/Segments.tsx';
import { useCommand } from '../lib/commands.ts';
import { refusalReason } from '../lib/refusal.ts';
import { useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { nextOf } from '../lib/nextOf.ts';
import { Section } from './Panel.tsx';
import styles from './Needle.module.css';
import panel from './Panel.module.css';

const STEPS = ['0.1', '0.5', '1', '5'] as const;
/** Slow, steady, fast, mm/s. */
const PACES = ['0.3', '0.7', '3'] as const;

function HoldNeedle({ speedMmPerS, testId }: { readonly speedMmPerS: number; readonly testId: string }) {
  const { session, messages, perform } = useUi();
  const snapshot = useSnapshot();
  const { controls } = snapshot;
  const act = { type: 'setNeedleSpeed', speedMmPerS } as const;
  return (
    <HoldButton
      testId={testId}
      compact
      running={controls.needleSpeedMmPerS === speedMmPerS && controls.needleTargetMm === null}
      refusal={session.canPerform(act) ? null : refusalReason(messages, snapshot, act)}
      onStart={() => perform(act)}
      onEnd={() => perform({ type: 'setNeedleSpeed', speedMmPerS: 0 })}
    >
      {messages.t(speedMmPerS > 0 ? 'act.setNeedleSpeed' : 'act.holdWithdraw')}
    </HoldButton>
  );
}

export function AdvanceControls() {
  const { messages, perform } = useUi();
  const { t, number } = messages;
  const { body } = useSnapshot();
  const { needle, lengthMm, bevel } = body.equipment;
  const [step, setStep] = useState<(typeof STEPS)[number]>('0.5');
  const [pace, setPace] = useState<(typeof PACES)[number]>('0.7');
  const stepMm = Number(step);
  const depth = useLiveText<HTMLSpanElement>(() => number(body.needle.depthMm, 1));
  const advance = (byMm: number) => perform({ type: 'advanceNeedle', byMm });
  useCommand('advance', () => advance(stepMm));
  useCommand('withdraw', () => advance(-stepMm));
  useCommand('finer', () => setStep(nextOf(STEPS, step, -1)));
  useCommand('coarser', () => setStep(nextOf(STEPS, step, 1)));
  return (
    <Section
      label={t('needle.needle')}
      setting={t('needle.kind', {
        needle: t(`needle.gauge.${needle}`),
        length: t(`equipment.lengthMm.${lengthMm}`),
        bevel: t(`needle.bevel.${bevel}`),
      })}
      tabs="needle"
    >
      <p className={styles['depth']}>
        <span className="visually-hidden">{t('needle.depth')}: </span>
        <span ref={depth} className={panel['figure']} data-testid="needle-depth" />
        <span className={panel['unit']}>{t('needle.atSkin')}</span>
      </p>
      <div className={styles['rule']}>
        <NeedleRule lengthMm={lengthMm} depthMm={() => body.needle.depthMm} />
      </div>
      <div className={styles['hand']}>
        <div className={panel['stack']}>
          <span className={panel['note']} aria-hidden="true">
            {t('needle.step')}
          </span>
          <Segments
            label={t('needle.step')}
            value={step}
            onChange={setStep}
            className={styles['tight']}
            options={STEPS.map((value) => ({ value, label: number(Number(value)) }))}
          />
        </div>
        <div className={panel['stack']}>
          <span className={panel['note']} aria-hidden="true">
            {t('needle.pace')}
          </span>
          <Segments
            label={t('needle.pace')}
            value={pace}
            onChange={setPace}
            className={styles['tight']}
            options={PACES.map((value) => ({ value, label: number(Number(value)) }))}
          />
        </div>
      </div>
      <div className={panel['pair']}>
        <Button onClick={() => advance(-stepMm)} data-testid="withdraw-step">
          {t('act.withdrawNeedle')} <KeyHint icon="down" />
        </Button>
        <Button onClick={() => advance(stepMm)} data-testid="advance-step">
          {t('act.advanceNeedle')} <KeyHint icon="up" />
        </Button>
        <HoldNeedle speedMmPerS={-Number(pace)} testId="hold-withdraw" />
        <HoldNeedle speedMmPerS={Number(pace)} testId="hold-advance" />
      </div>
    </Section>
  );
}
