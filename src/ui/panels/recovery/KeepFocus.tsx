/** When the button that has the focus goes, the focus moves to the panel's heading and not to nowhere. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import styles from './Recovery.module.css';

export function KeepFocus({ children }: { readonly children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const inside = useRef(false);
  useSnapshot();
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      inside.current = target instanceof Node && root.current?.contains(target) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return;
    inside.current = false;
    root.current?.parentElement?.querySelector('h1')?.focus({ preventScroll: true });
  });
  return (
    <div ref={root} className={styles['contents']}>
      {children}
    </div>
  );
}
