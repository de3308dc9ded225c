import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validationTable } from '../../tools/docs/model.ts';
import { DEFAULT_PEOPLE } from '../../tools/validation/all.ts';
import { excludedRows } from '../../tools/validation/excluded.ts';
import {
  experimentFiles,
  isOfTheBack,
  readExperiment,
  studyRuns,
} from '../../tools/validation/experiments.ts';
import { figure } from '../../tools/validation/report/words.ts';
import { presentStamp, stampOf } from '../../tools/validation/report/write.tsx';
import { tally } from '../../tools/validation/tally.ts';
import { committed, COMMITTED_PAGE, differencesFrom, roundedBy } from './committed.ts';

/**
 * Figures that the model does not reach; docs/model.md says why. A figure that leaves or enters its range changes this list in
 * the same commit.
 */
const OUTSIDE: readonly string[] = ['kootenPatch', 'kootenWait1'];

/** Studies of body and back that take half a second each or less: they are measured again here, all of them by `npm run verify`. */
const MEASURED_AGAIN = ['missingCsf', 'incidence-quincke22', 'skinDrying', 'flavumSlits'];

describe(`the published experiments, with ${DEFAULT_PEOPLE} people`, () => {
  /** Of body and back, and of the body alone. */
  const all = committed();
  const rows = committed((experiment) => !isOfTheBack(experiment));

  it('are of the present model, experiments and way of measuring (npm run validate -- --report)', () => {
    expect(stampOf(COMMITTED_PAGE)).toEqual(presentStamp());
  });

  it(`come out the same when measured again: ${MEASURED_AGAIN.join(', ')}`, () => {
    const files = experimentFiles().filter((file) => MEASURED_AGAIN.includes(basename(file, '.json')));
    const titles = files.map((file) => readExperiment(file).title);
    const again = studyRuns(1, ({ title }) => titles.includes(title));
    expect(again.map(({ file }) => basename(file, '.json')).sort()).toEqual([...MEASURED_AGAIN].sort());
    for (const { id, model, within, published } of again.flatMap((run) => run.rows)) {
      const row = all.find((one) => one.id === id);
      expect(row?.within, id).toBe(within);
      expect(row?.published, id).toEqual(published);
      expect(figure(row?.model ?? Number.NaN), id).toBe(figure(model));
    }
  });

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

  it('are called within where their value is, and outside where it is not', () => {
    for (const { id, published, model, within } of all) {
      const rounded = roundedBy(model);
      const couldBe = model >= published.low - rounded && model <= published.high + rounded;
      const mustBe = model > published.low + rounded && model < published.high - rounded;
      expect(within ? couldBe : !mustBe, id).toBe(true);
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

  it('stand in docs/model.md as on the page', () => {
    expect(differencesFrom('docs/model.md', 'validation', validationTable(rows))).toEqual([]);
  });
});
