/** One short notice at the foot of the page: it goes by itself, or stays as a warning until it is put away. */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ToastView } from '../ui/shell/Toast.tsx';

interface NoticeAct {
  readonly label: string;
  readonly onAct: () => void;
}

export interface Notices {
  readonly toast: ToastView | null;
  readonly notify: (text: string, act?: NoticeAct) => void;
  readonly warn: (text: string) => void;
  readonly dismiss: () => void;
}

export function useToast(): Notices {
  const [toast, setToast] = useState<ToastView | null>(null);
  const nextId = useRef(1);
  const show = useCallback((text: string, lasting: boolean, act?: NoticeAct) => {
    setToast({ id: nextId.current++, text, lasting, ...(act === undefined ? {} : { act }) });
  }, []);
  const notify = useCallback((text: string, act?: NoticeAct) => show(text, false, act), [show]);
  const warn = useCallback((text: string) => show(text, true), [show]);
  const dismiss = useCallback(() => setToast(null), []);
  return useMemo(() => ({ toast, notify, warn, dismiss }), [toast, notify, warn, dismiss]);
}
