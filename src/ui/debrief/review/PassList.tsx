/** The passes in words: what the tip crossed, where it met bone, where the plunger gave, and how it ended. */
import { TISSUE_PALETTE } from '../../../content/tissues.ts';
import type { PassRecord } from '../../../session/index.ts';
import { useUi } from '../../lib/UiContext.ts';
import { toldStretches, type NumberedContact } from './passFacts.ts';
import { contactWords, passTitle } from './passWords.ts';
import styles from './Review.module.css';

interface PassListProps {
  readonly passes: readonly PassRecord[];
  readonly contacts: readonly (readonly NumberedContact[])[];
  readonly punctured: readonly (number | null)[];
}

export function PassList({ passes, contacts, punctured }: PassListProps) {
  const { messages } = useUi();
  const { t } = messages;
  return (
    <ol className={styles['passes']} data-testid="review-words">
      {passes.map((pass, index) => {
        const puncturedMm = punctured[index] ?? null;
        return (
          <li key={pass.number}>
            <h3 className={styles['passTitle']}>{passTitle(messages, pass)}</h3>
            <ul className={styles['stretches']}>
              {toldStretches({ ...pass, puncturedMm }).map(({ tissue, fromMm }) => (
                <li key={fromMm}>
                  <i
                    className={styles['swatch']}
                    style={{ background: tissue === 'air' ? 'none' : TISSUE_PALETTE[tissue].fill }}
                  />
                  {t('review.stretch', { tissue: t(`tissue.${tissue}`), mm: fromMm })}
                </li>
              ))}
            </ul>
            {(contacts[index] ?? []).map((contact) => (
              <p key={contact.number}>{contactWords(messages, pass, contact)}</p>
            ))}
            {pass.losses.map(({ depthMm, inSpace }) => (
              <p key={depthMm}>{t(inSpace ? 'review.lossTrueAt' : 'review.lossFalseAt', { mm: depthMm })}</p>
            ))}
            {pass.beliefs.map(({ tick, depthMm, inSpace }) => (
              <p key={tick}>{t(inSpace ? 'review.beliefTrue' : 'review.beliefFalse', { mm: depthMm })}</p>
            ))}
            {puncturedMm === null ? null : <p>{t('review.punctured', { mm: puncturedMm })}</p>}
            <p>{t('review.deepest', { mm: pass.deepestMm })}</p>
          </li>
        );
      })}
    </ol>
  );
}
