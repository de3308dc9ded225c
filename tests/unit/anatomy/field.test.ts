import { describe, expect, it } from 'vitest';
import { boneDistance, BONES } from '../../../src/anatomy/bones/bones.ts';
import { REFERENCE_STRUCTURES } from '../../../src/anatomy/index.ts';
import type { DistanceField, Structure } from '../../../src/anatomy/types.ts';
import { exp } from '../../../src/numerics/elementary.ts';
import { uniform } from '../../../src/numerics/random.ts';

const SEED = 20240611;

function pointIn(structure: Structure, i: number, marginMm: number): [number, number, number] {
  const { min, max } = structure.bounds;
  const at = (axis: string, low: number, high: number): number =>
    low - marginMm + (high - low + 2 * marginMm) * uniform(SEED, `${structure.id} ${axis}`, i);
  return [at('x', min.x, max.x), at('y', min.y, max.y), at('z', min.z, max.z)];
}

function gradient(field: DistanceField, x: number, y: number, z: number): number {
  const h = 0.01;
  const gx = field(x + h, y, z) - field(x - h, y, z);
  const gy = field(x, y + h, z) - field(x, y - h, z);
  const gz = field(x, y, z + h) - field(x, y, z - h);
  return Math.sqrt(gx * gx + gy * gy + gz * gz) / (2 * h);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
}

describe(`distance fields (seed ${SEED})`, () => {
  for (const level of ['L1', 'L3', 'L5', 'sacrum']) {
    it(`${level} has a gradient near 1 within 5 mm of its surface`, () => {
      const bone = BONES.find((each) => each.id === level);
      if (!bone) throw new Error(level);
      const found: number[] = [];
      for (let i = 0; i < 20000; i++) {
        const [x, y, z] = pointIn(bone, i, 2);
        const distance = bone.distance(x, y, z);
        if (distance > -1 && distance < 5) found.push(gradient(bone.distance, x, y, z));
      }
      expect(found.length).toBeGreaterThan(1000);
      expect(percentile(found, 0.01)).toBeGreaterThan(0.25);
      expect(percentile(found, 0.5)).toBeGreaterThan(0.9);
      expect(percentile(found, 0.99)).toBeLessThan(1.3);
    });
  }

  it('every structure lies inside its bounds, and its bounds hold something', () => {
    for (const structure of REFERENCE_STRUCTURES) {
      let inside = 0;
      for (let i = 0; i < 6000; i++) {
        const [x, y, z] = pointIn(structure, i, 6);
        const { min, max } = structure.bounds;
        const out = x < min.x || x > max.x || y < min.y || y > max.y || z < min.z || z > max.z;
        const filled = structure.distance(x, y, z) < 0;
        if (out) expect(filled, `${structure.id} at ${x} ${y} ${z}`).toBe(false);
        else if (filled) inside++;
      }
      expect(inside, structure.id).toBeGreaterThan(10);
    }
  });

  it('names are unique and only air has no palette', () => {
    const ids = REFERENCE_STRUCTURES.map((structure) => structure.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('a question far from bone costs less than one beside it, and that less than forty exponentials', () => {
    const time = (work: (i: number) => number): number => {
      let best = Infinity;
      let sum = 0;
      for (let round = 0; round < 7; round++) {
        const start = performance.now();
        for (let i = 0; i < 20000; i++) sum += work(i);
        best = Math.min(best, performance.now() - start);
      }
      return Number.isNaN(sum) ? NaN : best;
    };
    const exponential = time((i) => exp(((i % 97) - 48) * 0.1));
    const near = time((i) => boneDistance(-45 + (i % 47), -18 + (i % 37), -30 + (i % 61)));
    const far = time((i) => boneDistance(-150 - (i % 47), -18 + (i % 37), -30 + (i % 61)));
    expect(far).toBeLessThan(near);
    expect(near / exponential).toBeLessThan(40);
  });
});
