/** What the command does with the text of a file: everything but reading and printing. */
import { runExperiment, type ArmResult } from '../../src/physiology/experiment/index.ts';
import { NobodyFits } from '../../src/physiology/experiment/people.ts';
import { UsageError } from '../lib/commandLine.ts';
import { experimentFrom, readJson, withSettings } from './parse.ts';

export interface Answer {
  readonly title: string;
  readonly arms: readonly ArmResult[];
}

/** The text as an experiment with its settings, run; what is wrong is a UsageError. */
export function answerTo(text: string, from: string, settings: readonly string[]): Answer {
  const experiment = experimentFrom(withSettings(readJson(text, from), settings));
  try {
    return { title: experiment.title, arms: runExperiment(experiment) };
  } catch (error) {
    if (error instanceof NobodyFits) throw new UsageError(`who: ${error.message}.`);
    if (error instanceof RangeError) throw new UsageError(`The experiment cannot be run: ${error.message}`);
    throw error;
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

/** As it is printed. */
export const inWords = ({ title, arms }: Answer): string => `${title}\n${arms.map(table).join('\n')}`;
