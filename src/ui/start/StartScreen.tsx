/** The first page: what this is, and who it is for. */
import { useState, type ReactNode } from 'react';
import type { TeachingCase } from '../../content/caseSchema.ts';
import { CASES } from '../../content/cases/index.ts';
import type { Messages } from '../../content/messages/index.ts';
import type { Guidance } from '../../content/protocols.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { addressOfAudience, ANATOMY_ADDRESS, EVIDENCE_ADDRESS, START_ADDRESS } from '../lib/addresses.ts';
import { usePageArrival } from '../lib/usePageArrival.ts';
import { CaseChoice } from './CaseChoice.tsx';
import { GuidanceChoice } from './GuidanceChoice.tsx';
import styles from './StartScreen.module.css';

interface StartScreenProps {
  readonly messages: Messages;
  readonly guidance: Guidance;
  readonly onGuidance: (guidance: Guidance) => void;
  readonly onBegin: (seed: number, caseId: TeachingCase['id']) => void;
  readonly onOpenFile: () => void;
  /** The picture, with a rule of its own scale. */
  readonly figure: ReactNode;
}

const LINKS = [
  { audience: 'class', title: 'start.teaching', text: 'start.teachingText' },
  { audience: 'patient', title: 'start.having', text: 'start.havingText' },
] as const;

function Entry({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <>
      <span className={styles['audienceTitle']}>{title}</span>
      <span className={styles['audienceText']}>{text}</span>
      <Icon name="arrow" size={28} />
    </>
  );
}

export function StartScreen(props: StartScreenProps) {
  const { messages, guidance, onGuidance, onBegin, onOpenFile, figure } = props;
  const { t } = messages;
  usePageArrival(messages, START_ADDRESS, t('app.name'));
  const [seed, setSeed] = useState('1');
  const [caseId, setCaseId] = useState<TeachingCase['id']>(CASES[0]?.id ?? 'obstetric-wet-tap');
  const [refused, setRefused] = useState(false);
  const wanted = /^\d{1,6}$/.test(seed) ? Number(seed) : null;
  return (
    <div className={styles['page']}>
      <main className={styles['grid']}>
        <section className={styles['plate']}>
          <div>
            <h1 className={styles['wordmark']} tabIndex={-1}>
              {t('app.name')}
            </h1>
            <p className={styles['tagline']}>{t('app.tagline')}</p>
          </div>
          <div className={styles['figure']}>{figure}</div>
        </section>
        <section className={styles['sheet']}>
          <div>
            <h2 className={styles['question']}>{t('start.who')}</h2>
            <details className={styles['audience']}>
              <summary className={styles['entry']} data-testid="for-trainee">
                <Entry title={t('start.learning')} text={t('start.learningText')} />
              </summary>
              <form
                className={styles['begin']}
                onSubmit={(event) => {
                  event.preventDefault();
                  setRefused(wanted === null);
                  if (wanted !== null) onBegin(wanted, caseId);
                }}
              >
                <CaseChoice messages={messages} value={caseId} onChange={setCaseId} />
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
                <GuidanceChoice messages={messages} value={guidance} onChange={onGuidance} />
                <Button type="submit" variant="filled" inline data-testid="start">
                  {t('briefing.begin')}
                </Button>
              </form>
              <p id="seed-help" role={refused ? 'alert' : undefined}>
                {refused ? t('start.seedRefused', { seed }) : t('start.seed')}
              </p>
            </details>
            {LINKS.map(({ audience, title, text }) => (
              <a
                key={audience}
                href={addressOfAudience(audience)}
                className={styles['entry']}
                data-testid={`for-${audience}`}
              >
                <Entry title={t(title)} text={t(text)} />
              </a>
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
              <a href={ANATOMY_ADDRESS} className={styles['evidence']} data-testid="open-anatomy">
                {t('atlas.title')}
              </a>{' '}
              {t('atlas.openText')}
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
