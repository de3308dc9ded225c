/** Where there is room for words alone: shows and hides the curve. */
import { useUi } from '../lib/UiContext.ts';
import styles from './Dock.module.css';

interface TraceToggleProps {
  readonly open: boolean;
  readonly onChange: (open: boolean) => void;
}

export function TraceToggle({ open, onChange }: TraceToggleProps) {
  const { t } = useUi().messages;
  return (
    <button type="button" className={styles['toggle']} aria-expanded={open} onClick={() => onChange(!open)}>
      {t('trace.show')}
    </button>
  );
}
