/** A tree of boxes over the triangles of a closed surface, and the signed distance of a point to the nearest one. */
import type { Mesh } from '../../models/surfaceNets.ts';

export interface TriangleTree {
  /** Nine numbers a triangle, in the order of the leaves. */
  readonly corners: Float64Array;
  /** Per triangle: its own normal, then those of its edges ab, bc, ca, then those of its corners: 21 numbers. */
  readonly normals: Float64Array;
  /** Six numbers a node: the least and the greatest x, y, z. */
  readonly boxes: Float64Array;
  /** Two numbers a node: first triangle and count in a leaf; right child and 0 in a fork (left child follows it). */
  readonly nodes: Int32Array;
}

const LEAF_TRIANGLES = 4;
const NORMALS = 21;

type Three = readonly [number, number, number];

const difference = (a: Three, b: Three): Three => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const cross = (a: Three, b: Three): Three => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const dot = (a: Three, b: Three): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const unit = (a: Three): Three => {
  const length = Math.sqrt(dot(a, a));
  return length > 0 ? [a[0] / length, a[1] / length, a[2] / length] : [0, 0, 0];
};

/** Normals of each triangle, its edges and its corners; a corner weighs each triangle by its angle there. */
function featureNormals(mesh: Mesh): Float64Array {
  const { positions, indices } = mesh;
  const vertices = positions.length / 3;
  const triangles = indices.length / 3;
  const corner = (t: number, k: number): number => indices[3 * t + (k % 3)] ?? 0;
  const place = (v: number): Three => [
    positions[3 * v] ?? 0,
    positions[3 * v + 1] ?? 0,
    positions[3 * v + 2] ?? 0,
  ];
  const edgeKey = (t: number, k: number): number => {
    const a = corner(t, k);
    const b = corner(t, k + 1);
    return a < b ? a * vertices + b : b * vertices + a;
  };
  const ofCorner = new Float64Array(positions.length);
  const ofEdge = new Map<number, Three>();
  const own: Three[] = [];
  for (let t = 0; t < triangles; t++) {
    const p = [place(corner(t, 0)), place(corner(t, 1)), place(corner(t, 2))] as const;
    const n = unit(cross(difference(p[1], p[0]), difference(p[2], p[0])));
    own.push(n);
    for (let k = 0; k < 3; k++) {
      const here = p[k] ?? p[0];
      const next = unit(difference(p[(k + 1) % 3] ?? p[0], here));
      const last = unit(difference(p[(k + 2) % 3] ?? p[0], here));
      const angle = Math.acos(Math.min(1, Math.max(-1, dot(next, last))));
      for (let axis = 0; axis < 3; axis++) {
        const at = 3 * corner(t, k) + axis;
        ofCorner[at] = (ofCorner[at] ?? 0) + angle * (n[axis] ?? 0);
      }
      const before = ofEdge.get(edgeKey(t, k)) ?? [0, 0, 0];
      ofEdge.set(edgeKey(t, k), [before[0] + n[0], before[1] + n[1], before[2] + n[2]]);
    }
  }
  const normals = new Float64Array(NORMALS * triangles);
  for (let t = 0; t < triangles; t++) {
    const at = NORMALS * t;
    normals.set(own[t] ?? [0, 0, 0], at);
    for (let k = 0; k < 3; k++) {
      normals.set(ofEdge.get(edgeKey(t, k)) ?? [0, 0, 0], at + 3 + 3 * k);
      normals.set(ofCorner.subarray(3 * corner(t, k), 3 * corner(t, k) + 3), at + 12 + 3 * k);
    }
  }
  return normals;
}

export function buildTree(mesh: Mesh): TriangleTree {
  const { positions, indices } = mesh;
  const triangles = indices.length / 3;
  const value = (t: number, k: number, axis: number): number =>
    positions[3 * (indices[3 * t + k] ?? 0) + axis] ?? 0;
  const middle = (t: number, axis: number): number =>
    value(t, 0, axis) + value(t, 1, axis) + value(t, 2, axis);
  const order = Array.from({ length: triangles }, (_, t) => t);
  const boxes: number[] = [];
  const nodes: number[] = [];
  const build = (from: number, to: number): void => {
    const node = nodes.length / 2;
    nodes.push(from, to - from);
    const low = [Infinity, Infinity, Infinity];
    const high = [-Infinity, -Infinity, -Infinity];
    for (const t of order.slice(from, to))
      for (let k = 0; k < 3; k++)
        for (let axis = 0; axis < 3; axis++) {
          low[axis] = Math.min(low[axis] ?? 0, value(t, k, axis));
          high[axis] = Math.max(high[axis] ?? 0, value(t, k, axis));
        }
    boxes.push(...low, ...high);
    if (to - from <= LEAF_TRIANGLES) return;
    const extent = high.map((top, axis) => top - (low[axis] ?? 0));
    const axis = extent.indexOf(Math.max(...extent));
    const sorted = order.slice(from, to).sort((a, b) => middle(a, axis) - middle(b, axis));
    for (let i = from; i < to; i++) order[i] = sorted[i - from] ?? 0;
    const half = (from + to) >> 1;
    build(from, half);
    nodes[2 * node] = nodes.length / 2;
    nodes[2 * node + 1] = 0;
    build(half, to);
  };
  build(0, triangles);
  const unordered = featureNormals(mesh);
  const corners = new Float64Array(9 * triangles);
  const normals = new Float64Array(NORMALS * triangles);
  order.forEach((t, i) => {
    for (let k = 0; k < 3; k++)
      for (let axis = 0; axis < 3; axis++) corners[9 * i + 3 * k + axis] = value(t, k, axis);
    normals.set(unordered.subarray(NORMALS * t, NORMALS * t + NORMALS), NORMALS * i);
  });
  return { corners, normals, boxes: Float64Array.from(boxes), nodes: Int32Array.from(nodes) };
}

function boxSquared(boxes: Float64Array, node: number, x: number, y: number, z: number): number {
  const at = 6 * node;
  const dx = Math.max((boxes[at] ?? 0) - x, x - (boxes[at + 3] ?? 0), 0);
  const dy = Math.max((boxes[at + 1] ?? 0) - y, y - (boxes[at + 4] ?? 0), 0);
  const dz = Math.max((boxes[at + 2] ?? 0) - z, z - (boxes[at + 5] ?? 0), 0);
  return dx * dx + dy * dy + dz * dz;
}

/** Where on a triangle the nearest point lies: offset from the point, and which of its normals rules there. */
const found = { x: 0, y: 0, z: 0, normal: 0 };

function nearestOn(c: Float64Array, at: number, x: number, y: number, z: number): void {
  const ax = (c[at] ?? 0) - x;
  const ay = (c[at + 1] ?? 0) - y;
  const az = (c[at + 2] ?? 0) - z;
  const ux = (c[at + 3] ?? 0) - x - ax;
  const uy = (c[at + 4] ?? 0) - y - ay;
  const uz = (c[at + 5] ?? 0) - z - az;
  const vx = (c[at + 6] ?? 0) - x - ax;
  const vy = (c[at + 7] ?? 0) - y - ay;
  const vz = (c[at + 8] ?? 0) - z - az;
  const settle = (s: number, t: number, normal: number): void => {
    found.x = ax + s * ux + t * vx;
    found.y = ay + s * uy + t * vy;
    found.z = az + s * uz + t * vz;
    found.normal = normal;
  };
  const uu = ux * ux + uy * uy + uz * uz;
  const uv = ux * vx + uy * vy + uz * vz;
  const vv = vx * vx + vy * vy + vz * vz;
  const d1 = -(ux * ax + uy * ay + uz * az);
  const d2 = -(vx * ax + vy * ay + vz * az);
  if (d1 <= 0 && d2 <= 0) return settle(0, 0, 12);
  const d3 = d1 - uu;
  const d4 = d2 - uv;
  if (d3 >= 0 && d4 <= d3) return settle(1, 0, 15);
  const vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0) return settle(d1 / (d1 - d3), 0, 3);
  const d5 = d1 - uv;
  const d6 = d2 - vv;
  if (d6 >= 0 && d5 <= d6) return settle(0, 1, 18);
  const vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0) return settle(0, d2 / (d2 - d6), 9);
  const va = d3 * d6 - d5 * d4;
  if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
    const t = (d4 - d3) / (d4 - d3 + d5 - d6);
    return settle(1 - t, t, 6);
  }
  const sum = va + vb + vc;
  return settle(vb / sum, vc / sum, 0);
}

const stack = new Int32Array(128);

/** Signed distance of a point to the surface. */
export function nearestTriangle(tree: TriangleTree, x: number, y: number, z: number): number {
  const { corners, normals, boxes, nodes } = tree;
  let best = Infinity;
  let side = 1;
  let depth = 1;
  stack[0] = 0;
  while (depth > 0) {
    const node = stack[--depth] ?? 0;
    if (boxSquared(boxes, node, x, y, z) >= best) continue;
    const first = nodes[2 * node] ?? 0;
    const count = nodes[2 * node + 1] ?? 0;
    if (count === 0) {
      const left = node + 1;
      const leftFirst = boxSquared(boxes, left, x, y, z) < boxSquared(boxes, first, x, y, z);
      stack[depth++] = leftFirst ? first : left;
      stack[depth++] = leftFirst ? left : first;
      continue;
    }
    for (let t = first; t < first + count; t++) {
      nearestOn(corners, 9 * t, x, y, z);
      const squared = found.x * found.x + found.y * found.y + found.z * found.z;
      if (squared >= best) continue;
      best = squared;
      const at = NORMALS * t + found.normal;
      side =
        found.x * (normals[at] ?? 0) + found.y * (normals[at + 1] ?? 0) + found.z * (normals[at + 2] ?? 0);
    }
  }
  // From an inner point the way to the surface runs along the outward normal.
  return side > 0 ? -Math.sqrt(best) : Math.sqrt(best);
}
