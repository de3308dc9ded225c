/** The whole axis in words: what its figures show, said beside them and to those who do not see them. */
import { SPREAD_LEVELS } from '../../content/levels.ts';
import type { Messages } from '../../content/messages/index.ts';
import type { AxisReading } from '../../physiology/index.ts';
import { fromMmHg, pressureDecimals, unitName, type PressureUnit } from '../lib/units.ts';
import type { AxisPose } from './marks.ts';

/** From these heights up the zero line lies inside the head, at the base of the skull, in the neck; under them in the chest, mm. */
const PLACES_MM = { head: 175, skullBase: 135, neck: 49 } as const;
/** Headache up to which nothing is said to pull, and from which it hurts, NRS (the follow-up's own words for free: 1). */
const FREE_NRS = 1;
const HURTS_NRS = 4;
/** Less blood than this is none to speak of, mL; less flow counts as none, mL/min. */
const LEAST_BLOOD_ML = 0.5;
const LEAST_LEAK_ML_PER_MIN = 0.02;

export interface AxisWords {
  /** One or two sentences under the posture's name. */
  readonly sentence: (reading: AxisReading, pose: AxisPose) => string;
  readonly leak: (reading: AxisReading, pose: AxisPose) => string;
  readonly blood: (reading: AxisReading) => string;
  readonly fluid: (reading: AxisReading) => string;
  readonly pressure: (valueMmHg: number) => string;
  /** All that the figure shows, for a reader who does not see it. */
  readonly description: (reading: AxisReading, pose: AxisPose) => string;
}

export const bloodMl = ({ byLevelMl }: AxisReading): number => byLevelMl.reduce((sum, ml) => sum + ml, 0);

export function axisWords({ t, number }: Messages, unit: PressureUnit): AxisWords {
  const pressure = (valueMmHg: number) => {
    const value = fromMmHg(valueMmHg, unit);
    const text = number(value, Math.max(0, pressureDecimals(unit) - 1));
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  };

  const zeroPlace = (atMm: number | null) => {
    if (atMm === null) return t('axis.zero.none');
    if (atMm >= PLACES_MM.head) return t('axis.zero.head');
    if (atMm >= PLACES_MM.skullBase) return t('axis.zero.skullBase');
    return t(atMm >= PLACES_MM.neck ? 'axis.zero.neck' : 'axis.zero.chest');
  };

  const sentence = (reading: AxisReading, pose: AxisPose) => {
    const { zeroAtMm, headacheNrs, brainSagMm, vertexMmHg } = reading[pose];
    if (pose === 'lying') {
      if (vertexMmHg < 0) return t('axis.lying.low');
      return t(bloodMl(reading) >= LEAST_BLOOD_ML ? 'axis.lying.pressed' : 'axis.lying.even');
    }
    const values = { place: zeroPlace(zeroAtMm), sag: brainSagMm };
    if (headacheNrs >= HURTS_NRS) return t('axis.sitting.pulls', values);
    return t(headacheNrs > FREE_NRS ? 'axis.sitting.less' : 'axis.sitting.carries', values);
  };

  const leak = (reading: AxisReading, pose: AxisPose) => {
    const { leakMlPerMin } = reading[pose];
    return leakMlPerMin < LEAST_LEAK_ML_PER_MIN
      ? t('axis.leak.none')
      : t('axis.leak', { leak: leakMlPerMin });
  };

  const blood = (reading: AxisReading) => {
    const ml = bloodMl(reading);
    if (ml < LEAST_BLOOD_ML) return t('axis.blood.none');
    const levels = SPREAD_LEVELS.filter((_, i) => (reading.byLevelMl[i] ?? 0) >= LEAST_BLOOD_ML);
    const [from, to] = [levels[0], levels.at(-1)];
    if (from === undefined || to === undefined) return t('axis.blood.thin', { ml });
    return from === to ? t('axis.blood.one', { ml, level: from }) : t('axis.blood.levels', { ml, from, to });
  };

  const fluid = ({ missingMl, displacedMl }: AxisReading) => {
    const ml = Math.max(0, missingMl);
    return displacedMl >= LEAST_BLOOD_ML
      ? t('axis.missingPushed', { ml, pushed: displacedMl })
      : t('axis.missing', { ml });
  };

  const description = (reading: AxisReading, pose: AxisPose) => {
    const { vertexMmHg, sacMmHg, headacheNrs } = reading[pose];
    const where = SPREAD_LEVELS[reading.holeLevel] ?? '';
    const parts = [
      t(`axis.describe.${pose}`, {
        vertex: pressure(vertexMmHg),
        sac: pressure(sacMmHg),
        unit: unitName(unit),
      }),
      sentence(reading, pose),
      t('axis.describe.headache', { nrs: headacheNrs }),
      t('axis.describe.hole', { level: where, leak: leak(reading, pose), share: 100 * reading.sealFraction }),
      fluid(reading),
      blood(reading),
    ];
    return parts.join(' ');
  };

  return { sentence, leak, blood, fluid, pressure, description };
}
