/** A decision that ends something or cannot be undone: two verbs, and the focus on the safe one. */
import { Button } from './Button.tsx';
import { Dialog, DialogActions } from './Dialog.tsx';

interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly stay: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function Confirm({ title, text, confirm, stay, onConfirm, onClose }: ConfirmProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <DialogActions>
        <Button variant="stop" icon="stop" onClick={onConfirm} data-testid="confirm">
          {confirm}
        </Button>
        <Button data-safe onClick={onClose}>
          {stay}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
