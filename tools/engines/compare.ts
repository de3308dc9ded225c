/** Whether two engines computed the same twenty runs. */

/** Printed by one engine for one run. */
export interface RunHashes {
  readonly run: string;
  readonly state: string;
  readonly replay: string;
  readonly record: string;
}

const HASH = /^[0-9a-f]{16}$/;

/** The lines of runs.ts; throws on one that is none. */
export function readRuns(text: string): RunHashes[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [run = '', state = '', replay = '', record = ''] = line.trim().split('\t');
      if (![state, replay, record].every((hash) => HASH.test(hash)))
        throw new Error(`This is no line of hashes: "${line}".`);
      return { run, state, replay, record };
    });
}

/** How many runs agree with the reference in all three hashes, and which do not. */
export function compareRuns(
  reference: readonly RunHashes[],
  runs: readonly RunHashes[],
): { readonly equal: number; readonly different: readonly string[] } {
  const different = reference.flatMap((wanted, i) => {
    const found = runs[i];
    const same =
      found !== undefined &&
      found.run === wanted.run &&
      found.state === wanted.state &&
      found.replay === wanted.state &&
      found.record === wanted.record;
    return same ? [] : [wanted.run];
  });
  const more = runs.slice(reference.length).map(({ run }) => run);
  return { equal: reference.length - different.length, different: [...different, ...more] };
}
