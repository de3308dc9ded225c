/** All that a hand does at the C-arm's screen. */
import { Button } from '../controls/Button.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { ArmControls } from './ArmControls.tsx';
import { ContrastPart } from './ContrastPart.tsx';
import { ExposureCount } from './ExposureCount.tsx';
import { useArm, type AskedArm } from './useArm.ts';
import styles from './Xray.module.css';

interface XrayControlsProps {
  readonly askedArm: AskedArm;
  /** A film was taken: from what stands in the beam now. */
  readonly onShot: () => void;
  readonly boneWhite: boolean;
  readonly onBoneWhite: (on: boolean) => void;
  readonly named: boolean;
  /** Null where names are covered. */
  readonly onNamed: ((on: boolean) => void) | null;
}

export function XrayControls(props: XrayControlsProps) {
  const { askedArm, onShot, boneWhite, onBoneWhite, named, onNamed } = props;
  const { messages, perform } = useUi();
  const { t } = messages;
  const { screening } = useSnapshot().controls;
  const arm = useArm(askedArm);
  return (
    <>
      <div className={styles['pair']}>
        <Button
          variant="filled"
          data-testid="act-takeShot"
          onClick={() => {
            if (arm.settle() && perform({ type: 'takeShot' })) onShot();
          }}
        >
          {t('act.takeShot')}
        </Button>
        <Button
          aria-pressed={screening}
          className={screening ? styles['live'] : undefined}
          data-testid="act-setScreening"
          onClick={() => {
            if (screening || arm.settle()) perform({ type: 'setScreening', on: !screening });
          }}
        >
          {t(screening ? 'act.setScreeningStop' : 'act.setScreeningStart')}
        </Button>
      </div>
      <ArmControls {...arm} />
      <div className={styles['pair']}>
        <Button aria-pressed={boneWhite} onClick={() => onBoneWhite(!boneWhite)}>
          {t('xray.desk.invert')}
        </Button>
        {onNamed === null ? null : (
          <Button aria-pressed={named} onClick={() => onNamed(!named)} data-testid="xray-names">
            {t('xray.desk.names')}
          </Button>
        )}
      </div>
      {onNamed === null ? <p className={styles['quiet']}>{t('xray.desk.covered')}</p> : null}
      <ContrastPart />
      <ExposureCount />
    </>
  );
}
