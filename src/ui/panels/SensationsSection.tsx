/** What she has told, in order, with its place on the body; she can be asked part by part, and asking leaves a trace. */
import { ActButton } from '../controls/ActButton.tsx';
import { BodyMap } from '../controls/BodyMap.tsx';
import { REGIONS, sensationsOf, type FeltAt } from '../lib/sensations.ts';
import { speechFor } from '../lib/speech.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Section } from './Panel.tsx';
import panel from './Panel.module.css';
import styles from './Sensations.module.css';

const SHOWN = 3;

function FeltLine({ felt, isNew }: { readonly felt: FeltAt; readonly isNew: boolean }) {
  const { messages } = useUi();
  const { t } = messages;
  const { sensation, number, volumeMl } = felt;
  return (
    <li data-testid="felt">
      <p className={styles['said']}>
        <span className={styles['number']}>{number}</span>
        {speechFor(messages, sensation)}
      </p>
      <p className={styles['where']}>
        {t('injection.feltAt', { volume: volumeMl, site: t(`site.${sensation.site}`) })}
        {isNew ? <span className={styles['new']}>{t('injection.new')}</span> : null}
      </p>
    </li>
  );
}

/** Head, back, legs: one press each. */
function AskByRegion() {
  const { t } = useUi().messages;
  return (
    <div role="group" aria-label={t('injection.askAbout')}>
      <p className={styles['where']} aria-hidden="true">
        {t('injection.askAbout')}
      </p>
      <div className={styles['regions']}>
        {REGIONS.map((region) => (
          <ActButton key={region} act={{ type: 'askPatient', about: region }} testId={`ask-${region}`}>
            {t(`injection.ask.${region}`)}
          </ActButton>
        ))}
      </div>
    </div>
  );
}

interface SensationsProps {
  readonly tabs?: string;
  /** With buttons that ask part by part. */
  readonly asks?: boolean;
}

export function SensationsSection({ tabs, asks = false }: SensationsProps) {
  const { t } = useUi().messages;
  const { felt, askedAtMl } = sensationsOf(useSnapshot());
  const earlier = felt.slice(0, -SHOWN);
  const shown = felt.slice(-SHOWN);
  const last = felt.at(-1);
  const hurtsLeg = felt.some(({ sensation: { site } }) => site === 'leftLeg' || site === 'rightLeg');
  return (
    <Section label={t('injection.feels')} {...(tabs === undefined ? {} : { tabs })}>
      <div className={styles['feels']}>
        <BodyMap
          marks={shown.map((one) => ({
            site: one.sensation.site,
            number: one.number,
            tone: one.tone,
            isNew: one === last,
          }))}
        />
        <div className={styles['told']}>
          {earlier.length === 0 ? null : (
            <details>
              <summary className={panel['summary']}>
                {t('injection.earlier', { count: earlier.length })}
              </summary>
              <ul className={styles['list']}>
                {earlier.map((one) => (
                  <FeltLine key={one.number} felt={one} isNew={false} />
                ))}
              </ul>
            </details>
          )}
          <ul className={styles['list']}>
            {shown.length === 0 ? <li className={styles['where']}>{t('injection.feelsNothing')}</li> : null}
            {shown.map((one) => (
              <FeltLine key={one.number} felt={one} isNew={one === last} />
            ))}
            {REGIONS.map((region) => {
              const volume = askedAtMl[region];
              if (volume === null) return null;
              return (
                <li key={region} className={styles['where']}>
                  {region === 'legs' && !hurtsLeg
                    ? t('injection.legsAsked', { volume })
                    : t('injection.askedAt', { region: t(`injection.ask.${region}`), volume })}
                </li>
              );
            })}
          </ul>
        </div>
      </div>
      {asks ? <AskByRegion /> : null}
    </Section>
  );
}
