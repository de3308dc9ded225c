import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from '../lib/classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Button.module.css';

export type ButtonVariant = 'outline' | 'filled' | 'stop' | 'quiet';

export interface ButtonLook {
  readonly variant?: ButtonVariant;
  readonly icon?: IconName;
  /** Words at the start of a wide button instead of its middle. */
  readonly startAligned?: boolean;
  /** As wide as its words. */
  readonly inline?: boolean;
}

interface ButtonProps extends ButtonLook, ButtonHTMLAttributes<HTMLButtonElement> {
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  variant = 'outline',
  icon,
  startAligned = false,
  inline = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className={classes(
        styles['button'],
        variant !== 'outline' && styles[variant],
        startAligned && styles['start'],
        inline && styles['inline'],
        className,
      )}
      {...rest}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}

/** The key that does the same, drawn beside the word. */
export function KeyHint({ icon, children }: { readonly icon?: IconName; readonly children?: string }) {
  return (
    <span className={styles['key']} aria-hidden="true">
      {icon === undefined ? children : <Icon name={icon} size={14} />}
    </span>
  );
}
