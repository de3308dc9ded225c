/** Where the focus goes when the button that had it has gone with its doing. */
import { useEffect, useRef, type RefObject } from 'react';

/** The box whose next doing takes a lost focus as soon as `next` changes; nothing is taken when the box appears. */
export function useFocusNext(next: string): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(next);
  useEffect(() => {
    if (before.current === next) return;
    before.current = next;
    if (document.activeElement !== document.body) return;
    box.current?.querySelector<HTMLElement>('[data-next="true"] button')?.focus();
  }, [next]);
  return box;
}
