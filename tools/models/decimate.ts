/**
 * Fewer triangles, same shape: edges are collapsed in the order of the error that quadrics foretell, and only where
 * the surface stays closed and of the same topology and no triangle turns over.
 */
import { compact, trianglesAround, type Mesh } from './mesh.ts';
import { Heap } from './heap.ts';

/** Share of a pull to the edge's middle: where the surface is flat any place fits, and the middle is the evenest. */
const EVENNESS = 0.002;
/**
 * How far a triangle may turn, as a cosine, and the least ratio of its height to its longest side: first strictly, then,
 * where that leaves too many triangles, less so.
 */
const FAIRNESS = [
  { turnCosine: 0.4, shape: 0.12 },
  { turnCosine: 0.1, shape: 0.02 },
] as const;
type Fairness = (typeof FAIRNESS)[number];

/** A symmetric quadric: xx xy xz xw yy yz yw zz zw ww. */
const QUADRIC = 10;

class Collapser {
  readonly positions: Float64Array;
  readonly indices: Uint32Array;
  readonly isGone: Uint8Array;
  private readonly quadrics: Float64Array;
  private readonly around: number[][];
  private readonly version: Uint32Array;
  private readonly mark: Float64Array;
  private marks = 0;
  private heap = new Heap();
  private readonly place = new Float64Array(3);
  triangles: number;

  constructor(mesh: Mesh) {
    this.positions = mesh.positions.slice();
    this.indices = mesh.indices.slice();
    this.triangles = mesh.indices.length / 3;
    this.isGone = new Uint8Array(this.triangles);
    const vertices = mesh.positions.length / 3;
    this.version = new Uint32Array(vertices);
    this.mark = new Float64Array(vertices);
    const { start, list } = trianglesAround(mesh);
    this.around = Array.from({ length: vertices }, (_, i) => [...list.subarray(start[i], start[i + 1])]);
    this.quadrics = new Float64Array(vertices * QUADRIC);
    for (let t = 0; t < this.triangles; t++) this.addPlane(t);
  }

  private offerAll(): void {
    for (let t = 0; t < this.isGone.length; t++)
      for (let side = 0; side < 3 && this.isGone[t] === 0; side++) {
        const a = this.corner(t, side);
        const b = this.corner(t, (side + 1) % 3);
        if (a < b) this.offer(a, b);
      }
  }

  private corner(triangle: number, side: number): number {
    return this.indices[triangle * 3 + side] ?? 0;
  }

  private at(vertex: number, axis: number): number {
    return this.positions[vertex * 3 + axis] ?? 0;
  }

  /** Add a triangle's plane, weighted by its area, to its corners. */
  private addPlane(t: number): void {
    const [a, b, c] = [this.corner(t, 0), this.corner(t, 1), this.corner(t, 2)];
    const ax = this.at(a, 0);
    const ay = this.at(a, 1);
    const az = this.at(a, 2);
    const ux = this.at(b, 0) - ax;
    const uy = this.at(b, 1) - ay;
    const uz = this.at(b, 2) - az;
    const vx = this.at(c, 0) - ax;
    const vy = this.at(c, 1) - ay;
    const vz = this.at(c, 2) - az;
    let nx = uy * vz - uz * vy;
    let ny = uz * vx - ux * vz;
    let nz = ux * vy - uy * vx;
    const size = Math.sqrt(nx * nx + ny * ny + nz * nz);
    if (size < 1e-12) return;
    nx /= size;
    ny /= size;
    nz /= size;
    const w = -(nx * ax + ny * ay + nz * az);
    const terms = [nx * nx, nx * ny, nx * nz, nx * w, ny * ny, ny * nz, ny * w, nz * nz, nz * w, w * w];
    for (const vertex of [a, b, c])
      terms.forEach((term, i) => {
        const slot = vertex * QUADRIC + i;
        this.quadrics[slot] = (this.quadrics[slot] ?? 0) + term * size;
      });
  }

  /** Best place for a collapsed edge, into `place`, and the error there. */
  private solve(a: number, b: number): number {
    const { quadrics } = this;
    const qa = a * QUADRIC;
    const qb = b * QUADRIC;
    const xx = (quadrics[qa] ?? 0) + (quadrics[qb] ?? 0);
    const xy = (quadrics[qa + 1] ?? 0) + (quadrics[qb + 1] ?? 0);
    const xz = (quadrics[qa + 2] ?? 0) + (quadrics[qb + 2] ?? 0);
    const xw = (quadrics[qa + 3] ?? 0) + (quadrics[qb + 3] ?? 0);
    const yy = (quadrics[qa + 4] ?? 0) + (quadrics[qb + 4] ?? 0);
    const yz = (quadrics[qa + 5] ?? 0) + (quadrics[qb + 5] ?? 0);
    const yw = (quadrics[qa + 6] ?? 0) + (quadrics[qb + 6] ?? 0);
    const zz = (quadrics[qa + 7] ?? 0) + (quadrics[qb + 7] ?? 0);
    const zw = (quadrics[qa + 8] ?? 0) + (quadrics[qb + 8] ?? 0);
    const ww = (quadrics[qa + 9] ?? 0) + (quadrics[qb + 9] ?? 0);
    const mx = (this.at(a, 0) + this.at(b, 0)) / 2;
    const my = (this.at(a, 1) + this.at(b, 1)) / 2;
    const mz = (this.at(a, 2) + this.at(b, 2)) / 2;
    const pull = (xx + yy + zz) * EVENNESS;
    const p = xx + pull;
    const r = yy + pull;
    const s = zz + pull;
    const gx = -xw + pull * mx;
    const gy = -yw + pull * my;
    const gz = -zw + pull * mz;
    const c0 = r * s - yz * yz;
    const c1 = xz * yz - xy * s;
    const c2 = xy * yz - xz * r;
    const determinant = p * c0 + xy * c1 + xz * c2;
    let x = mx;
    let y = my;
    let z = mz;
    if (determinant > 1e-30) {
      x = (c0 * gx + c1 * gy + c2 * gz) / determinant;
      y = (c1 * gx + (p * s - xz * xz) * gy + (xy * xz - p * yz) * gz) / determinant;
      z = (c2 * gx + (xy * xz - p * yz) * gy + (p * r - xy * xy) * gz) / determinant;
    }
    this.place[0] = x;
    this.place[1] = y;
    this.place[2] = z;
    const error =
      xx * x * x +
      yy * y * y +
      zz * z * z +
      2 * (xy * x * y + xz * x * z + yz * y * z) +
      2 * (xw * x + yw * y + zw * z) +
      ww;
    const away = (x - mx) * (x - mx) + (y - my) * (y - my) + (z - mz) * (z - mz);
    const ex = this.at(a, 0) - mx;
    const ey = this.at(a, 1) - my;
    const ez = this.at(a, 2) - mz;
    // Of edges that cost the same the shorter goes first.
    return Math.max(0, error) + pull * away + pull * 0.05 * (ex * ex + ey * ey + ez * ez);
  }

  private offer(a: number, b: number): void {
    this.heap.push(this.solve(a, b), a, b, (this.version[a] ?? 0) + (this.version[b] ?? 0) * 65536);
  }

  /** Marks the corners around a vertex with a new number, which is returned. */
  private markAround(vertex: number): number {
    const number = ++this.marks;
    for (const t of this.around[vertex] ?? [])
      for (let side = 0; side < 3; side++) this.mark[this.corner(t, side)] = number;
    this.mark[vertex] = 0;
    return number;
  }

  /** Whether the surface stays closed and as it was: the two ends share just the two corners beside the edge. */
  private keepsTopology(a: number, b: number): boolean {
    const ofA = this.markAround(a);
    const seen = ++this.marks;
    let shared = 0;
    for (const t of this.around[b] ?? [])
      for (let side = 0; side < 3; side++) {
        const each = this.corner(t, side);
        if (this.mark[each] !== ofA) continue;
        if (each === b) continue;
        if ((this.around[each]?.length ?? 0) <= 3) return false;
        this.mark[each] = seen;
        shared++;
      }
    return shared === 2;
  }

  /** Whether the triangles of `vertex` that stay keep their side and their shape when it moves to `place`. */
  private staysFair(vertex: number, other: number, fairness: Fairness): boolean {
    const px = this.place[0] ?? 0;
    const py = this.place[1] ?? 0;
    const pz = this.place[2] ?? 0;
    const vx = this.at(vertex, 0);
    const vy = this.at(vertex, 1);
    const vz = this.at(vertex, 2);
    for (const t of this.around[vertex] ?? []) {
      const side = this.corner(t, 0) === vertex ? 0 : this.corner(t, 1) === vertex ? 1 : 2;
      const b = this.corner(t, (side + 1) % 3);
      const c = this.corner(t, (side + 2) % 3);
      if (b === other || c === other) continue;
      const bx = this.at(b, 0);
      const by = this.at(b, 1);
      const bz = this.at(b, 2);
      const ex = this.at(c, 0) - bx;
      const ey = this.at(c, 1) - by;
      const ez = this.at(c, 2) - bz;
      const ux = vx - bx;
      const uy = vy - by;
      const uz = vz - bz;
      const wx = px - bx;
      const wy = py - by;
      const wz = pz - bz;
      const n0x = ey * uz - ez * uy;
      const n0y = ez * ux - ex * uz;
      const n0z = ex * uy - ey * ux;
      const n1x = ey * wz - ez * wy;
      const n1y = ez * wx - ex * wz;
      const n1z = ex * wy - ey * wx;
      const before = Math.sqrt(n0x * n0x + n0y * n0y + n0z * n0z);
      const after = Math.sqrt(n1x * n1x + n1y * n1y + n1z * n1z);
      if (n0x * n1x + n0y * n1y + n0z * n1z <= fairness.turnCosine * before * after) return false;
      const edge = ex * ex + ey * ey + ez * ez;
      const longBefore = Math.max(ux * ux + uy * uy + uz * uz, edge);
      const longAfter = Math.max(wx * wx + wy * wy + wz * wz, edge);
      // A needle that was there before may stay one, but none is made.
      if (after < fairness.shape * longAfter && after * longBefore < before * longAfter) return false;
    }
    return true;
  }

  private collapse(a: number, b: number): void {
    const [x = 0, y = 0, z = 0] = this.place;
    this.positions.set([x, y, z], a * 3);
    for (let i = 0; i < QUADRIC; i++) {
      const slot = a * QUADRIC + i;
      this.quadrics[slot] = (this.quadrics[slot] ?? 0) + (this.quadrics[b * QUADRIC + i] ?? 0);
    }
    const stay: number[] = [];
    for (const t of this.around[b] ?? []) {
      const at = t * 3;
      if (this.indices[at] === a || this.indices[at + 1] === a || this.indices[at + 2] === a) {
        this.isGone[t] = 1;
        this.triangles--;
        for (let side = 0; side < 3; side++) {
          const list = this.around[this.corner(t, side)];
          if (this.corner(t, side) !== b) list?.splice(list.indexOf(t), 1);
        }
        continue;
      }
      stay.push(t);
      for (let side = 0; side < 3; side++) if (this.indices[at + side] === b) this.indices[at + side] = a;
    }
    this.around[b] = [];
    const around = this.around[a] ?? [];
    for (const t of stay) around.push(t);
    this.version[a] = ((this.version[a] ?? 0) + 1) % 65536;
    this.version[b] = ((this.version[b] ?? 0) + 1) % 65536;
    const fresh = this.markAround(a);
    for (const t of around)
      for (let side = 0; side < 3; side++) {
        const each = this.corner(t, side);
        if (this.mark[each] !== fresh) continue;
        this.mark[each] = 0;
        this.offer(Math.min(a, each), Math.max(a, each));
      }
  }

  run(triangles: number, fairness: Fairness): void {
    this.heap = new Heap();
    this.offerAll();
    while (this.triangles > triangles) {
      const next = this.heap.pop();
      if (next === null) return;
      const { a, b, stamp } = next;
      if (stamp !== (this.version[a] ?? 0) + (this.version[b] ?? 0) * 65536) continue;
      if (!this.keepsTopology(a, b)) continue;
      this.solve(a, b);
      if (!this.staysFair(a, b, fairness) || !this.staysFair(b, a, fairness)) continue;
      this.collapse(a, b);
    }
  }

  result(): Mesh {
    const kept = this.indices.filter((_, at) => this.isGone[Math.floor(at / 3)] === 0);
    return compact({ positions: this.positions, indices: kept });
  }
}

/** Simplify a closed mesh to about this many triangles. */
export function decimate(mesh: Mesh, triangles: number): Mesh {
  if (mesh.indices.length <= triangles * 3) return mesh;
  const collapser = new Collapser(mesh);
  for (const fairness of FAIRNESS) collapser.run(triangles, fairness);
  return collapser.result();
}
