/** Role cards, one to a sheet. */
import { ROLE_CARDS } from '../../content/lesson/roles.ts';
import { useLesson } from './ClassContext.ts';
import { Document, Sheet } from './Document.tsx';
import styles from './Document.module.css';

export function Cards() {
  const { t } = useLesson().messages;
  return (
    <Document page="cards" prints>
      {ROLE_CARDS.map(({ role, aim, does, says }) => (
        <Sheet key={role} card title={t(`class.role.${role}`)}>
          <p className={styles['aim']}>{t(aim)}</p>
          <h3>{t('class.role.does')}</h3>
          <ul className={styles['points']}>
            {does.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
          <h3>{t('class.role.says')}</h3>
          <p className={styles['says']}>{t(says)}</p>
        </Sheet>
      ))}
    </Document>
  );
}
