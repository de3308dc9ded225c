/** A stepper under its name. */
import type { ComponentProps } from 'react';
import { Stepper } from '../controls/Stepper.tsx';
import styles from './Ultrasound.module.css';

export function Field(stepper: ComponentProps<typeof Stepper>) {
  return (
    <div className={styles['field']}>
      <span className={styles['label']} aria-hidden="true">
        {stepper.label}
      </span>
      <Stepper {...stepper} />
    </div>
  );
}
