/** Published targets that are not run, each with the reason; they are listed beside the rows so that nothing is left out in silence. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { SOURCES } from '../../src/content/figures.ts';
import type { RowStatus, ValidationRow } from './row.ts';

export const EXCLUDED_TARGETS = 'tests/validation/excluded.json';

/** A row that the model gives no value for. */
export interface ExcludedRow {
  readonly id: string;
  readonly source: ValidationRow['source'];
  readonly quantity: string;
  readonly unit: string;
  readonly published: Readonly<Record<'mean' | 'sd' | 'n' | 'low' | 'high', number | null>>;
  readonly model: null;
  readonly within: null;
  readonly kind: 'excluded';
  readonly status: RowStatus;
  readonly reason: string;
  readonly notChosen: null;
}

const number = v.optional(v.nullable(v.pipe(v.number(), v.finite())), null);
const text = v.pipe(v.string(), v.nonEmpty());

const TargetSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]*$/)),
  source: text,
  year: v.nullable(v.number()),
  quantity: text,
  unit: text,
  mean: number,
  sd: number,
  n: number,
  low: number,
  high: number,
  status: v.picklist(['published', 'secondary source', 'not yet checked']),
});

const FileSchema = v.array(v.strictObject({ reason: text, targets: v.array(TargetSchema) }));

const doiOf = (title: string): string | null => {
  const known = Object.values(SOURCES).find((one) => one.title === title);
  return known !== undefined && 'doi' in known ? (known.doi ?? null) : null;
};

export function excludedRows(): ExcludedRow[] {
  const groups = v.parse(FileSchema, JSON.parse(readFileSync(EXCLUDED_TARGETS, 'utf8')));
  return groups.flatMap(({ reason, targets }) =>
    targets.map(({ id, source, year, quantity, unit, status, mean, sd, n, low, high }): ExcludedRow => ({
      id,
      source: { title: source, year, doi: doiOf(source) },
      quantity,
      unit,
      published: { mean, sd, n, low, high },
      model: null,
      within: null,
      kind: 'excluded',
      status,
      reason,
      notChosen: null,
    })),
  );
}
