/** npm run experiment: the body alone, without the procedure, by a JSON file. docs/experiments.md says what may stand in it. */
import { experiment } from './experiment/main.ts';
import { runCommand } from './lib/commandLine.ts';

await runCommand(experiment);
