import { describe, expect, it } from 'vitest';
import { uniform } from '../../../src/numerics/random.ts';
import { leastSquares, type Variable } from '../../../tools/anatomy/fit/leastSquares.ts';
import { readObj, sampleSurface, signedDistanceTo } from '../../../tools/anatomy/fit/reference.ts';
import { toObj } from '../../../tools/models/obj.ts';
import { surfaceNets } from '../../../tools/models/surfaceNets.ts';

const SEED = 41;
const BOX = { min: { x: -9, y: -9, z: -9 }, max: { x: 9, y: 9, z: 9 } };
/** A ball cut off by a plane. */
const cap = (x: number, y: number, z: number): number =>
  Math.max(Math.sqrt(x * x + y * y + z * z) - 8, z - 3);

describe(`fitting (seed ${SEED})`, () => {
  const mesh = readObj(toObj('cap', surfaceNets(cap, BOX, 0.5)));

  it('the signed distance to a mesh is the distance to what was meshed, inside and outside', () => {
    const distance = signedDistanceTo(mesh);
    for (let i = 0; i < 2000; i++) {
      const [x, y, z] = ['x', 'y', 'z'].map((axis) => 18 * uniform(SEED, axis, i) - 9) as [
        number,
        number,
        number,
      ];
      // Above the flat face and inside, both distances are exact; beside its edge the field is too short.
      const rim = z > 3 && x * x + y * y > 50;
      const expected = cap(x, y, z);
      if (!rim) expect(Math.abs(distance(x, y, z) - expected), `${x} ${y} ${z}`).toBeLessThan(0.3);
      if (Math.abs(expected) > 0.3) expect(distance(x, y, z) > 0).toBe(expected > 0);
    }
  });

  it('points sampled by area lie on the surface and cover it evenly', () => {
    const points = sampleSurface(mesh, 4000, SEED);
    let onFlat = 0;
    for (let i = 0; i < points.length; i += 3) {
      const [x = 0, y = 0, z = 0] = points.subarray(i, i + 3);
      expect(Math.abs(cap(x, y, z))).toBeLessThan(0.3);
      if (z > 2.8) onFlat++;
    }
    // The disc's area is pi 55, the rest of the ball's 2 pi 8 times 11.
    expect(onFlat / 4000).toBeGreaterThan(0.2);
    expect(onFlat / 4000).toBeLessThan(0.27);
  });

  it('a file without triangles is refused', () => {
    expect(() => readObj('v 1 2 3\n')).toThrow('no triangles');
    expect(() => readObj('v 1 2 x\nv 0 0 0\nv 0 1 0\nf 1 2 3\n')).toThrow('no number');
  });

  const variable = (name: string, start: number, prior = start): Variable => ({
    name,
    start,
    prior,
    sigma: 1,
    lower: -10,
    upper: 10,
  });
  const options = { pull: 0, iterations: 60, tolerance: 1e-12 };

  it('finds the bottom of a bent valley, and stays within its bounds', () => {
    const valley = (values: Float64Array, out: Float64Array): void => {
      const [a = 0, b = 0] = values;
      out[0] = 1 - a;
      out[1] = 10 * (b - a * a);
    };
    const free = leastSquares([variable('a', -1.5), variable('b', 2)], valley, 2, options);
    expect(free.values[0]).toBeCloseTo(1, 4);
    expect(free.values[1]).toBeCloseTo(1, 4);
    const bounded = [{ ...variable('a', -1.5), upper: 0.5 }, variable('b', 2)];
    const held = leastSquares(bounded, valley, 2, options);
    expect(held.values[0]).toBeCloseTo(0.5, 6);
    expect(held.values[1]).toBeCloseTo(0.25, 3);
  });

  it('a pull weighs one sigma like one residual', () => {
    const away = (values: Float64Array, out: Float64Array): void => {
      out[0] = (values[0] ?? 0) - 4;
    };
    const pulled = leastSquares([{ ...variable('a', 0), prior: 0, sigma: 1 }], away, 1, {
      ...options,
      pull: 1,
    });
    expect(pulled.values[0]).toBeCloseTo(2, 6);
  });
});
