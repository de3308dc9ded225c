/** How much she wants to know: a rule of three stops in the bar of every page. */
import { DETAILS } from '../../content/patient/details.ts';
import { Segments } from '../controls/Segments.tsx';
import { usePatient } from './PatientContext.ts';
import styles from './HowMuch.module.css';

export function HowMuch() {
  const { messages, detail, setDetail } = usePatient();
  const { t } = messages;
  return (
    <div className={styles['howMuch']} data-testid="how-much">
      <span aria-hidden="true">{t('patient.ui.howMuch')}</span>
      <Segments
        label={t('patient.ui.howMuch')}
        value={detail}
        onChange={setDetail}
        options={DETAILS.map((value) => ({ value, label: t(`patient.ui.detail.${value}`) }))}
      />
    </div>
  );
}
