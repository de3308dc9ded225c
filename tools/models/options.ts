/** The command line of `npm run models`. */
export interface Options {
  readonly check: boolean;
  readonly objDirectory: string | null;
}

export class BadArgument extends Error {}

export function readOptions(words: readonly string[]): Options {
  let check = false;
  let objDirectory: string | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === '--check') check = true;
    else if (word === '--obj') {
      const next = words[++i];
      if (next === undefined || next.startsWith('--')) throw new BadArgument('--obj needs a directory.');
      objDirectory = next;
    } else throw new BadArgument(`Unknown argument "${word}"; there are --check and --obj DIR.`);
  }
  return { check, objDirectory };
}
