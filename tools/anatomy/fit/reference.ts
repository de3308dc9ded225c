/**
 * A closed triangle surface to measure a field against: reading it, sampling it evenly, and its signed distance.
 * Millimetres. The surface's triangles run counter-clockwise seen from outside.
 */
import type { DistanceField } from '../../../src/anatomy/types.ts';
import { uniform } from '../../../src/numerics/random.ts';
import type { Mesh } from '../../models/surfaceNets.ts';
import { buildTree, nearestTriangle } from './triangleTree.ts';

/** Vertices and faces of a Wavefront OBJ; faces of more than three corners are cut into fans. */
export function readObj(text: string): Mesh {
  const positions: number[] = [];
  const indices: number[] = [];
  for (const line of text.split('\n')) {
    const [kind, ...rest] = line.trim().split(/\s+/);
    if (kind === 'v') positions.push(...rest.slice(0, 3).map(Number));
    if (kind !== 'f') continue;
    const corners = rest.map((corner) => Number.parseInt(corner, 10) - 1);
    for (let i = 1; i + 1 < corners.length; i++)
      indices.push(corners[0] ?? 0, corners[i] ?? 0, corners[i + 1] ?? 0);
  }
  if (indices.length === 0 || positions.some((value) => !Number.isFinite(value)))
    throw new Error('This file holds no triangles, or a vertex that is no number.');
  return { positions: Float64Array.from(positions), indices: Uint32Array.from(indices) };
}

/** Points spread over a surface by area, x, y, z in turn; the same for the same seed. */
export function sampleSurface(mesh: Mesh, count: number, seed: number): Float64Array {
  const { positions, indices } = mesh;
  const at = (vertex: number, axis: number): number => positions[3 * (indices[vertex] ?? 0) + axis] ?? 0;
  const sums = new Float64Array(indices.length / 3);
  let total = 0;
  for (let t = 0; t < sums.length; t++) {
    const edge = (corner: number, axis: number): number => at(3 * t + corner, axis) - at(3 * t, axis);
    const nx = edge(1, 1) * edge(2, 2) - edge(1, 2) * edge(2, 1);
    const ny = edge(1, 2) * edge(2, 0) - edge(1, 0) * edge(2, 2);
    const nz = edge(1, 0) * edge(2, 1) - edge(1, 1) * edge(2, 0);
    total += Math.sqrt(nx * nx + ny * ny + nz * nz) / 2;
    sums[t] = total;
  }
  const points = new Float64Array(3 * count);
  let triangle = 0;
  for (let i = 0; i < count; i++) {
    const wanted = ((i + uniform(seed, 'where', i)) / count) * total;
    while (triangle + 1 < sums.length && (sums[triangle] ?? 0) < wanted) triangle++;
    let u = uniform(seed, 'u', i);
    let v = uniform(seed, 'v', i);
    if (u + v > 1) [u, v] = [1 - u, 1 - v];
    for (let axis = 0; axis < 3; axis++) {
      const a = at(3 * triangle, axis);
      points[3 * i + axis] = a + u * (at(3 * triangle + 1, axis) - a) + v * (at(3 * triangle + 2, axis) - a);
    }
  }
  return points;
}

/** Exact signed distance to a closed surface, negative inside; the sign comes from angle-weighted normals. */
export function signedDistanceTo(mesh: Mesh): DistanceField {
  const tree = buildTree(mesh);
  return (x, y, z) => nearestTriangle(tree, x, y, z);
}
