import { describe, expect, it } from 'vitest';
import { BONES } from '../../../src/anatomy/bones/bones.ts';
import { LUMBAR_1 } from '../../../src/anatomy/bones/shapes/lumbar1.ts';
import { LUMBAR_2 } from '../../../src/anatomy/bones/shapes/lumbar2.ts';
import { LUMBAR_3 } from '../../../src/anatomy/bones/shapes/lumbar3.ts';
import { LUMBAR_4 } from '../../../src/anatomy/bones/shapes/lumbar4.ts';
import { LUMBAR_5 } from '../../../src/anatomy/bones/shapes/lumbar5.ts';
import { numbersOf } from '../../../tools/anatomy/fit/numbers.ts';
import { bakedInOwnFrame, boneNamed, dimensionRatios, LEVELS } from './bakedBones.ts';

const NAMED = { L1: LUMBAR_1, L2: LUMBAR_2, L3: LUMBAR_3, L4: LUMBAR_4, L5: LUMBAR_5 };
/** Width of the facet joints' space, and how near to it the two bones' distances must add up. */
const FACET_GAP_MM = 1.2;

/** Connected parts of a mesh, and the genus of its surface. */
function topology(mesh: { positions: Float64Array; indices: Uint32Array }) {
  const vertices = mesh.positions.length / 3;
  const parent = Int32Array.from({ length: vertices }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while ((parent[at] ?? at) !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  const edges = new Set<number>();
  for (let t = 0; t < mesh.indices.length; t++) {
    const a = mesh.indices[t] ?? 0;
    const b = mesh.indices[t % 3 === 2 ? t - 2 : t + 1] ?? 0;
    parent[root(a)] = root(b);
    edges.add(Math.min(a, b) * vertices + Math.max(a, b));
  }
  const parts = new Set(Array.from({ length: vertices }, (_, i) => root(i))).size;
  return { parts, genus: 1 - (vertices - edges.size + mesh.indices.length / 3) / 2 };
}

describe('lumbar vertebrae', () => {
  for (const level of LEVELS) {
    it(`${level} is one piece with one hole, of at most 150 named numbers`, () => {
      expect(topology(bakedInOwnFrame(level))).toEqual({ parts: 1, genus: 1 });
      const numbers = numbersOf(NAMED[level]);
      expect(numbers.every(({ value }) => Number.isFinite(value))).toBe(true);
      expect(numbers.length).toBeGreaterThan(100);
      expect(numbers.length).toBeLessThanOrEqual(150);
    });
  }

  /** Of the other levels in tests/verify/atlas.test.ts. */
  it('the twelve published dimensions of L3 are found again on its mesh within 5 %', () => {
    const ratios = dimensionRatios('L3');
    expect(ratios).toHaveLength(12);
    for (const [name, ratio] of ratios) {
      expect(ratio, name).toBeGreaterThan(0.95);
      expect(ratio, name).toBeLessThan(1.05);
    }
  });

  it('do not overlap their neighbours, and face them across one even joint space', () => {
    for (let i = 0; i < LEVELS.length; i++) {
      const upper = BONES[i];
      const lower = BONES[i + 1];
      if (!upper || !lower) throw new Error('a bone is missing');
      let nearest = Infinity;
      let across = 0;
      for (let x = -75; x < 25; x += 1) {
        for (let y = 0; y < 32; y += 1) {
          for (let z = upper.bounds.min.z; z < lower.bounds.max.z; z += 1) {
            const below = lower.distance(x, y, z);
            if (below > 3) continue;
            const above = upper.distance(x, y, z);
            expect(above > 0 || below > 0, `${upper.id} ${lower.id} at ${x} ${y} ${z}`).toBe(true);
            if (above <= 0 || below <= 0) continue;
            nearest = Math.min(nearest, above + below);
            if (above + below < FACET_GAP_MM + 0.3) across++;
          }
        }
      }
      expect(nearest, `${upper.id} ${lower.id}`).toBeGreaterThan(FACET_GAP_MM - 0.2);
      expect(nearest, `${upper.id} ${lower.id}`).toBeLessThan(FACET_GAP_MM + 0.3);
      // The joint is a surface, not a spot: at least a square centimetre a pair, seen in a space 1.2 mm wide.
      expect(across, `${upper.id} ${lower.id}`).toBeGreaterThan(60);
    }
  });

  it('the left and right halves are the same', () => {
    for (const level of LEVELS) {
      const { distance } = boneNamed(level);
      for (let i = 0; i < 200; i++) {
        const [x, y, z] = [-60 + 0.4 * i, (i * 7) % 45, -90 + ((i * 13) % 200)];
        expect(distance(x, -y, z)).toBe(distance(x, y, z));
      }
    }
  });
});
