import { describe, expect, it } from 'vitest';
import type { NamedPlace } from '../../../src/imaging/xray/names.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { laidOut } from '../../../src/ui/xray/nameLayout.ts';

const NAMES = ['pedicle', 'spinousProcess', 'endPlate', 'facetJoint', 'sacralAla'] as const;

describe('names beside a film', () => {
  it('stand at both sides, apart, in the order of their places and within the picture, in 300 films (seed 51)', () => {
    for (let film = 0; film < 300; film++) {
      const places = NAMES.map((name, i): NamedPlace => ({
        name,
        right: uniform(51, 'right', film * 5 + i),
        down: uniform(51, 'down', film * 5 + i),
      }));
      const laid = laidOut(places);
      expect(laid.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
      const at = (side: 'left' | 'right') => laid.filter((each) => each.side === side);
      expect([at('left').length, at('right').length]).toEqual([3, 2]);
      const leftmost = Math.max(...at('left').map(({ right }) => right));
      expect(leftmost).toBeLessThanOrEqual(Math.min(...at('right').map(({ right }) => right)));
      for (const side of ['left', 'right'] as const) {
        const names = at(side);
        names.forEach((name, i) => {
          expect(name.at).toBeGreaterThan(0.23);
          expect(name.at).toBeLessThan(0.77);
          const next = names[i + 1];
          if (next === undefined) return;
          expect(next.at - name.at).toBeGreaterThan(0.09);
          expect(next.down).toBeGreaterThanOrEqual(name.down);
        });
      }
    }
  });

  it('are none for a film without any', () => {
    expect(laidOut([])).toEqual([]);
  });
});
