/** npm run replay -- FILE: run an exported session again and print its final record and state hash. */
import { parseSessionFile, recordOf, replaySession, sameModel } from '../src/session/index.ts';
import { printJson, readArguments, runCommand, UsageError } from './lib/commandLine.ts';
import { describeRecord } from './lib/describeRecord.ts';
import { readText } from './lib/readText.ts';

await runCommand(() => {
  const { values, positionals } = readArguments({ json: { type: 'boolean', default: false } }, true);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new UsageError('Name one session file, for instance: npm run replay -- run.json');
  }
  const file = parseSessionFile(readText(path));
  if (!sameModel(file)) {
    process.stderr.write(
      'The model has changed since this session was saved: this is the recorded result.\n',
    );
    if (file.recorded === null)
      throw new UsageError('The file holds no recorded result, and its model is gone.');
    printJson(file.recorded);
    return;
  }
  const record = recordOf(replaySession(file), file.operator);
  if (values.json) printJson(record);
  else process.stdout.write(describeRecord(record));
});
