/** Vertices moved onto the zero surface that they stand for. */
import type { DistanceField } from '../../src/anatomy/types.ts';
import type { Mesh } from './mesh.ts';

const STEP_MM = 0.2;
const ROUNDS = 4;
/** Nearer than this is on the surface, mm. */
const SETTLED_MM = 0.002;

/** Gradient by central differences. */
export function gradient(
  field: DistanceField,
  x: number,
  y: number,
  z: number,
  step = STEP_MM,
): [number, number, number] {
  return [
    (field(x + step, y, z) - field(x - step, y, z)) / (2 * step),
    (field(x, y + step, z) - field(x, y - step, z)) / (2 * step),
    (field(x, y, z + step) - field(x, y, z - step)) / (2 * step),
  ];
}

/**
 * Newton's steps along the gradient, no longer than limitMm each; a step that does not bring a vertex nearer is
 * halved, and left out when that does not help, so that vertices on sharp edges stay where they are best.
 */
export function settle(field: DistanceField, mesh: Mesh, limitMm: number, rounds = ROUNDS): Mesh {
  const positions = mesh.positions.slice();
  for (let i = 0; i < positions.length; i += 3) {
    let [x = 0, y = 0, z = 0] = positions.subarray(i, i + 3);
    let off = field(x, y, z);
    for (let round = 0; round < rounds && Math.abs(off) > SETTLED_MM; round++) {
      const [gx, gy, gz] = gradient(field, x, y, z);
      const steepness = gx * gx + gy * gy + gz * gz;
      if (!(steepness > 0.01)) break;
      let move = Math.max(-limitMm, Math.min(limitMm, off / Math.sqrt(steepness))) / Math.sqrt(steepness);
      let found = NaN;
      for (let halving = 0; halving < 3; halving++) {
        found = field(x - gx * move, y - gy * move, z - gz * move);
        if (Math.abs(found) < Math.abs(off)) break;
        move /= 2;
      }
      if (!(Math.abs(found) < Math.abs(off))) break;
      x -= gx * move;
      y -= gy * move;
      z -= gz * move;
      off = found;
    }
    positions.set([x, y, z], i);
  }
  return { positions, indices: mesh.indices };
}
