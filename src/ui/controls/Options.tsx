/** One of several sentences, under each other: native radios. */
import { useId } from 'react';
import styles from './Choice.module.css';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly note?: string;
}

interface OptionsProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

export function Options<Value extends string>({ legend, options, value, onChange }: OptionsProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles['options']}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles['option']}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <span className={styles['optionText']}>{option.label}</span>
            {option.note === undefined ? null : <span className={styles['optionNote']}>{option.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
