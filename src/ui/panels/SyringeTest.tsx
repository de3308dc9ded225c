/** Stylet and loss-of-resistance syringe: the one skill of this step, and so its one filled button. */
import { ActButton } from '../controls/ActButton.tsx';
import { HoldButton } from '../controls/HoldButton.tsx';
import { Plunger, type PlungerNow } from '../controls/Plunger.tsx';
import { classes } from '../lib/classes.ts';
import { useCommand } from '../lib/commands.ts';
import { refusalReason } from '../lib/refusal.ts';
import { useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Section } from './Panel.tsx';
import styles from './Needle.module.css';
import panel from './Panel.module.css';

const SYRINGE_ML = 10;

function LargePlunger() {
  const { body, controls } = useSnapshot();
  const { medium } = body.equipment;
  const read = (now: PlungerNow) => {
    now.leftMl = body.syringe.salineLeftMl;
    now.thumbDown = controls.syringePressed && body.syringe.pressureMmHg > 0;
    now.squeezedMl = now.thumbDown && medium === 'air' ? body.syringe.bounceMl : 0;
    now.give = body.syringe.give;
  };
  return <Plunger medium={medium} capacityMl={SYRINGE_ML} read={read} />;
}

export function SyringeTest() {
  const { session, messages, settings, perform } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { body, controls } = snapshot;
  const { styletIn } = body.needle;
  const { medium } = body.equipment;
  const press = { type: 'pressSyringe', pressed: true } as const;
  const stylet = { type: 'setStylet', inside: !styletIn } as const;
  const left = useLiveText<HTMLSpanElement>(() =>
    t(`needle.left.${medium}`, { volume: body.syringe.salineLeftMl }),
  );
  useCommand('stylet', () => perform(stylet));
  useCommand('hub', () => perform({ type: 'checkHub' }));
  return (
    <Section
      label={t('needle.syringe')}
      setting={styletIn ? undefined : <span ref={left} />}
      tabs="needle syringe"
      className={styles['testSection']}
    >
      {settings.plunger ? (
        // The same room with and without a syringe: nothing moves under the finger that takes the stylet out.
        <div className={styles['plunger']}>
          {styletIn ? <p className={panel['note']}>{t('needle.styletIn')}</p> : <LargePlunger />}
        </div>
      ) : null}
      <div className={classes(panel['pair'], styles['thumb'])}>
        <ActButton act={stylet} variant={styletIn ? 'filled' : 'outline'} />
        <HoldButton
          testId="hold-press"
          variant={styletIn ? 'outline' : 'filled'}
          running={controls.syringePressed}
          refusal={session.canPerform(press) ? null : refusalReason(messages, snapshot, press)}
          onStart={() => perform(press)}
          onEnd={() => perform({ type: 'pressSyringe', pressed: false })}
        >
          {t('act.pressSyringe')}
        </HoldButton>
      </div>
    </Section>
  );
}
