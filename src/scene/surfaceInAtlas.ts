/** A surface that was built in one posture of a person, taken back to the atlas, so that it can be carried to another. */
import type { BufferGeometry } from 'three';
import { createHint } from '../anatomy/index.ts';
import type { Anatomy } from '../anatomy/types.ts';
import type { Surface } from './placing.ts';

export function surfaceInAtlas(geometry: BufferGeometry, anatomy: Anatomy): Surface {
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const reference = new Float32Array(position.count * 3);
  const normals = new Float32Array(position.count * 3);
  const foot = new Float64Array(3);
  const jacobian = new Float64Array(9);
  const hint = createHint();
  for (let i = 0; i < position.count; i++) {
    anatomy.pullBackInto(foot, position.getX(i), position.getY(i), position.getZ(i), hint);
    const [x = 0, y = 0, z = 0] = foot;
    reference.set(foot, i * 3);
    // A normal is carried by the inverse transpose of the warp's derivative: back by its transpose.
    anatomy.jacobianInto(jacobian, x, y, z);
    const nx = normal.getX(i);
    const ny = normal.getY(i);
    const nz = normal.getZ(i);
    const back = [0, 1, 2].map(
      (axis) => (jacobian[axis] ?? 0) * nx + (jacobian[3 + axis] ?? 0) * ny + (jacobian[6 + axis] ?? 0) * nz,
    );
    const size = Math.hypot(...back) || 1;
    normals.set(
      back.map((part) => part / size),
      i * 3,
    );
  }
  return { reference, normals };
}
