/** Plays an example up to where a class wants to be, off the main thread. */
import type { Jump } from '../content/lesson/jumps.ts';
import { jumpFile } from '../session/index.ts';

self.addEventListener('message', ({ data }: MessageEvent<Jump>) => {
  self.postMessage(jumpFile(data));
});
