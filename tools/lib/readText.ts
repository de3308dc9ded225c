/** Text of a file that somebody named at the command line. */
import { readFileSync } from 'node:fs';
import { UsageError } from './commandLine.ts';

/** `-` reads standard input; what cannot be read becomes a UsageError. */
export function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    throw new UsageError(
      `The file "${path}" cannot be read: ${error instanceof Error ? error.message : ''}.`,
    );
  }
}
