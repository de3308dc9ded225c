/** A coarser level of detail that has lost nothing: where too few triangles would eat a tip or an end, more are kept. */
import { signedDistanceTo } from '../anatomy/fit/reference.ts';
import { decimate } from './decimate.ts';
import type { Mesh } from './mesh.ts';

/** How much more triangles are tried each time that too much was lost. */
const MORE = 1.35;

/** How far each vertex of the finest surface lies from another one, mm: what the other one has lost there. */
export function lossesMm(finest: Mesh, coarse: Mesh): number[] {
  const distance = signedDistanceTo(coarse);
  const losses: number[] = [];
  for (let i = 0; i < finest.positions.length; i += 3) {
    const [x = 0, y = 0, z = 0] = finest.positions.subarray(i, i + 3);
    losses.push(Math.abs(distance(x, y, z)));
  }
  return losses;
}

export interface CoarserOptions {
  /** Triangles that are tried first. */
  readonly triangles: number;
  readonly mostLossMm: number;
  /** Brings the vertices back onto the surface. */
  readonly settled: (mesh: Mesh) => Mesh;
}

/** `mesh` with fewer triangles, from which the finest surface lies no farther than `mostLossMm`; `mesh` itself if there is none. */
export function coarser(mesh: Mesh, finest: Mesh, options: CoarserOptions): Mesh {
  const { mostLossMm, settled } = options;
  for (
    let triangles = options.triangles;
    triangles * 3 < mesh.indices.length;
    triangles = Math.ceil(triangles * MORE)
  ) {
    const fewer = settled(decimate(mesh, triangles));
    if (lossesMm(finest, fewer).every((lossMm) => lossMm <= mostLossMm)) return fewer;
  }
  return mesh;
}
