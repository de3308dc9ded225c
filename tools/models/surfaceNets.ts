/** The zero surface of a field within its bounds; closed where the bounds cut it. */
import type { Box, DistanceField } from '../../src/anatomy/types.ts';
import type { Mesh } from './mesh.ts';
import { cutToBounds, meshField } from './tetrahedra.ts';

export type { Mesh } from './mesh.ts';

export function surfaceNets(distance: DistanceField, bounds: Box, cellMm: number): Mesh {
  return meshField(cutToBounds(distance, bounds), bounds, cellMm);
}
