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

export function createFrameLoop(): FrameLoop {
  const listeners = new Set<FrameListener>();
  let handle: number | null = null;
  const frame = (nowMs: number) => {
    handle = requestAnimationFrame(frame);
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
