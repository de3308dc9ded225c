/** Work in slices that may throw: its end is told either way, so that nobody waits for it for ever. */
import type { Slices } from '../../imaging/slices.ts';

export function* orFailed<Result>(
  job: Slices<Result>,
  done: (result: Result) => void,
  failed: () => void,
): Slices<void> {
  let result: Result;
  try {
    result = yield* job;
  } catch {
    failed();
    return;
  }
  done(result);
}
