import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { validationTable } from '../../tools/docs/model.ts';
import { anatomyRows, DEFAULT_PEOPLE } from '../../tools/validation/all.ts';
import { excludedRows } from '../../tools/validation/excluded.ts';
import type { ValidationRow } from '../../tools/validation/row.ts';
import { tally } from '../../tools/validation/tally.ts';

/**
 * Figures that the model does not reach; docs/model.md says why. A figure that leaves or enters its range changes this list in
 * the same commit.
 */
const OUTSIDE: readonly string[] = ['kootenPatch', 'kootenWait1'];

/** Enough to name the rows of the back. */
const FEWEST = 10;

/** What the command measures, in a process of its own: it is through in half of the time that it takes among the tests. */
function measured(): readonly ValidationRow[] {
  const report: { rows: readonly ValidationRow[] } = JSON.parse(
    execFileSync('npx', ['tsx', 'tools/validate.ts', '--json'], { encoding: 'utf8', maxBuffer: 1e8 }),
  );
  const notRun = new Set(excludedRows().map(({ id }) => id));
  return report.rows.filter(({ id }) => !notRun.has(id));
}

describe(`the published experiments, with ${DEFAULT_PEOPLE} people`, () => {
  /** Of body and back, and of the body alone. */
  let all: readonly ValidationRow[] = [];
  let rows: readonly ValidationRow[] = [];

  beforeAll(() => {
    all = measured();
    const ofTheBack = new Set(anatomyRows(FEWEST).map(({ id }) => id));
    rows = all.filter(({ id }) => !ofTheBack.has(id));
  }, 600_000);

  it('are at least a dozen published figures', () => {
    expect(rows.filter((row) => row.status === 'published').length).toBeGreaterThanOrEqual(12);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });

  it('give numbers, with a range that holds the published value', () => {
    for (const { id, published, model } of rows) {
      expect(Number.isFinite(model)).toBe(true);
      expect(published.low, id).toBeLessThan(published.high);
      if (published.mean !== null) {
        expect(published.mean).toBeGreaterThanOrEqual(published.low);
        expect(published.mean).toBeLessThanOrEqual(published.high);
      }
    }
  });

  it('miss the known ones and no others', () => {
    expect(rows.filter((row) => !row.within).map((row) => row.id)).toEqual(OUTSIDE);
  });

  it('are followed by the targets that are not run, each with its reason and none twice', () => {
    const excluded = excludedRows();
    const ids = [...rows, ...excluded].map(({ id }) => id);
    expect(excluded.length).toBeGreaterThan(300);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('count what was checked in a source that is followed, and the rest apart', () => {
    const { counted, independent, anotherFollowed, notYetChecked, run } = tally(all);
    expect(counted.rows + anotherFollowed.rows + notYetChecked.rows).toBe(all.length);
    expect(run.rows).toBe(all.length);
    expect(counted.rows).toBeGreaterThanOrEqual(40);
    expect(independent.rows).toBeGreaterThanOrEqual(15);
    expect(counted.percent).toBeGreaterThanOrEqual(85);
    expect(independent.percent).toBeGreaterThanOrEqual(80);
    expect(anotherFollowed.rows).toBe(all.filter(({ notChosen }) => notChosen !== null).length);
  });

  it('stand in docs/model.md as measured', () => {
    expect(readFileSync('docs/model.md', 'utf8')).toContain(validationTable(rows));
  });
});
