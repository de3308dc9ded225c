/** The inner face of a bone's cortex: the corners of its surface moved in to where its field is as deep as the cortex is thick. */
import type { DistanceField } from '../../anatomy/types.ts';
import { CORTEX_MM } from './attenuation.ts';
import type { Surface } from './glb.ts';
import type { Slices } from '../slices.ts';

const STEP_MM = 0.3;
/** Under a sharp ridge the way to that depth is longer than the cortex is thick. */
const FARTHEST_MM = 3 * CORTEX_MM;
/** Corners between two pauses. */
const SLICE = 400;

/** Unit normals at the corners, outwards, weighted by the triangles' areas. */
export function cornerNormals({ positions: p, indices }: Surface): Float32Array {
  const normals = new Float32Array(p.length);
  for (let i = 0; i < indices.length; i += 3) {
    const a = (indices[i] ?? 0) * 3;
    const b = (indices[i + 1] ?? 0) * 3;
    const c = (indices[i + 2] ?? 0) * 3;
    const ux = (p[b] ?? 0) - (p[a] ?? 0);
    const uy = (p[b + 1] ?? 0) - (p[a + 1] ?? 0);
    const uz = (p[b + 2] ?? 0) - (p[a + 2] ?? 0);
    const vx = (p[c] ?? 0) - (p[a] ?? 0);
    const vy = (p[c + 1] ?? 0) - (p[a + 1] ?? 0);
    const vz = (p[c + 2] ?? 0) - (p[a + 2] ?? 0);
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    for (let k = 0; k < 3; k++) {
      const corner = k === 0 ? a : k === 1 ? b : c;
      normals[corner] = (normals[corner] ?? 0) + nx;
      normals[corner + 1] = (normals[corner + 1] ?? 0) + ny;
      normals[corner + 2] = (normals[corner + 2] ?? 0) + nz;
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const [x = 0, y = 0, z = 0] = normals.subarray(i, i + 3);
    const size = Math.sqrt(x * x + y * y + z * z) || 1;
    normals[i] = x / size;
    normals[i + 1] = y / size;
    normals[i + 2] = z / size;
  }
  return normals;
}

/**
 * Where bone is thinner than two cortices the two inner faces meet half-way and enclose nothing: each corner goes no deeper than
 * the field does. All in the atlas, mm; `distance` is the bone's field.
 */
export function* innerFace(surface: Surface, distance: DistanceField): Slices<Surface> {
  const { positions, indices } = surface;
  const normals = cornerNormals(surface);
  const inner = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    if (i % (3 * SLICE) === 0) yield;
    const [x = 0, y = 0, z = 0] = positions.subarray(i, i + 3);
    const [nx = 0, ny = 0, nz = 0] = normals.subarray(i, i + 3);
    let way = 0;
    let depth = 0;
    while (way < FARTHEST_MM) {
      const next = way + STEP_MM;
      const deeper = -distance(x - nx * next, y - ny * next, z - nz * next);
      if (deeper <= depth) break;
      if (deeper >= CORTEX_MM) {
        way += (STEP_MM * (CORTEX_MM - depth)) / (deeper - depth);
        break;
      }
      way = next;
      depth = deeper;
    }
    inner[i] = x - nx * way;
    inner[i + 1] = y - ny * way;
    inner[i + 2] = z - nz * way;
  }
  return { positions: inner, indices };
}
