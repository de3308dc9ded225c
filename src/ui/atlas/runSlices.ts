/** Long work between the browser's own: a few milliseconds at a time, until it is done or no longer wanted. */
import type { Slices } from '../../imaging/slices.ts';

const SLICE_MS = 8;

/** Returns the way to stop. */
export function runSlices(job: Slices<void>): () => void {
  let timer = 0;
  const go = () => {
    const end = performance.now() + SLICE_MS;
    let done = false;
    while (!done && performance.now() < end) done = job.next().done === true;
    if (!done) timer = window.setTimeout(go, 0);
  };
  timer = window.setTimeout(go, 0);
  return () => clearTimeout(timer);
}
