/** Where her choices are kept, in plain words, and one press that leaves nothing of them: others may use this device. */
import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { usePatient } from './PatientContext.ts';
import styles from './TicksKept.module.css';

export function TicksKept() {
  const { messages, ticked, kept, clear } = usePatient();
  const { t } = messages;
  const [cleared, setCleared] = useState(false);
  const says = cleared && ticked.size === 0 ? 'cleared' : kept ? 'kept' : 'notKept';
  return (
    <div className={styles['kept']} data-testid="ticks-kept">
      <p role="status">{t(`patient.ui.choices.${says}`)}</p>
      <Button
        inline
        data-testid="clear-choices"
        onClick={() => {
          clear();
          setCleared(true);
        }}
      >
        {t('patient.ui.choices.clear')}
      </Button>
    </div>
  );
}
