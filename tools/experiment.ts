/** npm run experiment: the body alone, without the procedure, by a JSON file. docs/experiments.md says what may stand in it. */
import { readFileSync } from 'node:fs';
import { runExperiment, type ArmResult } from '../src/physiology/experiment/index.ts';
import { NobodyFits } from '../src/physiology/experiment/people.ts';
import { experimentFrom, readJson, withSettings } from './experiment/parse.ts';
import { printJson, readArguments, runCommand, UsageError } from './lib/commandLine.ts';

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new UsageError(`"${file}" cannot be read: ${error instanceof Error ? error.message : ''}.`);
  }
}

const short = (value: number | null) => (value === null ? '-' : String(Math.round(value * 1000) / 1000));

function table({ arm, people, results }: ArmResult): string {
  const head = `${arm === null ? '' : `${arm}, `}${people} ${people === 1 ? 'person' : 'people'}`;
  const cells = [
    ['reading', 'at', 'n', 'mean', 'sd', '2.5 %', 'median', '97.5 %', 'unit'],
    ...results.map(({ id, at, unit, summary }) => [
      id,
      typeof at === 'number' ? `${at} s` : at,
      String(summary.n),
      ...[summary.mean, summary.sd, summary.p2_5, summary.p50, summary.p97_5].map(short),
      unit,
    ]),
  ];
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((line) => (line[column] ?? '').length))) ?? [];
  const lines = cells.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${head}\n${lines.join('\n')}\n`;
}

await runCommand(() => {
  const { values, positionals } = readArguments(
    { json: { type: 'boolean', default: false }, set: { type: 'string', multiple: true, default: [] } },
    true,
  );
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError('One file is wanted, or - for standard input: npm run experiment -- FILE [--json].');
  const data = readJson(textOf(file), file === '-' ? 'Standard input' : `"${file}"`);
  const experiment = experimentFrom(withSettings(data, values.set));
  try {
    const arms = runExperiment(experiment);
    if (values.json) printJson({ title: experiment.title, arms });
    else process.stdout.write(`${experiment.title}\n${arms.map(table).join('\n')}`);
  } catch (error) {
    if (error instanceof NobodyFits) throw new UsageError(`who: ${error.message}.`);
    if (error instanceof RangeError) throw new UsageError(`The experiment cannot be run: ${error.message}`);
    throw error;
  }
});
