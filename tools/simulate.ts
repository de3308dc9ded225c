/** npm run simulate: the procedure without a screen, by a scripted operator. */
import { runCommand } from './lib/commandLine.ts';
import { simulate } from './simulate/command.ts';

await runCommand(simulate);
