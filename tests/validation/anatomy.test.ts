import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { peopleTable } from '../../tools/docs/anatomy.ts';
import { anatomyRows } from '../../tools/validation/anatomy.ts';
import { ANATOMY_PEOPLE } from '../../tools/validation/anatomyPeople.ts';
import type { ValidationRow } from '../../tools/validation/row.ts';

/**
 * Figures that the anatomy does not reach; docs/clinical-sources.md says why. A figure that leaves or enters its range
 * changes this list in the same commit.
 */
const OUTSIDE: readonly string[] = [
  'greekDepthMen',
  'growthWomen',
  'classDepthL34normal',
  'classDepthL34overweight',
  'classDepthL45obese',
  'depthByBodyMassTerm',
  'discFlatL34',
];

describe(`the layers of ${ANATOMY_PEOPLE} people of each series, seeds 500000 on`, () => {
  let rows: ValidationRow[] = [];

  beforeAll(() => {
    rows = anatomyRows();
  }, 180_000);

  it('are held against dozens of figures, each with an id of its own', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });

  it('give numbers, with a range that holds the published value', () => {
    for (const { id, published, model } of rows) {
      expect(Number.isFinite(model), id).toBe(true);
      expect(published.range[0]).toBeLessThan(published.range[1]);
      if (published.value === null) continue;
      expect(published.value, id).toBeGreaterThanOrEqual(published.range[0]);
      expect(published.value, id).toBeLessThanOrEqual(published.range[1]);
    }
  });

  it('miss the known ones and no others', () => {
    expect(rows.filter((row) => !row.inside).map((row) => row.id)).toEqual(OUTSIDE);
  });

  it('stand in docs/clinical-sources.md as measured (npx tsx tools/docs/anatomy.ts renews it)', () => {
    expect(readFileSync('docs/clinical-sources.md', 'utf8')).toContain(peopleTable(rows));
  });
});
