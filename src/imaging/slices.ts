/**
 * Long work done in slices: a generator that stops every few milliseconds' worth, so that whoever owns the
 * clock decides how long to go on. Nothing here knows the time.
 */
export type Slices<Result> = Generator<void, Result, void>;

/** Do all of it at once. */
export function finish<Result>(job: Slices<Result>): Result {
  let step = job.next();
  while (step.done !== true) step = job.next();
  return step.value;
}
