import { describe, expect, it } from 'vitest';
import { BONES } from '../../../src/anatomy/bones/bones.ts';
import { POSES } from '../../../src/anatomy/column/column.ts';
import { atan2, PI } from '../../../src/numerics/elementary.ts';
import { measureVertebra, type VertebraDimensions } from './measure.ts';

/** Panjabi et al. 1992: end-plate widths and depths, posterior height, canal; anterior height adds the wedge. */
const PUBLISHED: Readonly<Record<'L1' | 'L2' | 'L3' | 'L4' | 'L5', readonly number[]>> = {
  L1: [41.2, 43.3, 34.1, 35.3, 23.8, 24.5, 23.7, 19.0],
  L2: [42.6, 45.5, 34.6, 34.9, 24.3, 25.2, 23.8, 18.2],
  L3: [44.1, 48.0, 35.2, 34.8, 23.8, 25.8, 24.3, 17.5],
  L4: [46.6, 49.5, 35.5, 33.9, 24.1, 26.6, 25.4, 18.6],
  L5: [47.3, 49.4, 34.7, 33.2, 22.9, 28.7, 27.1, 19.7],
};
const KEYS: readonly (keyof VertebraDimensions)[] = [
  'upperWidthMm',
  'lowerWidthMm',
  'upperDepthMm',
  'lowerDepthMm',
  'posteriorHeightMm',
  'anteriorHeightMm',
  'canalWidthMm',
  'canalDepthMm',
];

describe('lumbar vertebrae', () => {
  for (const level of ['L1', 'L2', 'L3', 'L4', 'L5'] as const) {
    it(`${level} has the published dimensions within 15 %`, () => {
      const measured = measureVertebra(level);
      KEYS.forEach((key, i) => {
        const ratio = measured[key] / (PUBLISHED[level][i] ?? NaN);
        expect(ratio, `${key} ${measured[key]}`).toBeGreaterThan(0.85);
        expect(ratio, `${key} ${measured[key]}`).toBeLessThan(1.15);
      });
    });
  }

  it('do not overlap their neighbours, and face them across a joint space', () => {
    for (let i = 0; i + 1 < BONES.length; i++) {
      const upper = BONES[i];
      const lower = BONES[i + 1];
      if (!upper || !lower) throw new Error('a bone is missing');
      let nearest = Infinity;
      for (let x = -75; x < 25; x += 1) {
        for (let y = 0; y < 32; y += 1) {
          for (let z = upper.bounds.min.z; z < lower.bounds.max.z; z += 1) {
            const below = lower.distance(x, y, z);
            if (below > 3) continue;
            const above = upper.distance(x, y, z);
            expect(above > 0 || below > 0, `${upper.id} ${lower.id} at ${x} ${y} ${z}`).toBe(true);
            if (above > 0 && below > 0) nearest = Math.min(nearest, above + below);
          }
        }
      }
      expect(nearest, `${upper.id} ${lower.id}`).toBeGreaterThan(0.8);
      expect(nearest, `${upper.id} ${lower.id}`).toBeLessThan(4);
    }
  });

  it('stand in a flexed lumbar curve of 8 degrees from L1 to the sacrum', () => {
    const pitchDeg = (bone: 'L1' | 'sacrum'): number =>
      (atan2(POSES[bone].sine, POSES[bone].cosine) * 180) / PI;
    expect(pitchDeg('L1') - pitchDeg('sacrum')).toBeCloseTo(8, 6);
  });
});
