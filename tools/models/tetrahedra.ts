/**
 * The zero surface of a field as triangles, by marching the tetrahedra of a body-centred lattice: whatever the field
 * does between two points, the surface is closed and no edge has more than two triangles.
 * Only + - x / and sqrt are used, so every machine bakes the same mesh from the same field.
 */
import type { Box, DistanceField } from '../../src/anatomy/types.ts';
import { compact, type Mesh } from './mesh.ts';

/** Fields that are bent or blended may overstate a distance by this much. */
const LIPSCHITZ_SLACK = 1.4;
/** A cell holds two points of the lattice; so much wider, it samples as densely as plain cells would. */
const DENSITY = 1.26;
/** Blocks of so many cells a side are looked at cell by cell. */
const LEAF = 4;
/** A crossing keeps this share of its edge's length from the edge's ends, so that no triangle is a needle. */
const CLEAR_OF_ENDS = 0.12;

/** Steps to the four corners of a cell's face that its centre shares with the centre beyond, in turning order. */
const FACES = [
  {
    step: [1, 0, 0],
    corners: [
      [1, 0, 0],
      [1, 1, 0],
      [1, 1, 1],
      [1, 0, 1],
    ],
  },
  {
    step: [0, 1, 0],
    corners: [
      [0, 1, 0],
      [0, 1, 1],
      [1, 1, 1],
      [1, 1, 0],
    ],
  },
  {
    step: [0, 0, 1],
    corners: [
      [0, 0, 1],
      [1, 0, 1],
      [1, 1, 1],
      [0, 1, 1],
    ],
  },
] as const;

class Lattice {
  private readonly values: Float64Array;
  private readonly count: number;
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
  private readonly origin: readonly [number, number, number];

  constructor(
    private readonly distance: DistanceField,
    bounds: Box,
    readonly cell: number,
  ) {
    const margin = 2 * cell;
    this.origin = [bounds.min.x - margin, bounds.min.y - margin, bounds.min.z - margin];
    const points = (low: number, high: number) => Math.ceil((high - low + 2 * margin) / cell) + 1;
    this.nx = points(bounds.min.x, bounds.max.x);
    this.ny = points(bounds.min.y, bounds.max.y);
    this.nz = points(bounds.min.z, bounds.max.z);
    this.count = this.nx * this.ny * this.nz;
    this.values = new Float64Array(this.count * 2).fill(NaN);
  }

  corner(i: number, j: number, k: number): number {
    return (k * this.ny + j) * this.nx + i;
  }

  centre(i: number, j: number, k: number): number {
    return this.count + this.corner(i, j, k);
  }

  /** Coordinate of a lattice point along an axis, mm. */
  place(point: number, axis: 0 | 1 | 2): number {
    const isCentre = point >= this.count;
    const at = isCentre ? point - this.count : point;
    const step = [at % this.nx, Math.floor(at / this.nx) % this.ny, Math.floor(at / (this.nx * this.ny))][
      axis
    ];
    return this.origin[axis] + ((step ?? 0) + (isCentre ? 0.5 : 0)) * this.cell;
  }

  value(point: number): number {
    const known = this.values[point] ?? NaN;
    if (known === known) return known;
    const value = this.distance(this.place(point, 0), this.place(point, 1), this.place(point, 2));
    this.values[point] = value;
    return value;
  }

  /** Visit the cells that the surface may cross, in order. */
  visit(see: (i: number, j: number, k: number) => void): void {
    const size = Math.max(this.nx, this.ny, this.nz);
    let whole = LEAF;
    while (whole < size) whole *= 2;
    this.descend(0, 0, 0, whole, see);
  }

  private descend(i: number, j: number, k: number, size: number, see: Parameters<Lattice['visit']>[0]): void {
    if (i >= this.nx - 1 || j >= this.ny - 1 || k >= this.nz - 1) return;
    // Asked for within the box only: far outside it a field may say anything.
    const hx = ((Math.min(i + size, this.nx - 1) - i) * this.cell) / 2;
    const hy = ((Math.min(j + size, this.ny - 1) - j) * this.cell) / 2;
    const hz = ((Math.min(k + size, this.nz - 1) - k) * this.cell) / 2;
    const x = this.origin[0] + i * this.cell + hx;
    const y = this.origin[1] + j * this.cell + hy;
    const z = this.origin[2] + k * this.cell + hz;
    const reach = Math.sqrt(hx * hx + hy * hy + hz * hz) * LIPSCHITZ_SLACK + 2 * this.cell;
    if (Math.abs(this.distance(x, y, z)) > reach) return;
    if (size > LEAF) {
      const next = size / 2;
      for (const dk of [0, next])
        for (const dj of [0, next])
          for (const di of [0, next]) this.descend(i + di, j + dj, k + dk, next, see);
      return;
    }
    for (let c = k; c < Math.min(k + size, this.nz - 1); c++)
      for (let b = j; b < Math.min(j + size, this.ny - 1); b++)
        for (let a = i; a < Math.min(i + size, this.nx - 1); a++) see(a, b, c);
  }
}

/** Collects triangles; vertices lie on lattice edges and are shared by all that cross there. */
class Surface {
  private readonly vertexOfEdge = new Map<number, number>();
  readonly positions: number[] = [];
  readonly indices: number[] = [];

  constructor(private readonly lattice: Lattice) {}

  private vertex(a: number, b: number): number {
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    const key = high * 67108864 + low;
    const known = this.vertexOfEdge.get(key);
    if (known !== undefined) return known;
    const { lattice } = this;
    const va = lattice.value(low);
    const vb = lattice.value(high);
    const t = Math.max(CLEAR_OF_ENDS, Math.min(1 - CLEAR_OF_ENDS, va / (va - vb)));
    const name = this.positions.length / 3;
    for (const axis of [0, 1, 2] as const) {
      const from = lattice.place(low, axis);
      this.positions.push(from + (lattice.place(high, axis) - from) * t);
    }
    this.vertexOfEdge.set(key, name);
    return name;
  }

  private triangle(a: number, b: number, c: number): void {
    this.indices.push(a, b, c);
  }

  /** One tetrahedron; b, c, d turn counter-clockwise seen from a. */
  tetrahedron(a: number, b: number, c: number, d: number): void {
    const { lattice } = this;
    const isIn = [a, b, c, d].map((point) => lattice.value(point) < 0);
    const count = isIn.filter(Boolean).length;
    if (count === 0 || count === 4) return;
    if (count === 1 || count === 3) {
      const alone = isIn.indexOf(count === 1);
      const [p, q, r, s] = CORNER_FIRST[alone]?.map((at) => [a, b, c, d][at] ?? 0) ?? [0, 0, 0, 0];
      const [u, v, w] = [
        this.vertex(p ?? 0, q ?? 0),
        this.vertex(p ?? 0, r ?? 0),
        this.vertex(p ?? 0, s ?? 0),
      ];
      if (count === 1) this.triangle(u, v, w);
      else this.triangle(u, w, v);
      return;
    }
    const partner = isIn[0] ? isIn.indexOf(true, 1) : isIn.indexOf(false, 1);
    const [p, q, r, s] = PAIR_FIRST[partner]?.map((at) => [a, b, c, d][at] ?? 0) ?? [0, 0, 0, 0];
    const pr = this.vertex(p ?? 0, r ?? 0);
    const ps = this.vertex(p ?? 0, s ?? 0);
    const qr = this.vertex(q ?? 0, r ?? 0);
    const qs = this.vertex(q ?? 0, s ?? 0);
    if (isIn[0]) {
      this.triangle(pr, ps, qs);
      this.triangle(pr, qs, qr);
    } else {
      this.triangle(pr, qs, ps);
      this.triangle(pr, qr, qs);
    }
  }
}

/** Even orders of the four corners with a given one first. */
const CORNER_FIRST: readonly (readonly number[])[] = [
  [0, 1, 2, 3],
  [1, 0, 3, 2],
  [2, 3, 0, 1],
  [3, 2, 1, 0],
];
/** Even orders with the first corner and a given partner in front. */
const PAIR_FIRST: readonly (readonly number[])[] = [[], [0, 1, 2, 3], [0, 2, 3, 1], [0, 3, 1, 2]];

/** The part of a field's solid that lies within its bounds, so that its surface is closed. */
export function cutToBounds(distance: DistanceField, { min, max }: Box): DistanceField {
  return (x, y, z) => {
    const beyond = Math.max(min.x - x, x - max.x, min.y - y, y - max.y, min.z - z, z - max.z);
    return Math.max(beyond, distance(x, y, z));
  };
}

/** Mesh the zero surface of a field that is positive everywhere outside its bounds. */
export function meshField(distance: DistanceField, bounds: Box, cellMm: number): Mesh {
  const lattice = new Lattice(distance, bounds, cellMm * DENSITY);
  const surface = new Surface(lattice);
  lattice.visit((i, j, k) => {
    const here = lattice.centre(i, j, k);
    for (const { step, corners } of FACES) {
      const [di, dj, dk] = step;
      if (i + di >= lattice.nx - 1 || j + dj >= lattice.ny - 1 || k + dk >= lattice.nz - 1) continue;
      const beyond = lattice.centre(i + di, j + dj, k + dk);
      const ring = corners.map(([ci, cj, ck]) => lattice.corner(i + ci, j + cj, k + ck));
      for (let side = 0; side < 4; side++)
        surface.tetrahedron(here, beyond, ring[side] ?? 0, ring[(side + 1) % 4] ?? 0);
    }
  });
  return compact({
    positions: Float64Array.from(surface.positions),
    indices: Uint32Array.from(surface.indices),
  });
}
