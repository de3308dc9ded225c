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
import { Section } from './Panel.tsx';
import styles from './Needle.module.css';
import panel from './Panel.module.css';

const STEPS = ['0.1', '0.5', '1'] as const;
const HELD_IN_MM_PER_S = 0.7;
const HELD_OUT_MM_PER_S = -3;

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
  const { body, protocol } = useSnapshot();
  const { needle, bevel } = protocol.equipment;
  const [step, setStep] = useState<(typeof STEPS)[number]>('0.5');
  const stepMm = Number(step);
  const depth = useLiveText<HTMLSpanElement>(() => number(body.needle.depthMm, 1));
  const advance = (byMm: number) => perform({ type: 'advanceNeedle', byMm });
  useCommand('advance', () => advance(stepMm));
  useCommand('withdraw', () => advance(-stepMm));
  return (
    <Section
      label={t('needle.needle')}
      setting={t('needle.kind', { needle: t(`needle.gauge.${needle}`), bevel: t(`needle.bevel.${bevel}`) })}
      tabs="needle"
    >
      <div className={styles['depthRow']}>
        <p className={styles['depth']}>
          <span className="visually-hidden">{t('needle.depth')}: </span>
          <span ref={depth} className={panel['figure']} data-testid="needle-depth" />
          <span className={panel['unit']}>{t('needle.atSkin')}</span>
        </p>
        <Segments
          label={t('needle.stepSize')}
          value={step}
          onChange={setStep}
          options={STEPS.map((value) => ({
            value,
            label: value === '1' ? `1 ${t('needle.unitMm')}` : number(Number(value), 1),
          }))}
        />
      </div>
      <div className={styles['rule']}>
        <NeedleRule depthMm={() => body.needle.depthMm} />
      </div>
      <div className={panel['pair']}>
        <Button onClick={() => advance(-stepMm)} data-testid="withdraw-step">
          {t('act.withdrawNeedle')} <KeyHint icon="down" />
        </Button>
        <Button onClick={() => advance(stepMm)} data-testid="advance-step">
          {t('act.advanceNeedle')} <KeyHint icon="up" />
        </Button>
        <HoldNeedle speedMmPerS={HELD_OUT_MM_PER_S} testId="hold-withdraw" />
        <HoldNeedle speedMmPerS={HELD_IN_MM_PER_S} testId="hold-advance" />
      </div>
    </Section>
  );
}
