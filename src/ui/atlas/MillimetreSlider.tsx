/** A length on a rule: a slider with its exact figure, and a press for one step less or more. */
import styles from './Controls.module.css';

interface MillimetreSliderProps {
  readonly label: string;
  readonly less: string;
  readonly more: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words and figures. */
  readonly text: string;
  readonly unit: string;
  readonly onChange: (value: number) => void;
  readonly testId?: string;
}

/** Ticks at every five or ten, so that they stay apart. */
function ticks(min: number, max: number): readonly { readonly at: number; readonly long: boolean }[] {
  const every = max - min > 120 ? 10 : 5;
  const first = Math.ceil(min / every) * every;
  const marks = [];
  for (let value = first; value <= max; value += every)
    marks.push({ at: (value - min) / (max - min), long: value % (every * 5) === 0 });
  return marks;
}

export function MillimetreSlider(props: MillimetreSliderProps) {
  const { label, less, more, value, min, max, step, text, unit, onChange, testId } = props;
  const set = (next: number) => onChange(Math.min(max, Math.max(min, next)));
  return (
    <div className={styles['slider']}>
      <div className={styles['sliderHead']}>
        <span aria-hidden="true">{label}</span>
        <output className={styles['figure']} aria-hidden="true">
          {text} <span>{unit}</span>
        </output>
      </div>
      <div className={styles['sliderRow']}>
        <button type="button" aria-label={less} onClick={() => set(Math.ceil(value) - 1)}>
          −
        </button>
        <div className={styles['sliderRule']}>
          <svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 1000 44">
            {ticks(min, max).map(({ at, long }) => (
              <line key={at} x1={at * 1000} x2={at * 1000} y1={long ? 30 : 34} y2={42} />
            ))}
            <line x1={0} x2={1000} y1={22} y2={22} />
          </svg>
          <input
            type="range"
            min={min}
            max={max}
            step={step}
            value={value}
            aria-label={label}
            aria-valuetext={`${text} ${unit}`}
            data-testid={testId}
            onChange={(event) => set(Number(event.currentTarget.value))}
          />
        </div>
        <button type="button" aria-label={more} onClick={() => set(Math.floor(value) + 1)}>
          +
        </button>
      </div>
    </div>
  );
}
