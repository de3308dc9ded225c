/** Asked before a run is thrown away for a new one. */
import type { Messages } from '../../content/messages/index.ts';
import { Confirm } from '../controls/Confirm.tsx';

interface NewRunConfirmProps {
  readonly messages: Messages;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function NewRunConfirm({ messages: { t }, onConfirm, onClose }: NewRunConfirmProps) {
  return (
    <Confirm
      title={t('menu.newRunTitle')}
      text={t('menu.newRunText')}
      confirm={t('menu.newRunConfirm')}
      stay={t('menu.newRunStay')}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}
