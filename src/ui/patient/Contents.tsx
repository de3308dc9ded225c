/** All chapters, as a list that is also the way in. */
import { CHAPTERS } from '../../content/patient/chapters.ts';
import { addressOfAudience } from '../lib/addresses.ts';
import { addressOf } from './address.ts';
import { PageTitle } from './PageTitle.tsx';
import { usePatient } from './PatientContext.ts';
import styles from './Contents.module.css';

export function Contents() {
  const { messages, version } = usePatient();
  const { t } = messages;
  return (
    <>
      <PageTitle
        messages={messages}
        place={addressOf(version, 'contents')}
        title={t('patient.ui.contents')}
        lead={t('patient.ui.contentsLead')}
      />
      <p className={styles['chosen']}>
        {t('patient.ui.chosen', { version: t(`patient.ui.version.${version}`) })}{' '}
        <a href={addressOfAudience('patient')} data-testid="choose-again">
          {t('patient.ui.chooseAgain')}
        </a>
      </p>
      <ol className={styles['contents']}>
        {CHAPTERS.map(({ id, title }) => (
          <li key={id}>
            <a href={addressOf(version, id)} data-testid={`chapter-${id}`}>
              {t(title)}
            </a>
          </li>
        ))}
        <li>
          <a href={addressOf(version, 'sheet')} data-testid="chapter-sheet">
            {t('patient.ui.sheet')}
          </a>
        </li>
      </ol>
    </>
  );
}
