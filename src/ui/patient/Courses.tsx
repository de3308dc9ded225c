/** Ways in which it may go, as pictures in time without numbers. None of them is hers. */
import { COURSES, TIMES, type Pose } from '../../content/patient/courses.ts';
import { usePatient } from './PatientContext.ts';
import styles from './Courses.module.css';

const FIGURES: Readonly<Record<Pose, string>> = {
  well: 'M32 10a7 7 0 1 1-.01 0M32 26v26M32 32l-11 12M32 32l11 12M32 52l-9 22M32 52l9 22',
  sore: 'M32 10a7 7 0 1 1-.01 0M32 26v26M32 30l-10-8 4-6M32 32l11 12M32 52l-9 22M32 52l9 22',
  lying: 'M8 54a7 7 0 1 1-.01 0M17 62h28M45 62l20 4M24 63l12 5M-1 74h66',
};
/** Around the head, where it aches. */
const ACHES: Readonly<Record<Pose, string>> = {
  well: '',
  sore: 'M20 6l-4-4M44 6l4-4M32 2v-2',
  lying: 'M0 51l-2-4M8 50v-5M16 51l2-4',
};

function Figure({ pose }: { readonly pose: Pose }) {
  return (
    <svg viewBox="-2 -4 68 84" className={styles['figure']} data-pose={pose} aria-hidden="true">
      <path d={FIGURES[pose]} />
      <path d={ACHES[pose]} className={styles['ache']} />
    </svg>
  );
}

export function Courses() {
  const { t } = usePatient().messages;
  return (
    <section className={styles['courses']} aria-label={t('patient.ui.courses')}>
      <h2>{t('patient.ui.courses')}</h2>
      <p>{t('patient.ui.coursesNote')}</p>
      {COURSES.map(({ id, poses }) => (
        <figure key={id} className={styles['course']}>
          <figcaption>{t(`patient.ui.course.${id}`)}</figcaption>
          <ol>
            {TIMES.map((time) => (
              <li key={time}>
                <Figure pose={poses[time]} />
                <span>{t(`patient.ui.time.${time}`)}</span>
                <span className="visually-hidden">{t(`patient.ui.pose.${poses[time]}`)}</span>
              </li>
            ))}
          </ol>
        </figure>
      ))}
    </section>
  );
}
