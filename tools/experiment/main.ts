/** What npm run experiment does with its arguments. */
import { readFileSync } from 'node:fs';
import { answerTo, inWords } from './command.ts';
import { printJson, readArguments, UsageError } from '../lib/commandLine.ts';

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new UsageError(`"${file}" cannot be read: ${error instanceof Error ? error.message : ''}.`);
  }
}

export function experiment(): void {
  const { values, positionals } = readArguments(
    { json: { type: 'boolean', default: false }, set: { type: 'string', multiple: true, default: [] } },
    true,
  );
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError('One file is wanted, or - for standard input: npm run experiment -- FILE [--json].');
  const answer = answerTo(textOf(file), file === '-' ? 'Standard input' : `"${file}"`, values.set);
  if (values.json) printJson(answer);
  else process.stdout.write(inWords(answer));
}
