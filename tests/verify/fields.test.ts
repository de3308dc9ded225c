/**
 * How far a bone's field may be believed as a distance, against a fine mesh of its own zero surface; and that surface
 * against the finest model that is shipped of it. All in the atlas.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { REFERENCE_STRUCTURES } from '../../src/anatomy/index.ts';
import type { DistanceField } from '../../src/anatomy/types.ts';
import { uniform } from '../../src/numerics/random.ts';
import { sampleSurface, signedDistanceTo } from '../../tools/anatomy/fit/reference.ts';
import { surfaceNets, type Mesh } from '../../tools/models/surfaceNets.ts';
import { readGlb } from '../unit/models/readGlb.ts';
import { nearMesh } from './nearMesh.ts';
import { IS_WHOLE, shareOf } from './share.ts';
import { zeroPoints } from './zeroPoints.ts';

const SEED = 71;
const POINTS = shareOf(25_000, 100_000);
const OUTSIDE_MM = 10;
/** Cell of the mesh that distances are told from, mm. */
const CELL_MM = 0.8;
/** Lines along each axis on which points of the zero surface are looked for. */
const LINES = 3000;

const BONES = REFERENCE_STRUCTURES.filter(({ tissue }) => tissue === 'bone');

/** A vertebra and the sacrum stand for the others but where all are looked at: their fields are made of the same parts. */
const LOOKED_AT = BONES.filter(({ id }) => IS_WHOLE || id === 'L3' || id === 'sacrum');

function slopeOf(field: DistanceField): DistanceField {
  const h = 0.01;
  return (x, y, z) => {
    const gx = field(x + h, y, z) - field(x - h, y, z);
    const gy = field(x, y + h, z) - field(x, y - h, z);
    const gz = field(x, y, z + h) - field(x, y, z - h);
    return Math.sqrt(gx * gx + gy * gy + gz * gz) / (2 * h);
  };
}

/** The corners of a mesh and the middles of its faces, x, y, z in turn. */
function cornersAndMiddles({ positions, indices }: Mesh): Float64Array {
  const middles: number[] = [];
  for (let t = 0; t < indices.length; t += 3)
    for (const axis of [0, 1, 2]) {
      const corner = (k: number): number => positions[3 * (indices[t + k] ?? NaN) + axis] ?? NaN;
      middles.push((corner(0) + corner(1) + corner(2)) / 3);
    }
  return Float64Array.of(...positions, ...middles);
}

function meanOf(points: Float64Array, of: DistanceField): number {
  let sum = 0;
  for (let i = 0; i < points.length; i += 3)
    sum += of(points[i] ?? NaN, points[i + 1] ?? NaN, points[i + 2] ?? NaN);
  return sum / (points.length / 3);
}

describe(`the bones’ fields (seed ${SEED})`, () => {
  it('are those of five vertebrae, the sacrum and the hip bones', () => {
    expect(BONES.map(({ id }) => id)).toEqual(['L1', 'L2', 'L3', 'L4', 'L5', 'sacrum', 'pelvis']);
  });

  for (const { id, bounds, distance: field } of LOOKED_AT)
    describe(`the field of ${id}`, () => {
      const { min, max } = bounds;
      const slope = slopeOf(field);
      const at = (axis: 'x' | 'y' | 'z', i: number): number =>
        min[axis] - OUTSIDE_MM + (max[axis] - min[axis] + 2 * OUTSIDE_MM) * uniform(SEED, id + axis, i);
      let mesh: Mesh = { positions: new Float64Array(0), indices: new Uint32Array(0) };
      let truth: DistanceField = () => NaN;
      beforeAll(() => {
        mesh = surfaceNets(field, bounds, CELL_MM);
        truth = signedDistanceTo(mesh);
      });

      it(`within ${OUTSIDE_MM} mm outside, has an even gradient and does not over-estimate`, () => {
        let count = 0;
        let even = 0;
        let over = 0;
        const canBeNear = nearMesh(mesh, OUTSIDE_MM);
        for (let i = 0; count < POINTS; i++) {
          const [x, y, z] = [at('x', i), at('y', i), at('z', i)];
          if (!canBeNear(x, y, z)) continue;
          const distance = truth(x, y, z);
          if (distance <= 0 || distance > OUTSIDE_MM) continue;
          count++;
          const length = slope(x, y, z);
          if (length >= 0.5 && length <= 1.25) even++;
          // On the surface itself the mesh's own error is all there is.
          if (field(x, y, z) > 1.3 * distance + 0.05) over++;
        }
        expect(even / count).toBeGreaterThanOrEqual(0.98);
        expect(over / count).toBeLessThanOrEqual(0.01);
      });

      it('near the surface, over its gradient is the distance', () => {
        const points = sampleSurface(mesh, 20_000, SEED);
        let near = 0;
        let nearGood = 0;
        let sum = 0;
        let count = 0;
        for (let i = 0; i < points.length; i += 3) {
          const off = (axis: string): number => 4 * uniform(SEED, `${id} off ${axis}`, i) - 2;
          const [x, y, z] = [
            (points[i] ?? NaN) + off('x'),
            (points[i + 1] ?? NaN) + off('y'),
            (points[i + 2] ?? NaN) + off('z'),
          ];
          const distance = truth(x, y, z);
          if (Math.abs(distance) > 2) continue;
          const error = Math.abs(field(x, y, z) / slope(x, y, z) - distance);
          sum += error;
          count++;
          if (Math.abs(distance) > 0.5) continue;
          near++;
          if (error <= 0.15) nearGood++;
        }
        expect(near).toBeGreaterThan(3000);
        expect(nearGood / near).toBeGreaterThanOrEqual(0.99);
        expect(sum / count).toBeLessThanOrEqual(0.1);
      });

      it('is zero where the finest model that is shipped lies, both ways', async () => {
        const model = await readGlb(new Uint8Array(readFileSync(`public/models/${id}-high.glb`)));
        const shown = cornersAndMiddles(model);
        const zero = zeroPoints(field, bounds, LINES, SEED);
        expect(zero.length / 3).toBeGreaterThan(2000);
        const toModel = signedDistanceTo(model);
        const offField: DistanceField = (x, y, z) => Math.abs(field(x, y, z) / slope(x, y, z));
        expect(meanOf(shown, offField)).toBeLessThanOrEqual(0.15);
        expect(meanOf(zero, (x, y, z) => Math.abs(toModel(x, y, z)))).toBeLessThanOrEqual(0.15);
      });
    });
});
