/** A triangle surface, and what must hold of one that bounds a solid. */

export interface Mesh {
  /** x, y, z in mm, three numbers a vertex. */
  readonly positions: Float64Array;
  /** Three vertex indices a triangle, counter-clockwise seen from outside. */
  readonly indices: Uint32Array;
}

export interface Topology {
  /** Edges that do not belong to exactly two triangles that run along it in opposite directions. */
  readonly openEdges: number;
  /** Vertices whose triangles form more than one fan. */
  readonly pinchedVertices: number;
  readonly components: number;
  /** Handles of all components together: 0 for balls, 1 for a ring. */
  readonly genus: number;
}

/** Drop vertices that no triangle uses. */
export function compact(mesh: Mesh): Mesh {
  const name = new Int32Array(mesh.positions.length / 3).fill(-1);
  const positions: number[] = [];
  const indices = mesh.indices.map((old) => {
    const known = name[old] ?? -1;
    if (known >= 0) return known;
    const fresh = positions.length / 3;
    name[old] = fresh;
    positions.push(...mesh.positions.subarray(old * 3, old * 3 + 3));
    return fresh;
  });
  return { positions: Float64Array.from(positions), indices };
}

/** For each vertex the number of its piece's first vertex. */
function pieces(mesh: Mesh): Uint32Array {
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
    for (const side of [1, 2]) {
      const b = root(mesh.indices[t + side] ?? 0);
      if (b !== a) parent[b] = a;
    }
  }
  return parent.map((_, i) => root(i));
}

/** Leave out loose specks: pieces with fewer triangles than the given share of the largest piece. */
export function withoutSpecks(mesh: Mesh, share: number): Mesh {
  const piece = pieces(mesh);
  const size = new Map<number, number>();
  const pieceOf = (t: number): number => piece[mesh.indices[t] ?? 0] ?? 0;
  for (let t = 0; t < mesh.indices.length; t += 3) size.set(pieceOf(t), (size.get(pieceOf(t)) ?? 0) + 1);
  const least = Math.max(...size.values(), 0) * share;
  const kept: number[] = [];
  for (let t = 0; t < mesh.indices.length; t += 3)
    if ((size.get(pieceOf(t)) ?? 0) >= least) kept.push(...mesh.indices.subarray(t, t + 3));
  return compact({ positions: mesh.positions, indices: Uint32Array.from(kept) });
}

/** The triangles around each vertex: those of vertex i stand in list from start[i] to start[i + 1]. */
export function trianglesAround(mesh: Mesh): { readonly start: Uint32Array; readonly list: Uint32Array } {
  const start = new Uint32Array(mesh.positions.length / 3 + 1);
  for (const vertex of mesh.indices) start[vertex + 1] = (start[vertex + 1] ?? 0) + 1;
  for (let i = 1; i < start.length; i++) start[i] = (start[i] ?? 0) + (start[i - 1] ?? 0);
  const filled = start.slice();
  const list = new Uint32Array(mesh.indices.length);
  mesh.indices.forEach((vertex, at) => {
    const place = filled[vertex] ?? 0;
    list[place] = Math.floor(at / 3);
    filled[vertex] = place + 1;
  });
  return { start, list };
}

/** Whether the triangles of a vertex form one closed fan. */
function isOneFan(mesh: Mesh, vertex: number, around: ArrayLike<number>): boolean {
  const next = new Map<number, number>();
  for (let i = 0; i < around.length; i++) {
    const t = (around[i] ?? 0) * 3;
    for (let side = 0; side < 3; side++)
      if (mesh.indices[t + side] === vertex)
        next.set(mesh.indices[t + ((side + 1) % 3)] ?? 0, mesh.indices[t + ((side + 2) % 3)] ?? 0);
  }
  const [first] = next.keys();
  if (first === undefined || next.size !== around.length) return false;
  let at = first;
  for (let i = 0; i < around.length; i++) {
    at = next.get(at) ?? -1;
    if (at === first) return i === around.length - 1;
  }
  return false;
}

export function topologyOf(mesh: Mesh): Topology {
  const vertices = mesh.positions.length / 3;
  const runs = new Map<number, number>();
  for (let t = 0; t < mesh.indices.length; t += 3)
    for (let side = 0; side < 3; side++) {
      const run = (mesh.indices[t + side] ?? 0) * vertices + (mesh.indices[t + ((side + 1) % 3)] ?? 0);
      runs.set(run, (runs.get(run) ?? 0) + 1);
    }
  let openEdges = 0;
  for (const [run, count] of runs) {
    const back = (run % vertices) * vertices + Math.floor(run / vertices);
    if (count !== 1 || runs.get(back) !== 1) openEdges++;
  }
  const { start, list } = trianglesAround(mesh);
  let pinchedVertices = 0;
  let used = 0;
  for (let i = 0; i < vertices; i++) {
    const around = list.subarray(start[i], start[i + 1]);
    if (around.length === 0) continue;
    used++;
    if (!isOneFan(mesh, i, around)) pinchedVertices++;
  }
  const components = new Set(pieces(mesh).filter((_, i) => (start[i + 1] ?? 0) > (start[i] ?? 0))).size;
  // Euler's formula: vertices - edges + faces = 2 components - 2 handles.
  const characteristic = used - runs.size / 2 + mesh.indices.length / 3;
  return { openEdges, pinchedVertices, components, genus: components - characteristic / 2 };
}
