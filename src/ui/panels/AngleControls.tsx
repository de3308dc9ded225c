/** Two dials with their steppers: towards the head, and off the midline. */
import { AngleDial } from '../controls/AngleDial.tsx';
import { Stepper } from '../controls/Stepper.tsx';
import { seenPose } from '../lib/pose.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './Panel.module.css';

interface AngleControlsProps {
  readonly cephaladDeg: number;
  readonly leftDeg: number;
  readonly onChange: (angles: { readonly cephaladDeg: number; readonly leftDeg: number }) => void;
}

const LIMIT = 45;

export function AngleControls({ cephaladDeg, leftDeg, onChange }: AngleControlsProps) {
  const { t, number } = useUi().messages;
  const { body, machine } = useSnapshot();
  const posture = machine.context.posture ?? 'lateralCurled';
  const lying = posture === 'lateralCurled';
  const turnedDeg = seenPose(body.pose).rotationDeg;
  return (
    <div className={styles['stack']}>
      <div className={styles['pair']}>
        <div className={styles['stack']}>
          <span className={styles['label']}>{t('needle.towardsHead')}</span>
          <AngleDial
            kind="cephalad"
            degrees={cephaladDeg}
            lying={lying}
            turnedDeg={turnedDeg}
            ends={[t('feel.head'), t('feel.feet')]}
          />
          <span className={styles['note']}>{t(lying ? 'pose.fromAbove' : 'pose.fromSide')}</span>
          <Stepper
            label={t('needle.towardsHead')}
            value={cephaladDeg}
            step={1}
            min={-LIMIT}
            max={LIMIT}
            text={`${number(cephaladDeg, 0)}°`}
            onChange={(value) => onChange({ cephaladDeg: value, leftDeg })}
          />
        </div>
        <div className={styles['stack']}>
          <span className={styles['label']}>{t('needle.offMidline')}</span>
          <AngleDial
            kind="left"
            degrees={leftDeg}
            lying={lying}
            turnedDeg={turnedDeg}
            ends={[t('feel.left'), t('feel.right')]}
          />
          <span className={styles['note']}>{t(lying ? 'pose.fromHead' : 'pose.fromAbove')}</span>
          <Stepper
            label={`${t('needle.offMidline')}. ${t('needle.offMidlineHelp')}`}
            value={leftDeg}
            step={1}
            min={-LIMIT}
            max={LIMIT}
            text={`${number(leftDeg, 0)}°`}
            onChange={(value) => onChange({ cephaladDeg, leftDeg: value })}
          />
        </div>
      </div>
      <p className={styles['note']}>{t(`aim.square.${posture}`)}</p>
    </div>
  );
}
