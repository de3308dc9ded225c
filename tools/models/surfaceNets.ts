/**
 * Surface nets: one vertex in each cell that the surface crosses, one quad for each edge it crosses.
 * Only + - x / and sqrt are used, so every machine bakes the same mesh from the same field.
 */
import type { Box, DistanceField } from '../../src/anatomy/types.ts';

export interface Mesh {
  /** x, y, z in mm, three numbers a vertex. */
  readonly positions: Float64Array;
  /** Three vertex indices a triangle, counter-clockwise seen from outside. */
  readonly indices: Uint32Array;
}

interface Grid {
  readonly origin: readonly [number, number, number];
  readonly size: readonly [number, number, number];
  readonly cell: number;
  readonly values: Float64Array;
}

/** Points along one edge of a block that is sampled, or skipped, as a whole. */
const BLOCK = 6;
/** Fields that are bent or blended may overstate a distance by this much. */
const LIPSCHITZ_SLACK = 1.4;

function span(from: number, to: number, visit: (start: number, end: number) => void): void {
  for (let start = from; start < to; start += BLOCK) visit(start, Math.min(start + BLOCK, to));
}

/** Sample the field on a grid; blocks that the surface cannot reach cost one sample. */
function sample(distance: DistanceField, bounds: Box, cell: number): Grid {
  const margin = 2 * cell;
  const origin = [bounds.min.x - margin, bounds.min.y - margin, bounds.min.z - margin] as const;
  const count = (low: number, high: number) => Math.ceil((high - low + 2 * margin) / cell) + 1;
  const size = [
    count(bounds.min.x, bounds.max.x),
    count(bounds.min.y, bounds.max.y),
    count(bounds.min.z, bounds.max.z),
  ] as const;
  const [nx, ny, nz] = size;
  const values = new Float64Array(nx * ny * nz);
  const half = (BLOCK - 1) / 2;
  const reach = half * cell * Math.sqrt(3) * LIPSCHITZ_SLACK + 2 * cell;
  const fill = (i0: number, i1: number, j0: number, j1: number, k0: number, k1: number) => {
    const centre = distance(
      origin[0] + (i0 + half) * cell,
      origin[1] + (j0 + half) * cell,
      origin[2] + (k0 + half) * cell,
    );
    const near = Math.abs(centre) < reach;
    for (let k = k0; k < k1; k++)
      for (let j = j0; j < j1; j++)
        for (let i = i0; i < i1; i++) {
          const border = i === 0 || j === 0 || k === 0 || i === nx - 1 || j === ny - 1 || k === nz - 1;
          const value = near
            ? distance(origin[0] + i * cell, origin[1] + j * cell, origin[2] + k * cell)
            : centre;
          values[(k * ny + j) * nx + i] = border ? Math.max(value, cell / 2) : value;
        }
  };
  span(0, nz, (k0, k1) => span(0, ny, (j0, j1) => span(0, nx, (i0, i1) => fill(i0, i1, j0, j1, k0, k1))));
  return { origin, size, cell, values };
}

/** The twelve edges of a cell as pairs of corner numbers; bit 0 is x, bit 1 y, bit 2 z. */
const CELL_EDGES: readonly (readonly [number, number])[] = [
  [0, 1],
  [2, 3],
  [4, 5],
  [6, 7],
  [0, 2],
  [1, 3],
  [4, 6],
  [5, 7],
  [0, 4],
  [1, 5],
  [2, 6],
  [3, 7],
];

function placeVertices(grid: Grid): { positions: number[]; vertexOfCell: Map<number, number> } {
  const [nx, ny, nz] = grid.size;
  const { values, origin, cell } = grid;
  const offset = Array.from(
    { length: 8 },
    (_, c) => (c & 1) + ((c >> 1) & 1) * nx + ((c >> 2) & 1) * nx * ny,
  );
  const positions: number[] = [];
  const vertexOfCell = new Map<number, number>();
  const corner = new Float64Array(8);
  for (let k = 0; k < nz - 1; k++)
    for (let j = 0; j < ny - 1; j++)
      for (let i = 0; i < nx - 1; i++) {
        const base = (k * ny + j) * nx + i;
        let inside = 0;
        for (let c = 0; c < 8; c++) {
          const value = values[base + (offset[c] ?? 0)] ?? 0;
          corner[c] = value;
          if (value < 0) inside++;
        }
        if (inside === 0 || inside === 8) continue;
        let x = 0;
        let y = 0;
        let z = 0;
        let crossings = 0;
        for (const [a, b] of CELL_EDGES) {
          const va = corner[a] ?? 0;
          const vb = corner[b] ?? 0;
          if (va < 0 === vb < 0) continue;
          const t = va / (va - vb);
          x += (a & 1) + t * ((b & 1) - (a & 1));
          y += ((a >> 1) & 1) + t * (((b >> 1) & 1) - ((a >> 1) & 1));
          z += ((a >> 2) & 1) + t * (((b >> 2) & 1) - ((a >> 2) & 1));
          crossings++;
        }
        vertexOfCell.set(base, positions.length / 3);
        positions.push(
          origin[0] + (i + x / crossings) * cell,
          origin[1] + (j + y / crossings) * cell,
          origin[2] + (k + z / crossings) * cell,
        );
      }
  return { positions, vertexOfCell };
}

/** Mesh the zero surface of a field within its bounds; closed where the bounds cut it. */
export function surfaceNets(distance: DistanceField, bounds: Box, cellMm: number): Mesh {
  const grid = sample(distance, bounds, cellMm);
  const { positions, vertexOfCell } = placeVertices(grid);
  const [nx, ny, nz] = grid.size;
  const step = [1, nx, nx * ny] as const;
  const indices: number[] = [];
  for (let k = 1; k < nz - 1; k++)
    for (let j = 1; j < ny - 1; j++)
      for (let i = 1; i < nx - 1; i++) {
        const base = (k * ny + j) * nx + i;
        const inside = (grid.values[base] ?? 0) < 0;
        for (let axis = 0; axis < 3; axis++) {
          if ((grid.values[base + (step[axis] ?? 0)] ?? 0) < 0 === inside) continue;
          const u = step[(axis + 1) % 3] ?? 0;
          const v = step[(axis + 2) % 3] ?? 0;
          const quad = [base - u - v, base - v, base, base - u].map((cell) => vertexOfCell.get(cell) ?? 0);
          const [a = 0, b = 0, c = 0, d = 0] = quad;
          if (inside) indices.push(a, b, c, a, c, d);
          else indices.push(a, c, b, a, d, c);
        }
      }
  return { positions: Float64Array.from(positions), indices: Uint32Array.from(indices) };
}
