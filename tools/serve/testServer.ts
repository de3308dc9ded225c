/** Builds (unless told not to) and serves the module for the browser tests, on the port given. */
import { runCommand, wholeNumber } from '../lib/commandLine.ts';
import { buildModule, serveModule } from './serve.ts';

await runCommand(async () => {
  if (process.env['BLOODPATCH_BUILT'] !== '1') await buildModule();
  await serveModule(wholeNumber('port', process.argv[2] ?? '4183'));
});
