/** One of a few, side by side: native radios drawn as joined segments or as tabs. */
import { useEffect, useId, useRef } from 'react';
import { classes } from '../lib/classes.ts';
import styles from './Choice.module.css';

export interface SegmentOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly options: readonly SegmentOption<Value>[];
  /** Null: none is chosen yet. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly look?: 'segments' | 'tabs';
  readonly className?: string | undefined;
}

export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, options, value, onChange, look = 'segments', className } = props;
  const name = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  // Where the row is pushed along by a thumb, what is chosen stays in sight.
  useEffect(() => {
    const row = box.current;
    const chosen = row?.querySelector(`input[value='${value ?? ''}']`)?.parentElement;
    if (!row || !chosen || row.scrollWidth <= row.clientWidth) return;
    row.scrollLeft = chosen.offsetLeft - (row.clientWidth - chosen.offsetWidth) / 2;
  }, [value]);
  return (
    <fieldset ref={box} className={classes(styles['segments'], look === 'tabs' && styles['tabs'], className)}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles['segment']}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
