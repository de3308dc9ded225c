/** How the probe is held: usual grips, then its place, turn, tilt and the depth, each by steps. */
import { Button } from '../controls/Button.tsx';
import { Segments } from '../controls/Segments.tsx';
import { useUi } from '../lib/UiContext.ts';
import { Field } from './Field.tsx';
import {
  DEPTH_STEP_MM,
  GRIPS,
  gripOf,
  gripped,
  inReach,
  REACH,
  STEP_MM,
  TILT_STEP_DEG,
  TURN_STEP_DEG,
  type Hold,
} from './hold.ts';
import styles from './Ultrasound.module.css';

interface ProbeControlsProps {
  readonly hold: Hold;
  /** Where the operator takes the midline to be, mm to her left by the same count. */
  readonly midlineMm: number;
  /** In an examination nobody says how the midline is found. */
  readonly isPlain: boolean;
  readonly onHold: (hold: Hold) => void;
  readonly onMidline: (leftMm: number) => void;
}

export function ProbeControls({ hold, midlineMm, isPlain, onHold, onMidline }: ProbeControlsProps) {
  const { t, number } = useUi().messages;
  const stepper = (
    name: keyof Hold,
    step: number,
    min: number,
    max: number,
    unit: 'ultrasound.unitMm' | 'ultrasound.unitDeg',
  ) => (
    <Field
      label={t(`ultrasound.${name}`)}
      value={hold[name]}
      step={step}
      min={min}
      max={max}
      text={number(hold[name], 0)}
      unit={t(unit)}
      onChange={(value) => onHold(inReach({ ...hold, [name]: value }))}
    />
  );
  return (
    <section className={styles['group']} aria-labelledby="ultrasound-hold">
      <h3 id="ultrasound-hold" className={styles['groupTitle']}>
        {t('ultrasound.hold')}
      </h3>
      <Segments
        label={t('ultrasound.hold')}
        value={gripOf(hold, midlineMm)}
        onChange={(grip) => onHold(gripped(hold, grip, midlineMm))}
        options={GRIPS.map((value) => ({ value, label: t(`ultrasound.grip.${value}`) }))}
      />
      <div className={styles['steppers']}>
        {stepper('cranialMm', STEP_MM, -REACH.cranialMm, REACH.cranialMm, 'ultrasound.unitMm')}
        {stepper('leftMm', STEP_MM, -REACH.leftMm, REACH.leftMm, 'ultrasound.unitMm')}
        {stepper('tiltDeg', TILT_STEP_DEG, -REACH.tiltDeg, REACH.tiltDeg, 'ultrasound.unitDeg')}
        {stepper('turnDeg', TURN_STEP_DEG, 0, REACH.turnDeg, 'ultrasound.unitDeg')}
        {stepper('depthMm', DEPTH_STEP_MM, REACH.leastDepthMm, REACH.mostDepthMm, 'ultrasound.unitMm')}
      </div>
      <div className={styles['row']}>
        <Button
          inline
          onClick={() => onMidline(hold.leftMm)}
          aria-pressed={hold.leftMm === midlineMm}
          data-testid="ultrasound-midline"
        >
          {t('ultrasound.midlineHere')}
        </Button>
        {isPlain ? null : <p className={styles['note']}>{t('ultrasound.midlineNote')}</p>}
      </div>
    </section>
  );
}
