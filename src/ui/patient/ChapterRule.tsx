/** How far through the chapters she is, on the module's rule. */
import { CHAPTERS } from '../../content/patient/chapters.ts';
import { usePatient } from './PatientContext.ts';
import styles from './ChapterRule.module.css';

const WIDTH = 240;

export function ChapterRule({ index }: { readonly index: number }) {
  const { t } = usePatient().messages;
  const last = CHAPTERS.length - 1;
  const at = (i: number) => 2 + (i * (WIDTH - 4)) / last;
  const words = t('patient.ui.chapterOf', { number: index + 1, count: CHAPTERS.length });
  return (
    <div className={styles['progress']}>
      <svg viewBox={`0 0 ${WIDTH} 20`} width={WIDTH} height="20" aria-hidden="true">
        <line x1={at(0)} x2={at(last)} y1="10" y2="10" stroke="var(--line-2)" />
        <line x1={at(0)} x2={at(index)} y1="10" y2="10" stroke="var(--ink)" strokeWidth="4" />
        {CHAPTERS.map(({ id }, i) => (
          <line
            key={id}
            x1={at(i)}
            x2={at(i)}
            y1={i === index ? 1 : 5}
            y2={i === index ? 19 : 15}
            stroke={i <= index ? 'var(--ink)' : 'var(--line-2)'}
            strokeWidth={i === index ? 3 : 1}
          />
        ))}
      </svg>
      <span>{words}</span>
    </div>
  );
}
