/**
 * The screen of an imaging device over the whole page: a dark square picture, what stands beside it, the controls and the words.
 * Everything outside a modal dialog is silent to a screen reader, so that the desk repeats inside what is said meanwhile. Parts in
 * its slots reach `perform` and `announce` by useUi() as everywhere: refusals are then told here.
 */
import { useCallback, useId, useMemo, useState, type ReactNode } from 'react';
import type { Act } from '../../machines/acts.ts';
import { Button } from '../controls/Button.tsx';
import { useModal } from '../controls/useModal.ts';
import { refusalReason } from '../lib/refusal.ts';
import { UiContext, useUi, type Ui } from '../lib/UiContext.ts';
import styles from './Desk.module.css';
import { DeskEmergency } from './DeskEmergency.tsx';
import { NewestCaption } from './NewestCaption.tsx';

interface DeskProps {
  readonly title: string;
  /** Where the picture is taken, in a few words. */
  readonly note?: string;
  /** Fills a square on a dark ground. */
  readonly picture: ReactNode;
  /** The second picture: anatomy. */
  readonly beside?: ReactNode;
  /** What is seen: read out when it changes. */
  readonly words: string;
  readonly controls: ReactNode;
  readonly onClose: () => void;
}

/** What the panels reach from inside the desk: the same session, and words that are heard here. */
function useDeskVoice(): { readonly ui: Ui; readonly answer: string } {
  const outside = useUi();
  const [answer, setAnswer] = useState('');
  // The same sentence twice is a change for a screen reader only if the text changes.
  const announce = useCallback(
    (text: string) => setAnswer((before) => (before === text && text !== '' ? `${text}\u00a0` : text)),
    [],
  );
  const ui = useMemo<Ui>(() => {
    const perform = (act: Act) => {
      const accepted = outside.perform(act);
      const { messages, session } = outside;
      announce(
        accepted ? '' : messages.t('act.refused', { reason: refusalReason(messages, session.snapshot, act) }),
      );
      return accepted;
    };
    return { ...outside, perform, announce };
  }, [outside, announce]);
  return { ui, answer };
}

export function Desk({ title, note, picture, beside, words, controls, onClose }: DeskProps) {
  const { ui, answer } = useDeskVoice();
  const { t } = ui.messages;
  const dialog = useModal(onClose, { closesBeside: false });
  const titleId = useId();
  const wordsId = useId();
  return (
    <UiContext value={ui}>
      <dialog ref={dialog} className={styles['desk']} aria-labelledby={titleId} data-testid="imaging-desk">
        <header className={styles['head']}>
          <div className={styles['titles']}>
            <h2 id={titleId} className={styles['title']}>
              {title}
            </h2>
            {note === undefined ? null : <p className={styles['note']}>{note}</p>}
          </div>
          <Button inline icon="cross" data-safe onClick={onClose} data-testid="desk-close">
            {t('dialog.close')}
          </Button>
        </header>
        <DeskEmergency onClose={onClose} />
        <div className={styles['room']}>
          <div className={styles['picture']}>{picture}</div>
          <div className={styles['side']}>
            <div className={styles['reading']} data-alone={beside === undefined}>
              {beside === undefined ? null : <div className={styles['beside']}>{beside}</div>}
              <section className={styles['words']} aria-labelledby={wordsId}>
                <h3 id={wordsId}>{t('desk.seen')}</h3>
                <p role="status" aria-atomic="true" data-testid="desk-words">
                  {words}
                </p>
                <p className={styles['answer']} role="alert" data-testid="desk-answer">
                  {answer}
                </p>
                <NewestCaption />
              </section>
            </div>
            <div className={styles['controls']}>{controls}</div>
          </div>
        </div>
      </dialog>
    </UiContext>
  );
}
