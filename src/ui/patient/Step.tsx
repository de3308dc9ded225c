/** One step of the procedure: what happens, what she may feel, what she can say. */
import type { Block } from '../../content/patient/chapters.ts';
import { usePatient } from './PatientContext.ts';
import { textOf } from './shown.ts';
import styles from './Step.module.css';

export function Step({ block }: { readonly block: Extract<Block, { kind: 'step' }> }) {
  const { messages } = usePatient();
  const { t } = messages;
  const rows = [
    ['patient.ui.happens', block.happens],
    ['patient.ui.feel', block.feel],
    ['patient.ui.say', block.say],
  ] as const;
  return (
    <section className={styles['step']}>
      <h2>{t(block.title)}</h2>
      <dl>
        {rows.map(([label, key]) =>
          key === null ? null : (
            <div key={label} className={styles['row']}>
              <dt>{t(label)}</dt>
              <dd>{textOf(messages, { text: key })}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
