/** Every structure of the atlas against its neighbours; tests/verify/atlas.test.ts looks closer. */
import { describe, expect, it } from 'vitest';
import { referenceTissueAt } from '../../../src/anatomy/queries/tissues.ts';
import { PAIRS } from '../../../src/anatomy/ligaments/interspaces.ts';
import { DEEP_FAT, REFERENCE_STRUCTURES } from '../../../src/anatomy/structures.ts';
import type { Structure } from '../../../src/anatomy/types.ts';
import { GAP_MM, TOUCHING } from './contacts/index.ts';
import {
  ATLAS_SEED,
  DEEP_MM,
  doorsBetween,
  gapsAt,
  isIn,
  isInner,
  overlapsAt,
  pointAt,
} from './partitioned.ts';

describe(`the partition of the atlas (seed ${ATLAS_SEED})`, () => {
  it('has no point of 50,000 deeper than 0.1 mm in two structures, but for declared containments', () => {
    expect([...overlapsAt(50_000)]).toEqual([]);
  });

  it('names at each of 40,000 points the tissue of the structure that holds it, or fat where none does', () => {
    const wrong: string[] = [];
    for (let i = 0; i < 40000; i++) {
      const point = pointAt(i);
      const tissue = referenceTissueAt(...point);
      let nearestEdge = Infinity;
      let holder: Structure | null = null;
      for (const structure of REFERENCE_STRUCTURES) {
        if (!isIn(structure, point)) continue;
        const distance = structure.distance(...point);
        nearestEdge = Math.min(nearestEdge, Math.abs(distance));
        if (distance < 0 && (holder === null || isInner(structure.id, holder.id))) holder = structure;
      }
      // On a boundary either side is right.
      if (nearestEdge < 0.05 || tissue === 'air' || tissue === 'csf' || point[0] > 15) continue;
      const expected = holder === null ? 'fat' : holder.tissue;
      if (tissue !== expected) wrong.push(`${tissue} for ${holder?.id ?? 'none'} at ${point.join(' ')}`);
      if (tissue !== 'fat' || holder !== null) continue;
      const filled = DEEP_FAT.distance(...point);
      if (isIn(DEEP_FAT, point) && filled > DEEP_MM) wrong.push(`no filler at ${point.join(' ')}`);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  }, 60000);

  it(`leaves no gap at 20 points of any of ${TOUCHING.length} contacts: within ${GAP_MM} mm the next begins`, () => {
    expect(gapsAt(20, 6)).toEqual([]);
    expect(new Set(TOUCHING.map(({ name }) => name)).size).toBe(TOUCHING.length);
  }, 120000);

  it.each(PAIRS)(
    'lets no straight line of many 2 mm apart from behind into the epidural space of $interspace but through ligament or joint',
    (pair) => {
      const { doors, entered } = doorsBetween(pair, 2);
      expect(doors).toEqual([]);
      expect(entered).toBeGreaterThan(15);
    },
  );
});
