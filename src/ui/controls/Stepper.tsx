/** A value with a minus and a plus on its sides. */
import { useUi } from '../lib/UiContext.ts';
import styles from './Choice.module.css';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly step: number;
  readonly min: number;
  readonly max: number;
  readonly text: string;
  readonly unit?: string;
  readonly onChange: (value: number) => void;
}

/** Steps land on multiples of the step, whatever the present value. */
export function stepped(value: number, by: number, min: number, max: number): number {
  const next = Math.round((value + by) / Math.abs(by)) * Math.abs(by);
  return Math.min(max, Math.max(min, Number(next.toFixed(4))));
}

export function Stepper({ label, value, step, min, max, text, unit, onChange }: StepperProps) {
  const { t } = useUi().messages;
  return (
    <div className={styles['stepper']} role="group" aria-label={label}>
      <button
        type="button"
        aria-label={t('needle.minus', { what: label })}
        onClick={() => onChange(stepped(value, -step, min, max))}
      >
        −
      </button>
      <output aria-label={label}>
        <span style={{ color: 'inherit', fontWeight: 'inherit' }}>
          {text}
          {unit === undefined ? null : <span> {unit}</span>}
        </span>
      </output>
      <button
        type="button"
        aria-label={t('needle.plus', { what: label })}
        onClick={() => onChange(stepped(value, step, min, max))}
      >
        +
      </button>
    </div>
  );
}
