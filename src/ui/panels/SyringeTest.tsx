/** The loss-of-resistance syringe: the one skill of this step, and so its one filled button. */
import { HoldButton } from '../controls/HoldButton.tsx';
import { Syringe } from '../controls/Syringe.tsx';
import { refusalReason } from '../lib/refusal.ts';
import { useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Section } from './Panel.tsx';
import styles from './Needle.module.css';

const SYRINGE_ML = 10;

export function SyringeTest() {
  const { session, messages, perform } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { body, controls, protocol } = snapshot;
  const press = { type: 'pressSyringe', pressed: true } as const;
  const left = useLiveText<HTMLSpanElement>(() =>
    t(`needle.left.${protocol.equipment.medium}`, { volume: body.syringe.salineLeftMl }),
  );
  return (
    <Section
      label={t('needle.syringe')}
      setting={<span ref={left} />}
      tabs="needle syringe"
      className={styles['testSection']}
    >
      <div className={styles['test']}>
        <HoldButton
          testId="hold-press"
          variant="filled"
          running={controls.syringePressed}
          refusal={session.canPerform(press) ? null : refusalReason(messages, snapshot, press)}
          onStart={() => perform(press)}
          onEnd={() => perform({ type: 'pressSyringe', pressed: false })}
        >
          {t('act.pressSyringe')}
        </HoldButton>
        <Syringe
          kind="saline"
          volumeMl={() => body.syringe.salineLeftMl}
          capacityMl={SYRINGE_ML}
          give={() => (controls.syringePressed ? body.syringe.give : 0)}
        />
      </div>
    </Section>
  );
}
