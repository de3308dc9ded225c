/** The frozen picture is measured: two callipers by steps, the way between them large, and the depth noted. */
import type { PlanePlace } from '../../imaging/ultrasound/callipers.ts';
import type { Fan } from '../../imaging/ultrasound/fan.ts';
import type { UltrasoundPicture } from '../../imaging/ultrasound/picture.ts';
import { greyUnder } from '../../imaging/ultrasound/under.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { Segments } from '../controls/Segments.tsx';
import { useUi } from '../lib/UiContext.ts';
import { CALLIPER_STEP_MM, ENDS, onPicture, spanMm, type Callipers, type End } from './callipers.ts';
import { Field } from './Field.tsx';
import styles from './Ultrasound.module.css';

interface CalliperControlsProps {
  readonly fan: Fan;
  /** What the callipers lie on; null until it is whole. */
  readonly picture: UltrasoundPicture | null;
  /** In an examination nobody says from where to where it is measured. */
  readonly isPlain: boolean;
  readonly callipers: Callipers;
  readonly chosen: End;
  readonly onCalliper: (end: End, place: PlanePlace) => void;
  readonly onChoose: (end: End) => void;
}

/** As fine as the callipers tell, mm. */
const tenths = (mm: number): number => Math.round(mm * 10) / 10;

export function CalliperControls(props: CalliperControlsProps) {
  const { fan, picture, isPlain, callipers, chosen, onCalliper, onChoose } = props;
  const { t, number } = useUi().messages;
  const place = callipers[chosen];
  const span = tenths(spanMm({ fan }, callipers));
  const stepper = (name: keyof PlanePlace, min: number, max: number) => (
    <Field
      label={t(`ultrasound.${name}`)}
      value={place[name]}
      step={CALLIPER_STEP_MM}
      min={min}
      max={max}
      text={number(place[name], 1)}
      unit={t('ultrasound.unitMm')}
      onChange={(value) => onCalliper(chosen, onPicture(fan, { ...place, [name]: value }))}
    />
  );
  return (
    <section className={styles['group']} aria-labelledby="ultrasound-callipers">
      <h3 id="ultrasound-callipers" className={styles['groupTitle']}>
        {t('ultrasound.callipers')}
      </h3>
      <div className={styles['measured']}>
        <p className={styles['span']} role="status" data-testid="ultrasound-span">
          {number(span, 1)}
          <span>{t('ultrasound.unitMm')}</span>
        </p>
        <ActButton
          act={{ type: 'noteDepth', depthMm: span }}
          missing={span < 1 ? t('ultrasound.callipersApart') : null}
          variant="filled"
        >
          {t('ultrasound.noteDepth', { mm: span })}
        </ActButton>
      </div>
      <Segments
        label={t('ultrasound.whichCalliper')}
        value={chosen}
        onChange={onChoose}
        options={ENDS.map((value) => ({ value, label: t(`ultrasound.end.${value}`) }))}
      />
      <div className={styles['steppers']}>
        {stepper('downMm', 0, fan.setting.depthMm)}
        {stepper('rightMm', -Math.floor(fan.halfWidthMm), Math.floor(fan.halfWidthMm))}
      </div>
      <p role="status" data-testid="ultrasound-under">
        {picture === null
          ? ''
          : t(`ultrasound.under.${chosen}`, { what: t(`ultrasound.under.${greyUnder(picture, place)}`) })}
      </p>
      <p className={styles['note']}>
        {t('ultrasound.callipersNote')} {isPlain ? null : t('ultrasound.callipersFrom')}
      </p>
    </section>
  );
}
