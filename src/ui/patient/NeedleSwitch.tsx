/** Needle and blood stay away unless she asks for them, after a word of what she will see; one press puts them away again. */
import { useId, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { usePatient } from './PatientContext.ts';
import styles from './NeedleSwitch.module.css';

/** The safe answer is under the hand. */
const focusOnce = (button: HTMLButtonElement | null): void => button?.focus();

export function NeedleSwitch() {
  const { messages, unveiled, setUnveiled } = usePatient();
  const { t } = messages;
  const [asked, setAsked] = useState(false);
  const [answered, setAnswered] = useState(false);
  const warning = useId();
  // After an answer one button is left: the focus goes there, and is never lost.
  const afterAnswer = answered ? focusOnce : null;
  if (unveiled)
    return (
      <Button
        inline
        data-testid="veil"
        ref={afterAnswer}
        onClick={() => {
          setUnveiled(false);
          setAsked(false);
          setAnswered(true);
        }}
      >
        {t('patient.ui.needle.hide')}
      </Button>
    );
  if (!asked)
    return (
      <Button
        inline
        variant="quiet"
        data-testid="ask-unveil"
        ref={afterAnswer}
        onClick={() => setAsked(true)}
      >
        {t('patient.ui.needle.hidden')}
      </Button>
    );
  return (
    <div className={styles['warning']} role="group" aria-label={t('patient.ui.needle.ask')}>
      <p id={warning}>{t('patient.ui.needle.warning')}</p>
      <Button
        inline
        data-testid="keep-veil"
        aria-describedby={warning}
        ref={focusOnce}
        onClick={() => {
          setAsked(false);
          setAnswered(true);
        }}
      >
        {t('patient.ui.needle.keep')}
      </Button>
      <Button
        inline
        data-testid="unveil"
        onClick={() => {
          setUnveiled(true);
          setAnswered(true);
        }}
      >
        {t('patient.ui.needle.show')}
      </Button>
    </div>
  );
}
