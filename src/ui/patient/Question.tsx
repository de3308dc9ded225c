/** A question that people ask, with its answer, and a tick that puts it on the page to print. */
import type { Block } from '../../content/patient/chapters.ts';
import { usePatient } from './PatientContext.ts';
import { textOf } from './shown.ts';
import styles from './Question.module.css';

export function Question({ block }: { readonly block: Extract<Block, { kind: 'question' }> }) {
  const { messages, ticked, tick } = usePatient();
  const { t } = messages;
  return (
    <section className={styles['question']}>
      <h2>{t(block.question)}</h2>
      <p>{textOf(messages, { ...block, text: block.answer })}</p>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={ticked.has(block.id)}
          data-testid={`tick-${block.id}`}
          onChange={(event) => tick(block.id, event.currentTarget.checked)}
        />
        {t('patient.ui.tick')}
        <span className="visually-hidden">: {t(block.question)}</span>
      </label>
    </section>
  );
}
