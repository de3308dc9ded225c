/** How the C-arm stands: three views at a press, and turn, tilt, place and field in steps. */
import { CARM_FIELDS_MM, CARM_LIMITS } from '../../content/imaging.ts';
import { Segments } from '../controls/Segments.tsx';
import { Stepper } from '../controls/Stepper.tsx';
import { useUi } from '../lib/UiContext.ts';
import type { ArmSetting } from './useArm.ts';
import styles from './Xray.module.css';

/** Turned about her, degrees; the oblique stands towards her left. */
const VIEWS = { behind: 0, aslant: 35, side: 90 } as const;
type View = keyof typeof VIEWS;
const VIEW_NAMES: readonly View[] = ['behind', 'aslant', 'side'];

const STEP_DEG = 5;
const STEP_MM = 10;

export function ArmControls({ arm, set }: ArmSetting) {
  const { t } = useUi().messages;
  const { rotationDeg, tiltDeg, cranialMm, fieldMm } = arm;
  const view = VIEW_NAMES.find((name) => VIEWS[name] === rotationDeg && tiltDeg === 0) ?? null;
  const stepper = (
    label: 'xray.desk.turn' | 'xray.desk.tilt' | 'xray.desk.along',
    value: number,
    step: number,
    most: number,
    text: string,
    change: (value: number) => void,
  ) => (
    <div className={styles['setting']}>
      <p aria-hidden="true">{t(label)}</p>
      <Stepper
        label={t(label)}
        value={value}
        step={step}
        min={-most}
        max={most}
        text={text}
        onChange={change}
      />
    </div>
  );
  return (
    <div className={styles['arm']}>
      <Segments
        label={t('xray.desk.view')}
        className={styles['wide']}
        value={view}
        onChange={(name) => set({ rotationDeg: VIEWS[name], tiltDeg: 0 })}
        options={VIEW_NAMES.map((value) => ({ value, label: t(`xray.desk.${value}`) }))}
      />
      {stepper(
        'xray.desk.along',
        cranialMm,
        STEP_MM,
        CARM_LIMITS.cranialMm,
        t('xray.desk.mm', { mm: cranialMm }),
        (value) => set({ cranialMm: value }),
      )}
      {stepper(
        'xray.desk.tilt',
        tiltDeg,
        STEP_DEG,
        CARM_LIMITS.tiltDeg,
        t('xray.desk.degrees', { deg: tiltDeg }),
        (value) => set({ tiltDeg: value }),
      )}
      {stepper(
        'xray.desk.turn',
        rotationDeg,
        STEP_DEG,
        CARM_LIMITS.rotationDeg,
        t('xray.desk.degrees', { deg: rotationDeg }),
        (value) => set({ rotationDeg: value }),
      )}
      <div className={styles['setting']}>
        <p aria-hidden="true">{t('xray.desk.field')}</p>
        <Segments
          label={t('xray.desk.field')}
          className={styles['field']}
          value={String(fieldMm)}
          onChange={(mm) => set({ fieldMm: CARM_FIELDS_MM.find((each) => String(each) === mm) ?? fieldMm })}
          options={CARM_FIELDS_MM.map((mm) => ({ value: String(mm), label: String(mm) }))}
        />
      </div>
    </div>
  );
}
