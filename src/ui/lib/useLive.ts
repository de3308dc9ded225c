/** Values that change by themselves: text at four times a second, pictures at the frame rate, React untouched. */
import { useEffect, useRef, type RefObject } from 'react';
import { useUi } from './UiContext.ts';

export const TEXT_INTERVAL_MS = 250;

/** Which stretch of so many ms this is: all that is written in stretches is written in the same frame, and the frames between are free. */
const beatOf = (nowMs: number, everyMs: number) => (everyMs > 0 ? Math.floor(nowMs / everyMs) : nowMs);

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
    let lastBeat = NaN;
    return frames.onFrame((nowMs) => {
      const beat = beatOf(nowMs, TEXT_INTERVAL_MS);
      if (beat === lastBeat) return;
      lastBeat = beat;
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

/** Do something to the DOM in every frame, or in the first of each `everyMs`. */
export function useFrame(draw: (nowMs: number) => void, everyMs = 0): void {
  const { frames } = useUi();
  const latest = useRef(draw);
  useEffect(() => {
    latest.current = draw;
  });
  useEffect(() => {
    let lastBeat = NaN;
    return frames.onFrame((nowMs) => {
      const beat = beatOf(nowMs, everyMs);
      if (beat === lastBeat) return;
      lastBeat = beat;
      latest.current(nowMs);
    });
  }, [frames, everyMs]);
}
