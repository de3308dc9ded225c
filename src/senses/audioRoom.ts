/** One audio context for all that sounds: opened by the first that comes, closed when the last has gone. */
export interface AudioRoom<Context> {
  readonly enter: () => Context;
  readonly leave: () => void;
  /** A context that was opened before any gesture, or that the device took away, sounds again. */
  readonly resume: () => void;
}

export function createAudioRoom<Context extends Pick<AudioContext, 'close' | 'resume' | 'state'>>(
  open: () => Context,
): AudioRoom<Context> {
  let context: Context | null = null;
  let inside = 0;
  return {
    enter: () => {
      context ??= open();
      inside++;
      return context;
    },
    leave: () => {
      inside--;
      if (inside > 0) return;
      void context?.close();
      context = null;
    },
    resume: () => {
      if (context !== null && context.state !== 'running') void context.resume();
    },
  };
}
