/** The last twenty captions, newest first. */
import { Button } from '../controls/Button.tsx';
import { Dialog, DialogActions } from '../controls/Dialog.tsx';
import { useUi } from '../lib/UiContext.ts';
import styles from './Menu.module.css';

export function EarlierWords({ onClose }: { readonly onClose: () => void }) {
  const { messages, earlierCaptions } = useUi();
  const { t } = messages;
  const captions = earlierCaptions();
  return (
    <Dialog title={t('caption.earlier')} onClose={onClose}>
      {captions.length === 0 ? <p>{t('caption.none')}</p> : null}
      <ol className={styles['figures']} aria-label={t('caption.label')}>
        {captions.map(({ id, who, text }) => (
          <li key={id}>
            <span className={styles['status']}>{who}</span>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <DialogActions>
        <Button data-safe onClick={onClose}>
          {t('dialog.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
