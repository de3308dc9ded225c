/** Vertices and normals of the atlas, carried through a patient's warp. */
import type { Anatomy } from '../anatomy/types.ts';

export interface Placed {
  /** mm, the patient's frame. */
  readonly positions: Float32Array<ArrayBuffer>;
  /** Unit length. */
  readonly normals: Float32Array<ArrayBuffer>;
}

/**
 * Positions go through the warp. A surface's normal turns with the inverse transpose of the warp's derivative, which is
 * its matrix of cofactors but for a length.
 */
export function carry(anatomy: Anatomy, reference: Float32Array, normals: Float32Array): Placed {
  const positions = new Float32Array(reference.length);
  const turned = new Float32Array(reference.length);
  const out = new Float64Array(3);
  const j = new Float64Array(9);
  for (let i = 0; i < reference.length; i += 3) {
    const x = reference[i] ?? 0;
    const y = reference[i + 1] ?? 0;
    const z = reference[i + 2] ?? 0;
    anatomy.pushForwardInto(out, x, y, z);
    positions.set(out, i);
    anatomy.jacobianInto(j, x, y, z);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, k = 0] = j;
    const nx = normals[i] ?? 0;
    const ny = normals[i + 1] ?? 0;
    const nz = normals[i + 2] ?? 0;
    const px = (e * k - f * h) * nx + (f * g - d * k) * ny + (d * h - e * g) * nz;
    const py = (c * h - b * k) * nx + (a * k - c * g) * ny + (b * g - a * h) * nz;
    const pz = (b * f - c * e) * nx + (c * d - a * f) * ny + (a * e - b * d) * nz;
    const size = Math.sqrt(px * px + py * py + pz * pz) || 1;
    turned[i] = px / size;
    turned[i + 1] = py / size;
    turned[i + 2] = pz / size;
  }
  return { positions, normals: turned };
}
