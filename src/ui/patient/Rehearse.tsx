/** Saying "stop" aloud, once, beforehand: what happens then is told at once. Nothing is judged. */
import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { usePatient } from './PatientContext.ts';
import styles from './Rehearse.module.css';

export function Rehearse() {
  const { t } = usePatient().messages;
  const [said, setSaid] = useState(0);
  const answer = said === 0 ? 'hint' : said % 2 === 1 ? 'answer' : 'again';
  return (
    <section className={styles['rehearse']} aria-labelledby="rehearse-title">
      <h2 id="rehearse-title">{t('patient.ui.rehearse.title')}</h2>
      <p>{t('patient.ui.rehearse.lead')}</p>
      <Button inline data-testid="say-stop" onClick={() => setSaid(said + 1)}>
        {t('patient.ui.rehearse.stop')}
      </Button>
      <p role="status" data-said={said > 0} data-testid="stop-answer">
        {t(`patient.ui.rehearse.${answer}`)}
      </p>
    </section>
  );
}
