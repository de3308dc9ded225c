/**
 * The rows of the committed evidence page. Its stamp says of which model, experiments and way of measuring it is; that all of it,
 * measured again, gives the same bytes is proven by `npm run validate -- --check-report`, the longer proof.
 */
import { readFileSync } from 'node:fs';
import type { Experiment } from '../../src/physiology/experiment/index.ts';
import { writtenRows } from '../../tools/validation/experiments.ts';
import { committedRows } from '../../tools/validation/report/read.ts';
import { EVIDENCE_PAGE } from '../../tools/validation/report/write.tsx';
import type { ValidationRow } from '../../tools/validation/row.ts';

export const COMMITTED_PAGE = readFileSync(EVIDENCE_PAGE, 'utf8');

const ALL = committedRows(COMMITTED_PAGE, writtenRows());

/** All rows, or those of the files that are wanted. */
export function committed(wanted: (experiment: Experiment) => boolean = () => true): ValidationRow[] {
  const ids = new Set(writtenRows(wanted).map(({ id }) => id));
  return ALL.filter(({ id }) => ids.has(id));
}

/** How far a value may lie from the one that the page prints: half a unit of its last place. */
export function roundedBy(printed: number): number {
  const size = Math.abs(printed);
  return (size >= 100 ? 0.5 : size >= 10 ? 0.05 : 0.005) + 1e-9;
}

/** Half a unit of the last place of the documents' tables, and of the thousandths to which a row itself is rounded. */
const DOCUMENTED = 0.005 + 0.0005;

/** The part of a document that a validation run writes. */
function documented(file: string, name: string): string {
  const page = readFileSync(file, 'utf8');
  const from = page.indexOf(`<!-- generated: ${name},`);
  const to = page.indexOf(`<!-- end of generated: ${name} -->`);
  if (from < 0 || to < from) throw new Error(`${file} has no "${name}".`);
  const text = page.slice(from, to).split('<!-- prettier-ignore-start -->')[1] ?? '';
  return text.split('<!-- prettier-ignore-end -->')[0]?.trim() ?? '';
}

/** The model's value in a line of a table: after what was published, and the range. */
const MODEL_CELL = 3;

/** Where the part of a document says something else than this; values may differ by as much as they are rounded. */
export function differencesFrom(file: string, name: string, expected: string): string[] {
  const said = documented(file, name).split('\n');
  const wanted = expected.trim().split('\n');
  if (said.length !== wanted.length) return [`${said.length} lines for ${wanted.length}`];
  return said.filter((line, index) => {
    const other = wanted[index] ?? '';
    if (line === other) return false;
    const [cells, others] = [line.split(' | '), other.split(' | ')];
    const [value, printed] = [Number(cells[MODEL_CELL]), Number(others[MODEL_CELL])];
    cells[MODEL_CELL] = others[MODEL_CELL] ?? '';
    const isNear = Math.abs(value - printed) <= roundedBy(printed) + DOCUMENTED;
    return !isNear || cells.join(' | ') !== other;
  });
}
