/**
 * A disc's faces and the end-plates are one surface in the atlas, and two meshes of one surface show through each other
 * in teeth. For the picture the faces go a little into the bone, and the rim a little under its edge.
 */
import type { PlacedModel } from './models.ts';

const INTO_BONE_MM = 0.9;
const UNDER_RIM_MM = 0.35;

/** The disc as it is drawn; its sides stay where they are. */
export function bedded(disc: PlacedModel): PlacedModel {
  const { normals } = disc;
  const positions = Float32Array.from(disc.positions);
  for (let i = 0; i < positions.length; i += 3) {
    const nx = normals[i] ?? 0;
    const ny = normals[i + 1] ?? 0;
    const nz = normals[i + 2] ?? 0;
    const face = nz * nz;
    positions[i] = (positions[i] ?? 0) - UNDER_RIM_MM * face * nx;
    positions[i + 1] = (positions[i + 1] ?? 0) - UNDER_RIM_MM * face * ny;
    positions[i + 2] = (positions[i + 2] ?? 0) + INTO_BONE_MM * face * nz;
  }
  return { ...disc, positions };
}
