import { HIGH_FROM_MMHG, RISING_FROM_MMHG } from '../../content/pressureWords.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog, DialogActions } from '../controls/Dialog.tsx';
import type { Messages } from '../../content/messages/index.ts';
import { COMMANDS, KEYS, type Command } from '../lib/keyboard.ts';
import { useUi } from '../lib/UiContext.ts';
import styles from './Menu.module.css';

function keyName({ t }: Messages, command: Command): string {
  const key = KEYS[command];
  if (key === ' ') return t('key.name.Space');
  if (key === 'ArrowUp' || key === 'ArrowDown') return t(`key.name.${key}`);
  return key.toUpperCase();
}

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { messages } = useUi();
  const { t } = messages;
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <p>{t('help.text')}</p>
      <table className={styles['keys']}>
        <thead>
          <tr>
            <th scope="col">{t('help.key')}</th>
            <th scope="col">{t('help.does')}</th>
          </tr>
        </thead>
        <tbody>
          {COMMANDS.map((command) => (
            <tr key={command}>
              <td>
                <kbd>{keyName(messages, command)}</kbd>
              </td>
              <td>{t(`key.${command}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('help.off')}</p>
      <h3>{t('help.words.title')}</h3>
      <p>{t('help.words.text', { rising: RISING_FROM_MMHG, high: HIGH_FROM_MMHG })}</p>
      <DialogActions>
        <Button data-safe onClick={onClose}>
          {t('dialog.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
