/** What she has told, in order, with its place on the body; asking leaves a trace as well. */
import { BodyMap } from '../controls/BodyMap.tsx';
import { sensationsOf } from '../lib/sensations.ts';
import { speechFor } from '../lib/speech.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Section } from './Panel.tsx';
import styles from './Sensations.module.css';

const SHOWN = 3;

export function SensationsSection({ tabs }: { readonly tabs?: string }) {
  const { messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { felt, legsAskedAtMl } = sensationsOf(snapshot);
  const shown = felt.slice(-SHOWN);
  return (
    <Section label={t('injection.feels')} {...(tabs === undefined ? {} : { tabs })}>
      <div className={styles['feels']}>
        <BodyMap
          marks={shown.map(({ sensation, number, tone }) => ({ site: sensation.site, number, tone }))}
        />
        <ul className={styles['list']}>
          {shown.length === 0 ? <li className={styles['where']}>{t('injection.feelsNothing')}</li> : null}
          {shown.map(({ sensation, number, volumeMl }) => (
            <li key={number}>
              <p className={styles['said']}>
                <span className={styles['number']}>{number}</span>
                {speechFor(messages, sensation)}
              </p>
              <p className={styles['where']}>
                {t('injection.feltAt', { volume: volumeMl, site: t(`site.${sensation.site}`) })}
              </p>
            </li>
          ))}
          {legsAskedAtMl === null ? null : (
            <li className={styles['where']}>{t('injection.legsAsked', { volume: legsAskedAtMl })}</li>
          )}
        </ul>
      </div>
    </Section>
  );
}
