/** The command line of `npm run models`. */
export interface Options {
  readonly check: boolean;
  readonly objDirectory: string | null;
  /** The structures that are checked; null for all. */
  readonly only: readonly string[] | null;
}

export class BadArgument extends Error {}

export function readOptions(words: readonly string[]): Options {
  let check = false;
  let objDirectory: string | null = null;
  let only: readonly string[] | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === '--check') check = true;
    else if (word === '--obj') {
      const next = words[++i];
      if (next === undefined || next.startsWith('--')) throw new BadArgument('--obj needs a directory.');
      objDirectory = next;
    } else if (word === '--only') {
      const next = words[++i];
      if (next === undefined || next.startsWith('--'))
        throw new BadArgument('--only needs structures, with commas between them.');
      only = next.split(',');
    } else
      throw new BadArgument(`Unknown argument "${word}"; there are --check, --only NAME,NAME and --obj DIR.`);
  }
  if (only !== null && !check)
    throw new BadArgument('--only goes with --check: what is baked is baked whole.');
  return { check, objDirectory, only };
}
