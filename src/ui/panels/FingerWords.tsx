/** What the fingers feel, in words, four times a second at most. */
import { feltWords } from '../lib/fingers.ts';
import { useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Section } from './Panel.tsx';
import styles from './Needle.module.css';

export function FingerWords() {
  const { messages } = useUi();
  const { body, controls } = useSnapshot();
  const words = useLiveText<HTMLParagraphElement>(() => feltWords(messages, body, controls.syringePressed));
  return (
    <Section label={messages.t('needle.fingers')} tabs="needle syringe" className={styles['wordsSection']}>
      <p ref={words} className={styles['words']} data-testid="fingers" />
    </Section>
  );
}
