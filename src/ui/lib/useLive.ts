/** Values that change by themselves: text at four times a second, pictures at the frame rate, React untouched. */
import { useEffect, useRef, type RefObject } from 'react';
import { useUi } from './UiContext.ts';

export const TEXT_INTERVAL_MS = 250;

/**
 * Write text into an element at most four times a second, and only when it changed. With a stamp, a number that differs
 * whenever the text would, the text is not even made while nothing changes.
 */
export function useLiveText<Element extends HTMLElement | SVGElement>(
  read: () => string,
  stamp?: () => number,
): RefObject<Element | null> {
  const { frames } = useUi();
  const element = useRef<Element>(null);
  const latest = useRef({ read, stamp, at: NaN });
  useEffect(() => {
    latest.current = { read, stamp, at: stamp?.() ?? NaN };
    write(element.current, read());
  });
  useEffect(() => {
    let lastMs = -Infinity;
    return frames.onFrame((nowMs) => {
      if (nowMs - lastMs < TEXT_INTERVAL_MS) return;
      lastMs = nowMs;
      const now = latest.current;
      const at = now.stamp?.() ?? NaN;
      if (at === now.at) return;
      now.at = at;
      write(element.current, now.read());
    });
  }, [frames]);
  return element;
}

function write(element: HTMLElement | SVGElement | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}

/** Do something to the DOM in every frame, or in the first after each `everyMs`. */
export function useFrame(draw: (nowMs: number) => void, everyMs = 0): void {
  const { frames } = useUi();
  const latest = useRef(draw);
  useEffect(() => {
    latest.current = draw;
  });
  useEffect(() => {
    let lastMs = -Infinity;
    return frames.onFrame((nowMs) => {
      if (nowMs - lastMs < everyMs) return;
      lastMs = nowMs;
      latest.current(nowMs);
    });
  }, [frames, everyMs]);
}
