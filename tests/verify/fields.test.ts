/** How far a bone's field may be believed as a distance, against the finest mesh of its own zero surface. */
import { describe, expect, it } from 'vitest';
import { SACRUM_BOX } from '../../src/anatomy/bones/sacrum.ts';
import { VERTEBRA_SHAPES } from '../../src/anatomy/bones/shapes/index.ts';
import { vertebraBox } from '../../src/anatomy/bones/vertebra/field.ts';
import { uniform } from '../../src/numerics/random.ts';
import { sampleSurface, signedDistanceTo } from '../../tools/anatomy/fit/reference.ts';
import { surfaceNets } from '../../tools/models/surfaceNets.ts';
import { bakedInOwnFrame, fieldInOwnFrame, LEVELS } from '../unit/anatomy/bakedBones.ts';

const SEED = 71;
const POINTS = 100_000;
const OUTSIDE_MM = 10;

describe(`fields of the vertebrae and the sacrum (seed ${SEED})`, () => {
  for (const level of [...LEVELS, 'sacrum'] as const) {
    const field = fieldInOwnFrame(level);
    const mesh = level === 'sacrum' ? surfaceNets(field, SACRUM_BOX, 0.8) : bakedInOwnFrame(level);
    const truth = signedDistanceTo(mesh);
    const { min, max } = level === 'sacrum' ? SACRUM_BOX : vertebraBox(VERTEBRA_SHAPES[level]);
    const at = (axis: 'x' | 'y' | 'z', i: number): number =>
      min[axis] - OUTSIDE_MM + (max[axis] - min[axis] + 2 * OUTSIDE_MM) * uniform(SEED, level + axis, i);
    const slope = (x: number, y: number, z: number): number => {
      const h = 0.01;
      const gx = field(x + h, y, z) - field(x - h, y, z);
      const gy = field(x, y + h, z) - field(x, y - h, z);
      const gz = field(x, y, z + h) - field(x, y, z - h);
      return Math.sqrt(gx * gx + gy * gy + gz * gz) / (2 * h);
    };

    it(`${level}: within ${OUTSIDE_MM} mm outside, an even gradient and no over-estimate`, () => {
      let count = 0;
      let even = 0;
      let over = 0;
      for (let i = 0; count < POINTS; i++) {
        const [x, y, z] = [at('x', i), at('y', i), at('z', i)];
        const distance = truth(x, y, z);
        if (distance <= 0 || distance > OUTSIDE_MM) continue;
        count++;
        const length = slope(x, y, z);
        if (length >= 0.5 && length <= 1.25) even++;
        // On the surface itself the mesh's own error is all there is.
        if (field(x, y, z) > 1.3 * distance + 0.05) over++;
      }
      expect(even / count).toBeGreaterThan(0.98);
      expect(over / count).toBeLessThan(0.01);
    });

    it(`${level}: near the surface, the field over its gradient is the distance`, () => {
      const points = sampleSurface(mesh, 20_000, SEED);
      let zero = 0;
      let near = 0;
      let nearGood = 0;
      let sum = 0;
      let count = 0;
      for (let i = 0; i < points.length; i += 3) {
        const [x = 0, y = 0, z = 0] = points.subarray(i, i + 3);
        zero += Math.abs(field(x, y, z));
        const off = (axis: string): number => 4 * uniform(SEED, `${level} off ${axis}`, i) - 2;
        const [px, py, pz] = [x + off('x'), y + off('y'), z + off('z')];
        const distance = truth(px, py, pz);
        if (Math.abs(distance) > 2) continue;
        const error = Math.abs(field(px, py, pz) / slope(px, py, pz) - distance);
        sum += error;
        count++;
        if (Math.abs(distance) > 0.5) continue;
        near++;
        if (error <= 0.15) nearGood++;
      }
      expect(near).toBeGreaterThan(3000);
      expect(nearGood / near).toBeGreaterThan(0.99);
      expect(sum / count).toBeLessThan(0.1);
      expect(zero / (points.length / 3)).toBeLessThan(0.15);
    });
  }
});
