/** The first page: what this is, and who it is for. */
import { useState, type ReactNode } from 'react';
import type { Messages } from '../../content/messages/index.ts';
import type { Guidance } from '../../content/protocols.ts';
import { Button } from '../controls/Button.tsx';
import { EVIDENCE_ADDRESS } from '../lib/addresses.ts';
import { GuidanceChoice } from './GuidanceChoice.tsx';
import styles from './StartScreen.module.css';

interface StartScreenProps {
  readonly messages: Messages;
  readonly guidance: Guidance;
  readonly onGuidance: (guidance: Guidance) => void;
  readonly onBegin: (seed: number) => void;
  readonly onOpenFile: () => void;
  /** The picture, with a rule of its own scale. */
  readonly figure: ReactNode;
}

export function StartScreen(props: StartScreenProps) {
  const { messages, guidance, onGuidance, onBegin, onOpenFile, figure } = props;
  const { t } = messages;
  const [seed, setSeed] = useState('1');
  const [refused, setRefused] = useState(false);
  const wanted = /^\d{1,6}$/.test(seed) ? Number(seed) : null;
  return (
    <div className={styles['page']}>
      <main className={styles['grid']}>
        <section className={styles['plate']}>
          <div>
            <h1 className={styles['wordmark']}>{t('app.name')}</h1>
            <p className={styles['tagline']}>{t('app.tagline')}</p>
          </div>
          <div className={styles['figure']}>{figure}</div>
        </section>
        <section className={styles['sheet']}>
          <div>
            <h2 className={styles['who']}>{t('start.who')}</h2>
            <section className={styles['audience']} data-ready="true">
              <h3 className={styles['audienceTitle']}>{t('start.learning')}</h3>
              <p>{t('start.learningText')}</p>
              <form
                className={styles['begin']}
                onSubmit={(event) => {
                  event.preventDefault();
                  setRefused(wanted === null);
                  if (wanted !== null) onBegin(wanted);
                }}
              >
                <GuidanceChoice messages={messages} value={guidance} onChange={onGuidance} />
                <Button type="submit" variant="filled" inline data-testid="start">
                  {t('briefing.begin')}
                </Button>
                <label className={styles['seed']}>
                  {t('start.seedLabel')}
                  <input
                    inputMode="numeric"
                    maxLength={6}
                    value={seed}
                    aria-invalid={refused}
                    aria-describedby="seed-help"
                    data-testid="seed"
                    onChange={(event) => setSeed(event.currentTarget.value)}
                  />
                </label>
              </form>
              <p id="seed-help" role={refused ? 'alert' : undefined}>
                {refused ? t('start.seedRefused', { seed }) : t('start.seed')}
              </p>
            </section>
            <section className={styles['audience']} data-ready="true">
              <h3 className={styles['audienceTitle']}>
                <a href="#/anatomy" data-testid="open-anatomy">
                  {t('atlas.title')}
                </a>
              </h3>
              <p>{t('atlas.openText')}</p>
            </section>
            {(['start.teaching', 'start.having'] as const).map((key) => (
              <section key={key} className={styles['audience']} data-ready="false">
                <h3 className={styles['audienceTitle']}>{t(key)}</h3>
                <p>{t('start.notYet')}</p>
              </section>
            ))}
          </div>
          <div className={styles['foot']}>
            <div>
              <Button inline onClick={onOpenFile}>
                {t('start.openFile')}
              </Button>
            </div>
            <p>
              {t('about.learning')} {t('about.local')}
            </p>
            <p>
              <a href={EVIDENCE_ADDRESS} className={styles['evidence']} data-testid="open-evidence">
                {t('about.evidence')}
              </a>{' '}
              {t('about.evidenceText')}
            </p>
          </div>
        </section>
      </main>
    </div>
  );
}
