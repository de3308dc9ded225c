/** The rate of injection on a rule: the slow band named, the fast part dashed and named. */
import { useUi } from '../lib/UiContext.ts';
import styles from './Instruments.module.css';

interface RateSliderProps {
  readonly value: number;
  readonly slowFrom: number;
  readonly slowTo: number;
  readonly fastFrom: number;
  readonly onChange: (value: number) => void;
}

const X0 = 11;
const WIDTH = 318;
const TICKS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

export function RateSlider({ value, slowFrom, slowTo, fastFrom, onChange }: RateSliderProps) {
  const { t, number } = useUi().messages;
  const x = (rate: number) => X0 + rate * WIDTH;
  return (
    <div className={styles['overlay']}>
      <svg viewBox="0 0 340 66" className={styles['instrument']} aria-hidden="true">
        <line x1={x(0)} x2={x(1)} y1="22" y2="22" stroke="var(--line-2)" />
        <line x1={x(slowFrom)} x2={x(slowTo)} y1="22" y2="22" stroke="var(--accent)" strokeWidth="5" />
        <line
          x1={x(fastFrom)}
          x2={x(1)}
          y1="22"
          y2="22"
          stroke="var(--stop)"
          strokeWidth="3"
          strokeDasharray="5 4"
        />
        {TICKS.map((tick) => (
          <line
            key={tick}
            x1={x(tick)}
            x2={x(tick)}
            y1="34"
            y2={tick === 0 || tick === 0.5 || tick === 1 ? 44 : 40}
            className={styles['tick']}
          />
        ))}
        <text x={x(0)} y="61" textAnchor="start" className={styles['number']}>
          0
        </text>
        <text x={x((slowFrom + slowTo) / 2)} y="61" textAnchor="middle" className={styles['slowWord']}>
          {t('injection.slow')}
        </text>
        <text x={x(fastFrom)} y="61" textAnchor="middle" className={styles['number']}>
          {number(fastFrom, 1)}
        </text>
        <text x={x(0.7)} y="61" textAnchor="middle" className={styles['fastWord']}>
          {t('injection.tooFast')}
        </text>
        <text x={x(1)} y="61" textAnchor="end" className={styles['number']}>
          1 {t('injection.rateUnit')}
        </text>
      </svg>
      <input
        type="range"
        className={styles['range']}
        min={0.05}
        max={1}
        step={0.05}
        value={value}
        aria-label={t('injection.rate')}
        aria-valuetext={t('injection.rateValue', { rate: value })}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}
