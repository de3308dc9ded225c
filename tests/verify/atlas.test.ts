/** The atlas, looked at more closely than `npm test` has the time for. */
import { describe, expect, it } from 'vitest';
import { PAIRS } from '../../src/anatomy/ligaments/interspaces.ts';
import { bakedSacrum, dimensionRatios, LEVELS, WHOLE_SACRUM } from '../unit/anatomy/bakedBones.ts';
import { GAP_MM, TOUCHING } from '../unit/anatomy/contacts/index.ts';
import { ATLAS_SEED, doorsBetween, gapsAt, overlapsAt } from '../unit/anatomy/partitioned.ts';

describe(`the partition of the atlas (seed ${ATLAS_SEED})`, () => {
  it('has no point of 200,000 deeper than 0.1 mm in two structures, but for declared containments', () => {
    expect([...overlapsAt(200_000)]).toEqual([]);
  });

  it(`leaves no gap at any of ${TOUCHING.length} contacts: within ${GAP_MM} mm the next begins`, () => {
    expect(gapsAt(40, 12)).toEqual([]);
  });

  it.each(PAIRS)(
    'lets no straight line from behind into the epidural space of $interspace but through ligament or joint',
    (pair) => {
      const { doors, entered } = doorsBetween(pair, 1);
      expect(doors).toEqual([]);
      expect(entered).toBeGreaterThan(30);
    },
  );
});

it.each(LEVELS)('the twelve published dimensions of %s are found again on its mesh within 5 %%', (level) => {
  const ratios = dimensionRatios(level);
  expect(ratios).toHaveLength(12);
  for (const [name, ratio] of ratios) {
    expect(ratio, name).toBeGreaterThan(0.95);
    expect(ratio, name).toBeLessThan(1.05);
  }
});

it('the sacrum keeps its handles as it lies in the atlas: no edge so thin that a mesh of 1 mm tears it', () => {
  expect(bakedSacrum(1)).toEqual(WHOLE_SACRUM);
});
