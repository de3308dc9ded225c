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

interface Listening {
  readonly listener: FrameListener;
  /** False once it has been let go, even in the middle of a frame. */
  here: boolean;
}

/** `clockMs` is asked once per frame for the time that the listeners are told; the browser's own unless it is given. */
export function createFrameLoop(clockMs: (nowMs: number) => number = (nowMs) => nowMs): FrameLoop {
  // Never changed but made anew, so that a round through it allocates nothing and nobody is passed over or called twice.
  let listening: readonly Listening[] = [];
  let handle: number | null = null;
  const frame = (drawnMs: number) => {
    handle = requestAnimationFrame(frame);
    const nowMs = clockMs(drawnMs);
    const round = listening;
    for (let i = 0; i < round.length; i++) {
      const one = round[i];
      if (one?.here === true) one.listener(nowMs);
    }
  };
  return {
    onFrame: (listener) => {
      const own: Listening = { listener, here: true };
      listening = [...listening, own];
      return () => {
        own.here = false;
        listening = listening.filter((each) => each !== own);
      };
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
