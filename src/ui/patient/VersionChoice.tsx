/** The one question before the first chapter: where the headache comes from. */
import type { Messages } from '../../content/messages/index.ts';
import { VERSIONS } from '../../content/patient/versions.ts';
import { Icon } from '../controls/Icon.tsx';
import { addressOfAudience, START_ADDRESS } from '../lib/addresses.ts';
import { addressOf } from './address.ts';
import { PageTitle } from './PageTitle.tsx';
import styles from './VersionChoice.module.css';

export function VersionChoice({ messages }: { readonly messages: Messages }) {
  const { t } = messages;
  return (
    <main className={styles['choice']}>
      <PageTitle
        messages={messages}
        place={addressOfAudience('patient')}
        title={t('patient.ui.versionTitle')}
        lead={t('patient.ui.versionLead')}
      />
      <ul className={styles['versions']}>
        {VERSIONS.map((version) => (
          <li key={version}>
            <a href={addressOf(version, 'contents')} data-testid={`version-${version}`}>
              <span>{t(`patient.ui.version.${version}`)}</span>
              <Icon name="arrow" size={28} />
            </a>
          </li>
        ))}
      </ul>
      <p className={styles['small']}>{t('patient.ui.general')}</p>
      <p className={styles['small']}>
        <a href={START_ADDRESS}>{t('patient.ui.notPatient')}</a>
      </p>
    </main>
  );
}
