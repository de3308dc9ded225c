import { describe, expect, it, vi } from 'vitest';
import { boneDistance, BONES } from '../../../src/anatomy/bones/bones.ts';
import { REFERENCE_STRUCTURES } from '../../../src/anatomy/index.ts';
import type { DistanceField, Structure } from '../../../src/anatomy/types.ts';
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

  it('a question far from bone costs less than half of one beside it', () => {
    const tasks: readonly ((i: number) => number)[] = [
      (i) => boneDistance(-45 + (i % 47), -18 + (i % 37), -30 + (i % 61)),
      (i) => boneDistance(-150 - (i % 47), -18 + (i % 37), -30 + (i % 61)),
    ];
    const least = tasks.map(() => Infinity);
    // In turn, the processor's own time, and the least of many: other work can only add to some rounds, not to all.
    for (let round = 0; round < 15; round++)
      tasks.forEach((work, which) => {
        let sum = 0;
        const start = process.cpuUsage();
        for (let i = 0; i < 10_000; i++) sum += work(i);
        const { user } = process.cpuUsage(start);
        expect(sum).not.toBeNaN();
        least[which] = Math.min(least[which] ?? NaN, user);
      });
    const [near = NaN, far = NaN] = least;
    expect(far).toBeLessThan(near / 2);
  });

  it('a question beside a bone is put to few bones', () => {
    const asked = BONES.map((bone) => vi.spyOn(bone, 'distance'));
    const points = 5000;
    for (let i = 0; i < points; i++) boneDistance(-45 + (i % 47), -18 + (i % 37), -30 + (i % 61));
    const each = asked.map(({ mock }) => mock.calls.length / points);
    vi.restoreAllMocks();
    expect(each.reduce((sum, share) => sum + share, 0)).toBeLessThan(3);
  });
});
