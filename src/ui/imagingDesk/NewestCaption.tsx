/** The last thing that was said or noticed, told again inside a desk, since the page's own captions lie under it. */
import { useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import styles from './Desk.module.css';

export function NewestCaption() {
  const { messages, earlierCaptions } = useUi();
  const element = useLiveText<HTMLParagraphElement>(
    () => {
      const newest = earlierCaptions()[0];
      return newest === undefined ? '' : messages.t('desk.said', { who: newest.who, text: newest.text });
    },
    () => earlierCaptions()[0]?.id ?? 0,
  );
  return (
    <p ref={element} className={styles['said']} role="status" aria-atomic="true" data-testid="desk-said" />
  );
}
