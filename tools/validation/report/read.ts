/** The committed evidence page, read back: the rows as it prints them, for proofs that are not to take the time of a validation. */
import type { ValidationRow } from '../row.ts';

/** What the page prints of a row that was measured. */
export interface PrintedRow {
  readonly id: string;
  readonly within: boolean;
  /** The model's value, rounded as a reader sees it. */
  readonly model: number;
}

const ROW =
  /<tr id="row-([^"]+)"[^\n]*?<td data-head="Model" class="close">([^<]*)<\/td>[^\n]*?<span class="verdict (within|outside)">/g;

/** "−1,204 mL" as -1204. */
function numberIn(text: string): number {
  const digits = /^\u2212?[\d,]+(?:\.\d+)?/.exec(text)?.[0] ?? '';
  return digits === '' ? Number.NaN : Number(digits.replace('\u2212', '-').replaceAll(',', ''));
}

/** Every measured row of a page, in its order. */
export function printedRows(html: string): PrintedRow[] {
  return [...html.matchAll(ROW)].map(([, id = '', model = '', verdict]) => ({
    id,
    within: verdict === 'within',
    model: numberIn(model),
  }));
}

/**
 * The rows that a page prints, each with what its file says of it. Throws where the page lacks one, or has one that no file has.
 */
export function committedRows(html: string, written: readonly ValidationRow[]): ValidationRow[] {
  const printed = new Map(printedRows(html).map((row) => [row.id, row]));
  const rows = written.map((row): ValidationRow => {
    const found = printed.get(row.id);
    if (found === undefined) throw new Error(`The page has no row "${row.id}".`);
    printed.delete(row.id);
    return { ...row, model: found.model, within: found.within };
  });
  if (printed.size > 0) throw new Error(`No file has the row "${[...printed.keys()][0] ?? ''}".`);
  return rows;
}
