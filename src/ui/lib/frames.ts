/** One animation loop for everything that is drawn or written outside React. */
export type FrameListener = (nowMs: number) => void;

export interface Frames {
  /** Called once per animation frame; returns the way to stop. */
  readonly onFrame: (listener: FrameListener) => () => void;
}

export interface FrameLoop extends Frames {
  readonly start: () => void;
  readonly stop: () => void;
}

/** `clockMs` is asked once per frame for the time that the listeners are told; the browser's own unless it is given. */
export function createFrameLoop(clockMs: (nowMs: number) => number = (nowMs) => nowMs): FrameLoop {
  const listeners = new Set<FrameListener>();
  let handle: number | null = null;
  const frame = (drawnMs: number) => {
    handle = requestAnimationFrame(frame);
    const nowMs = clockMs(drawnMs);
    for (const listener of listeners) listener(nowMs);
  };
  return {
    onFrame: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      handle ??= requestAnimationFrame(frame);
    },
    stop: () => {
      if (handle !== null) cancelAnimationFrame(handle);
      handle = null;
    },
  };
}
