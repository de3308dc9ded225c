/** What the commands share: arguments, one-sentence errors with exit code 2, JSON alone on standard output. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Something the person at the command line can mend; its message is one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Errors whose message is a sentence for people: printed alone, with exit code 2. */
const SENTENCES = new Set(['UsageError', 'SetupError', 'SessionFileError']);

/** Parse the arguments; unknown ones become a UsageError. */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  allowPositionals = false,
) {
  try {
    return parseArgs({ args: process.argv.slice(2), options, allowPositionals, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new UsageError(
      `${reason}; known: ${Object.keys(options)
        .map((name) => `--${name}`)
        .join(', ')}.`,
    );
  }
}

/** A whole number from an argument. */
export function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!/^[+-]?\d+$/.test(text) || !Number.isSafeInteger(value)) {
    throw new UsageError(`--${name} must be a whole number, not "${text}".`);
  }
  return value;
}

/** Print data as JSON with two spaces, then a line end. */
export function printJson(data: unknown): void {
  process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
}

/** Run a command; a mistake of the person becomes one sentence on standard error and exit code 2. */
export async function runCommand(main: () => void | Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (error instanceof Error && SENTENCES.has(error.name)) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
      return;
    }
    throw error;
  }
}
