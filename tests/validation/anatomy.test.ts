import { describe, expect, it } from 'vitest';
import { createAnatomy, drawAdult, personParameters } from '../../src/anatomy/index.ts';
import { CALLIPERS } from '../../src/anatomy/queries/callipers.ts';
import { INTERSPACES } from '../../src/content/levels.ts';
import { peopleTable } from '../../tools/docs/anatomy.ts';
import { isOfTheBack } from '../../tools/validation/experiments.ts';
import { committed, differencesFrom } from './committed.ts';

/** Figures of sources that are followed and that the anatomy does not reach. A figure that leaves or enters its range changes this list in the same commit. */
const OUTSIDE: readonly string[] = ['indianDepth', 'indianUltrasound', 'depthByBodyMassMen'];
/** The same of sources in whose place another is followed; docs/clinical-sources.md says which, and why both cannot hold. */
const OUTSIDE_NOT_FOLLOWED: readonly string[] = [
  'flavumSidesL34Spread',
  'flavumSidesL45Spread',
  'flavumSidesL5S1Spread',
  'classDepthL34normal',
  'classDepthL34overweight',
  'classDepthL45obese',
  'leeDepthL34',
  'growthWomen',
  'growthByWeightWomen',
  'louisianaDepth',
];

describe('what is measured of the backs of each series, a thousand people of most, seeds 500000 on', () => {
  const rows = committed(isOfTheBack);

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

  it('meet the figures of the sources that are followed but for the known ones', () => {
    const missed = rows.filter(({ within, kind }) => !within && kind !== 'excluded');
    expect(missed.map(({ id }) => id)).toEqual(OUTSIDE);
    for (const { id, reason } of missed) expect(reason, id).not.toBe('');
  });

  it('miss the known ones of other sources and no more, each with the source that is followed', () => {
    const others = rows.filter(({ kind }) => kind === 'excluded');
    expect(others.filter(({ within }) => !within).map(({ id }) => id)).toEqual(OUTSIDE_NOT_FOLLOWED);
    for (const { id, reason } of others) expect(reason, id).toMatch(/^Another source is followed: ./);
  });

  it('hold a mean and a spread for every layer of the midline track', () => {
    const ids = new Set(rows.filter(({ kind }) => kind !== 'excluded').map(({ id }) => id));
    const layers = ['skin', 'fat', 'ligaments', 'flavumL34', 'epiduralL34', 'discL34', 'koreanDepthL34'];
    for (const layer of layers) {
      expect(ids, layer).toContain(layer);
      expect(ids, layer).toContain(`${layer}Spread`);
    }
  });

  it('stand in docs/clinical-sources.md as on the page (npx tsx tools/docs/anatomy.ts renews it)', () => {
    expect(differencesFrom('docs/clinical-sources.md', 'people', peopleTable(rows))).toEqual([]);
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
          const ways = people.map((anatomy) => CALLIPERS.ligamentToEpiduralMm(anatomy, at));
          expect(Math.max(...ways) - Math.min(...ways), `seed ${seed}, ${at}`).toBeLessThan(0.1);
          const fat = people.map((anatomy) => CALLIPERS.fatMm(anatomy, at));
          expect(fat, `seed ${seed}, ${at}`).toEqual([...fat].sort((a, b) => a - b));
          expect((fat.at(-1) ?? 0) - (fat[0] ?? 0)).toBeGreaterThan(20);
        }
      }
    });
});
