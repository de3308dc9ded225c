import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { validationTable } from '../../tools/docs/model.ts';
import { bodyRows, DEFAULT_PEOPLE } from '../../tools/validation/all.ts';
import type { ValidationRow } from '../../tools/validation/row.ts';

/**
 * Figures that the model does not reach; docs/model.md says why. A figure that leaves or enters its range changes this list in
 * the same commit.
 */
const OUTSIDE: readonly string[] = [
  'prattCurve5',
  'prattCurve10',
  'prattCurve15',
  'prattCurve25',
  'prattCurve30',
  'hiltPressure',
  'husemeyerRate',
  'ghelberSpace',
  'andrewsHeartRate',
  'paechAny30',
  'safaComplete',
];

describe(`the published experiments, with ${DEFAULT_PEOPLE} people`, () => {
  let rows: ValidationRow[] = [];

  beforeAll(() => {
    rows = bodyRows(DEFAULT_PEOPLE);
  }, 120_000);

  it('are at least a dozen published figures', () => {
    expect(rows.filter((row) => row.status === 'published').length).toBeGreaterThanOrEqual(12);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });

  it('give numbers, with a range that holds the published value', () => {
    for (const { published, model } of rows) {
      expect(Number.isFinite(model)).toBe(true);
      expect(published.range[0]).toBeLessThan(published.range[1]);
      if (published.value !== null) {
        expect(published.value).toBeGreaterThanOrEqual(published.range[0]);
        expect(published.value).toBeLessThanOrEqual(published.range[1]);
      }
    }
  });

  it('miss the known ones and no others', () => {
    expect(rows.filter((row) => !row.inside).map((row) => row.id)).toEqual(OUTSIDE);
  });

  it('stand in docs/model.md as measured', () => {
    expect(readFileSync('docs/model.md', 'utf8')).toContain(validationTable(rows));
  });
});
