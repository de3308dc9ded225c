/** The pages of a class, in the bar of each of them. */
import { START_ADDRESS } from '../lib/addresses.ts';
import { useLesson } from './ClassContext.ts';
import { CLASS_PAGES, classAddress, type ClassPage } from './address.ts';
import styles from './Class.module.css';

export function ClassNav({ page }: { readonly page: ClassPage }) {
  const { messages, jump } = useLesson();
  const { t } = messages;
  return (
    <nav className={styles['nav']} aria-label={t('class.pages')}>
      {CLASS_PAGES.map((one) => (
        <a
          key={one}
          href={classAddress(one, jump)}
          aria-current={one === page ? 'page' : undefined}
          data-testid={`to-${one}`}
        >
          {t(`class.${one}`)}
        </a>
      ))}
      <a href={START_ADDRESS} data-testid="class-leave">
        {t('class.leave')}
      </a>
    </nav>
  );
}
