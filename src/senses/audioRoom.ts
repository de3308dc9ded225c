/** One audio context for all that sounds: opened by the first that comes, closed when the last has gone. */
export interface AudioRoom<Context> {
  readonly enter: () => Context;
  readonly leave: () => void;
}

export function createAudioRoom<Context extends Pick<AudioContext, 'close'>>(
  open: () => Context,
): AudioRoom<Context> {
  let context: Context | null = null;
  let inside = 0;
  return {
    enter: () => {
      inside++;
      context ??= open();
      return context;
    },
    leave: () => {
      inside--;
      if (inside > 0) return;
      void context?.close();
      context = null;
    },
  };
}
