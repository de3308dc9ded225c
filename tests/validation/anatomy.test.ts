import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAnatomy, drawAdult, personParameters } from '../../src/anatomy/index.ts';
import { INTERSPACES } from '../../src/content/levels.ts';
import { peopleTable } from '../../tools/docs/anatomy.ts';
import { anatomyRows } from '../../tools/validation/anatomy.ts';
import { layersOf } from '../../tools/validation/anatomyMeasure.ts';
import { ANATOMY_PEOPLE, measuredPeople } from '../../tools/validation/anatomyPeople.ts';
import type { ValidationRow } from '../../tools/validation/row.ts';

/**
 * Figures that the anatomy does not reach, all of series that were not chosen for their dimension; docs/clinical-sources.md says
 * what each contradicts. A figure that leaves or enters its range changes this list in the same commit.
 */
const OUTSIDE: readonly string[] = [
  'indianDepth',
  'louisianaDepth',
  'growthWomen',
  'classDepthL34normal',
  'classDepthL34overweight',
  'classDepthL45obese',
  'flavumSidesL34Spread',
  'flavumSidesL45Spread',
  'flavumSidesL5S1Spread',
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
      expect(published.low, id).toBeLessThan(published.high);
      if (published.mean === null) continue;
      expect(published.mean, id).toBeGreaterThanOrEqual(published.low);
      expect(published.mean, id).toBeLessThanOrEqual(published.high);
    }
  });

  it('meet every figure of a source that was chosen', () => {
    const missed = rows.filter(({ within, notChosen }) => !within && notChosen === null);
    expect(
      missed.map(({ id, model, published }) => `${id} ${model}, ${published.low} to ${published.high}`),
    ).toEqual([]);
  });

  it('miss the known ones of other sources and no more, each with the words what it contradicts', () => {
    const missed = rows.filter(({ within, notChosen }) => !within && notChosen !== null);
    expect(missed.map(({ id }) => id)).toEqual(OUTSIDE);
    for (const { id, notChosen } of missed) expect(notChosen, id).toMatch(/contradicts/);
  });

  it('hold a mean and a spread for every layer of the midline track', () => {
    const ids = new Set(rows.filter(({ notChosen }) => notChosen === null).map(({ id }) => id));
    const layers = ['skin', 'fat', 'ligaments', 'flavumL34', 'epiduralL34', 'discL34', 'koreanDepthL34'];
    for (const layer of layers) {
      expect(ids, layer).toContain(layer);
      expect(ids, layer).toContain(`${layer}Spread`);
    }
  });

  it('stand in docs/clinical-sources.md as measured (npx tsx tools/docs/anatomy.ts renews it)', () => {
    expect(readFileSync('docs/clinical-sources.md', 'utf8')).toContain(peopleTable(rows));
  });

  it('are at least 2 mm of fat and of each ligament on every midline track', () => {
    const thin: string[] = [];
    for (const [population, posture] of [
      ['adults', 'lateralCurled'],
      ['koreanSurgical', 'lateralCurled'],
      ['indianSurgical', 'sittingCurled'],
      ['pakistanObstetric', 'sittingCurled'],
    ] as const)
      for (const { seed, layers } of measuredPeople(population, posture))
        for (const at of INTERSPACES) {
          const { fatMm, supraspinousMm, interspinousMm, midlineFlavumMm } = layers[at];
          const least = Math.min(fatMm, supraspinousMm, interspinousMm, midlineFlavumMm);
          if (!(least >= 2)) thin.push(`${population} ${seed} ${at} ${least}`);
        }
    expect(thin).toEqual([]);
  });
});

describe('the body-mass index of a person who stays the same otherwise, seeds 1 to 12', () => {
  const INDICES = [16, 20, 25, 31, 40, 50];

  for (const posture of ['lateralCurled', 'sittingCurled', 'supine'] as const)
    it(`leaves the way from the supraspinous ligament to the epidural space as it is within 0.1 mm, and deepens the fat: ${posture}`, () => {
      for (let seed = 1; seed <= 12; seed++) {
        const { person, traits } = drawAdult(seed);
        const people = INDICES.map((bodyMassIndex) =>
          createAnatomy({ ...personParameters({ ...person, bodyMassIndex }, traits), posture }),
        );
        for (const at of INTERSPACES) {
          const layers = people.map((anatomy) => layersOf(anatomy, at));
          const ways = layers.map(({ ligamentToEpiduralMm }) => ligamentToEpiduralMm);
          expect(Math.max(...ways) - Math.min(...ways), `seed ${seed}, ${at}`).toBeLessThan(0.1);
          const fat = layers.map(({ fatMm }) => fatMm);
          expect(fat, `seed ${seed}, ${at}`).toEqual([...fat].sort((a, b) => a - b));
          expect((fat.at(-1) ?? 0) - (fat[0] ?? 0)).toBeGreaterThan(20);
        }
      }
    });
});
