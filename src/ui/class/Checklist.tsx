/** What an observer marks, on one sheet. */
import { CHECKLIST, MARKS } from '../../content/lesson/checklist.ts';
import { useLesson } from './ClassContext.ts';
import { Blank, Document, Sheet } from './Document.tsx';
import styles from './Document.module.css';

export function Checklist() {
  const { t } = useLesson().messages;
  return (
    <Document page="checklist" prints>
      <Sheet title={t('class.checklist')}>
        <div className={styles['blanks']}>
          <Blank label={t('class.observer')} />
          <Blank label={t('class.team')} />
          <Blank label={t('class.date')} />
        </div>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('class.checklist')}</span>
              </th>
              {MARKS.map((mark) => (
                <th key={mark} scope="col">
                  {t(`class.mark.${mark}`)}
                </th>
              ))}
              <th scope="col">{t('class.comment')}</th>
            </tr>
          </thead>
          <tbody>
            {CHECKLIST.map(({ item }) => (
              <tr key={item}>
                <th scope="row">{t(item)}</th>
                {MARKS.map((mark) => (
                  <td key={mark}>
                    <span className={styles['box']} aria-hidden="true" />
                    <span className="visually-hidden">{t(`class.mark.${mark}`)}</span>
                  </td>
                ))}
                <td aria-label={t('class.comment')} />
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
    </Document>
  );
}
