/** A native modal dialog for as long as it is on the page; the browser keeps the focus inside and gives it back afterwards. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** Sent on the document when a dialog opens: it covers the way to stop, so what is held is let go. */
export const DIALOG_OPENED = 'bloodpatch:dialog';

interface Ways {
  /** Whether a press beside the dialog closes it too; Escape always does. */
  readonly closesBeside: boolean;
}

export function useModal(onClose: () => void, { closesBeside }: Ways): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  // Closed before it leaves the page: only then the browser gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    element.showModal();
    document.dispatchEvent(new Event(DIALOG_OPENED));
    element.querySelector<HTMLElement>('[data-safe]')?.focus();
    const cancel = (event: Event) => {
      event.preventDefault();
      close.current();
    };
    const beside = (event: Event) => {
      if (closesBeside && event.target === element) close.current();
    };
    element.addEventListener('cancel', cancel);
    element.addEventListener('click', beside);
    return () => {
      element.removeEventListener('cancel', cancel);
      element.removeEventListener('click', beside);
      element.close();
    };
  }, [closesBeside]);
  return dialog;
}
