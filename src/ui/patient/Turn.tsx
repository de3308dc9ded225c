/** From page to page: back, how far she is, and on. */
import { CHAPTERS } from '../../content/patient/chapters.ts';
import { addressOf } from './address.ts';
import { ChapterRule } from './ChapterRule.tsx';
import { usePatient } from './PatientContext.ts';
import styles from './Turn.module.css';

/** `index` of the chapter that is open. */
export function Turn({ index }: { readonly index: number }) {
  const { messages, version } = usePatient();
  const { t } = messages;
  const back = CHAPTERS[index - 1];
  const next = CHAPTERS[index + 1];
  return (
    <nav className={styles['turn']} aria-label={t('patient.ui.turn')}>
      <a className={styles['back']} href={addressOf(version, back?.id ?? 'contents')}>
        {t('patient.ui.back')}
      </a>
      <ChapterRule index={index} />
      <a className={styles['next']} data-testid="next-chapter" href={addressOf(version, next?.id ?? 'sheet')}>
        {t('patient.ui.next', { title: t(next?.title ?? 'patient.ui.sheet') })}
      </a>
    </nav>
  );
}
