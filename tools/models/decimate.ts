/** Fewer triangles, same shape: meshoptimizer's simplifier, then only the vertices still in use. */
import { MeshoptSimplifier } from 'meshoptimizer';
import type { Mesh } from './surfaceNets.ts';

/** Drop vertices that no triangle uses. */
export function compact(mesh: Mesh): Mesh {
  const renamed = new Map<number, number>();
  const positions: number[] = [];
  const indices = mesh.indices.map((old) => {
    const known = renamed.get(old);
    if (known !== undefined) return known;
    const name = positions.length / 3;
    renamed.set(old, name);
    positions.push(...mesh.positions.subarray(old * 3, old * 3 + 3));
    return name;
  });
  return { positions: Float64Array.from(positions), indices };
}

/** Leave out loose specks: pieces with fewer triangles than the given share of the largest piece. */
export function withoutSpecks(mesh: Mesh, share: number): Mesh {
  const parent = Uint32Array.from({ length: mesh.positions.length / 3 }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while ((parent[at] ?? at) !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const a = root(mesh.indices[t] ?? 0);
    parent[root(mesh.indices[t + 1] ?? 0)] = a;
    parent[root(mesh.indices[t + 2] ?? 0)] = root(a);
  }
  const size = new Map<number, number>();
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const piece = root(mesh.indices[t] ?? 0);
    size.set(piece, (size.get(piece) ?? 0) + 1);
  }
  const least = Math.max(...size.values(), 0) * share;
  const kept: number[] = [];
  for (let t = 0; t < mesh.indices.length; t += 3) {
    if ((size.get(root(mesh.indices[t] ?? 0)) ?? 0) >= least) kept.push(...mesh.indices.subarray(t, t + 3));
  }
  return compact({ positions: mesh.positions, indices: Uint32Array.from(kept) });
}

/** How many edges do not belong to exactly two triangles: 0 for a watertight mesh. */
export function openEdges(mesh: Mesh): number {
  const uses = new Map<string, number>();
  for (let t = 0; t < mesh.indices.length; t += 3) {
    for (let side = 0; side < 3; side++) {
      const a = mesh.indices[t + side] ?? 0;
      const b = mesh.indices[t + ((side + 1) % 3)] ?? 0;
      const edge = a < b ? `${a} ${b}` : `${b} ${a}`;
      uses.set(edge, (uses.get(edge) ?? 0) + 1);
    }
  }
  return [...uses.values()].filter((count) => count !== 2).length;
}

/** Simplify to about this many triangles. */
export async function decimate(mesh: Mesh, triangles: number): Promise<Mesh> {
  await MeshoptSimplifier.ready;
  if (mesh.indices.length <= triangles * 3) return mesh;
  const positions = Float32Array.from(mesh.positions);
  const [indices] = MeshoptSimplifier.simplify(mesh.indices, positions, 3, triangles * 3, 1, []);
  return compact({ positions: mesh.positions, indices });
}
