/** A quick look whether a point can be near a mesh at all, so that the slow exact answer is asked for few. */
import type { Mesh } from '../../tools/models/mesh.ts';

/** No edge of a mesh that is asked about is longer, mm. */
const EDGE_MM = 2;

/** False only for points that are farther from the mesh than so many mm. */
export function nearMesh({ positions }: Mesh, reachMm: number): (x: number, y: number, z: number) => boolean {
  const cellMm = reachMm + EDGE_MM;
  const key = (i: number, j: number, k: number): number => ((i + 500) * 1000 + j + 500) * 1000 + k + 500;
  const cell = (value: number): number => Math.floor(value / cellMm);
  const filled = new Set<number>();
  for (let v = 0; v < positions.length; v += 3)
    filled.add(key(cell(positions[v] ?? NaN), cell(positions[v + 1] ?? NaN), cell(positions[v + 2] ?? NaN)));
  return (x, y, z) => {
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        for (let k = -1; k <= 1; k++) if (filled.has(key(cell(x) + i, cell(y) + j, cell(z) + k))) return true;
    return false;
  };
}
