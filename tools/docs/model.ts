/** The tables of docs/model.md that are read off the sources and off a validation run. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bodyRows, DEFAULT_PEOPLE } from '../validation/all.ts';
import type { ValidationRow } from '../validation/row.ts';
import { withPart } from './part.ts';

const FOLDER = 'src/physiology/constants';
const PAGE = 'docs/model.md';
const STATEMENT = /\/\*\* ([^\n]+?) \*\/\nexport const (\w+)[^=]*= ([\s\S]*?);\n/g;

export interface Constant {
  readonly name: string;
  /** What it is, with its unit in brackets. */
  readonly meaning: string;
  /** As it stands in the source; the file where that is long. */
  readonly value: string;
  /** The status, then the source. */
  readonly status: string;
}

/** Every exported constant of the body. */
export function constants(): Constant[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) =>
      [...readFileSync(`${FOLDER}/${file}`, 'utf8').matchAll(STATEMENT)].map(
        ([, comment = '', name = '', value = '']): Constant => {
          const at = comment.indexOf('] (');
          return {
            name,
            meaning: at < 0 ? comment : comment.slice(0, at + 1),
            value: value.length < 30 ? value : `see ${file}`,
            status: at < 0 ? '' : comment.slice(at + 3).replace(/\)?\.?$/, ''),
          };
        },
      ),
    );
}

/** Every exported constant: name, meaning with unit, value, status. */
export function constantsTable(): string {
  return [
    '| constant | meaning [unit] | value | status and source |',
    '| --- | --- | --- | --- |',
    ...constants().map(
      ({ name, meaning, value, status }) => `| \`${name}\` | ${meaning} | ${value} | ${status} |`,
    ),
  ].join('\n');
}

const short = (value: number) => String(Math.round(value * 100) / 100);

export function validationTable(rows: readonly ValidationRow[]): string {
  const lines = [
    '| experiment | published | range | model | unit | verdict | kind | status |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  for (const { quantity, published, model, unit, within, kind, status } of rows) {
    const value = published.mean === null ? 'none' : short(published.mean);
    const range = `${short(published.low)} to ${short(published.high)}`;
    const verdict = within ? 'within' : '**outside**';
    lines.push(
      `| ${quantity} | ${value} | ${range} | ${short(model)} | ${unit} | ${verdict} | ${kind} | ${status} |`,
    );
  }
  return lines.join('\n');
}

function write(): void {
  const before = readFileSync(PAGE, 'utf8');
  const constants = withPart(before, { file: PAGE, name: 'constants', render: constantsTable });
  const rows = bodyRows(DEFAULT_PEOPLE);
  const after = withPart(constants, { file: PAGE, name: 'validation', render: () => validationTable(rows) });
  if (after !== before) writeFileSync(PAGE, after);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) write();
