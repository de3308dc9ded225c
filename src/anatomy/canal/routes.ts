/**
 * The way of each nerve root from the sac to its foramen: under the pedicle of its number, kept clear of bone and
 * disc, found on the fields. Left side; the right is its twin.
 */
import { atHeight } from '../bones/sacrum/foramina.ts';
import type { ForaminaShape } from '../bones/sacrum/shape.ts';
import { SACRUM } from '../bones/shapes/sacrum.ts';
import { placed, POSES } from '../column/column.ts';
import { CANAL_FRONT, SAC_END_Z, SAC_HALF_DEPTH, SAC_HALF_WIDTH, SAC_REAR } from '../column/corridor.ts';
import { mix } from '../field/primitives.ts';
import { sacDistance } from './canal.ts';
import { wallDistance } from './neighbours.ts';
import { PEDICLES, type Pedicle } from './pedicles.ts';

export const ROOTS = ['L1', 'L2', 'L3', 'L4', 'L5', 'S1', 'S2', 'S3', 'S4', 'S5'] as const;
export type Root = (typeof ROOTS)[number];

/** Diameter of the root in its sleeve outside the sac: 3.9 mm at L1 to 5.5 at S1 published, the rest assumed, mm. */
const SLEEVE_DIAMETER_MM: Readonly<Record<Root, number>> = {
  L1: 3.9,
  L2: 4.2,
  L3: 4.5,
  L4: 4.8,
  L5: 5.1,
  S1: 5.5,
  S2: 3.6,
  S3: 2.4,
  S4: 1.9,
  S5: 1.7,
};
/** The ganglion lies in the foramen and is so much thicker than the root (assumption). */
const GANGLION_SHARE = 0.15;
/** Clearance kept from bone and disc where there is room, and least clearance and radius where there is not, mm. */
const CLEAR_MM = 0.4;
const LEAST_CLEAR_MM = 0.15;
const LEAST_RADIUS_MM = 0.8;

export interface Knot3 {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly radiusMm: number;
}

export interface Route {
  readonly root: Root;
  /** The first knot outside the sac. */
  readonly exit: number;
  /** From inside the sac to the end of the sleeve. */
  readonly knots: readonly Knot3[];
}

type Point = [x: number, y: number, z: number];

const POINTS = 15;
const ROUNDS = 60;

/** A point at a share of the sac's half width and half depth from its middle. */
function inSac(z: number, across: number, forward: number): Point {
  const half = SAC_HALF_DEPTH.value(z);
  const slope = SAC_REAR.slope(z);
  return [
    SAC_REAR.value(z) + half * (1 + forward) * Math.sqrt(1 + slope * slope),
    across * SAC_HALF_WIDTH.value(z),
    z,
  ];
}

/** Corners of the way of a root that leaves under a lumbar pedicle; the first two lie in the sac and in its wall. */
function underPedicle(root: Root, { level, lowerX, lowerZ, medialY }: Pedicle): Point[] {
  const at = POSES[level === 'S1' ? 'sacrum' : level];
  const radius = SLEEVE_DIAMETER_MM[root] / 2;
  // Offsets along the bone's own axes from the pedicle's lower edge.
  const from = (forward: number, y: number, up: number): Point => {
    const point = placed({ ...at, x: lowerX, z: lowerZ }, forward, up);
    return [point.x, y, point.z];
  };
  return [
    inSac(lowerZ + 10, 0.62, 0.15),
    inSac(lowerZ + 5, 0.97, 0.1),
    from(0, medialY + 3, -radius - 0.8),
    from(2.5, medialY + 9, -radius - 3.5),
    from(6, medialY + 15, -radius - 8),
  ];
}

/** How far above a sacral foramen its root leaves the sac (S1, S2), and how far it goes into the foramen, mm. */
const ABOVE_FORAMEN_MM = [11, 18] as const;
const INTO_FORAMEN_MM = 14;

/** Corners of the way of a root that leaves by a sacral foramen. */
function bySacralForamen(foramen: ForaminaShape, aboveMm: number): Point[] {
  const { canalZ, anteriorY, anteriorZ } = foramen;
  const canal = atHeight(SACRUM.canal, canalZ);
  const front = atHeight(SACRUM.mass, anteriorZ);
  const local = (x: number, y: number, z: number): Point => {
    const point = placed(POSES.sacrum, x, z);
    return [point.x, y, point.z];
  };
  const dx = front.frontX + front.radiusMm - canal.x;
  const dy = anteriorY - canal.halfWidthMm;
  const dz = anteriorZ - canalZ;
  const length = Math.sqrt(dx * dx + dy * dy + dz * dz);
  const along = (mm: number): Point =>
    local(canal.x + (dx * mm) / length, canal.halfWidthMm + (dy * mm) / length, canalZ + (dz * mm) / length);
  const exitZ = local(canal.x, 0, canalZ + aboveMm)[2];
  return [
    inSac(exitZ + 6, 0.6, 0.15),
    inSac(exitZ, 0.97, 0.1),
    local(canal.x, canal.halfWidthMm - 4.5, canalZ + 5),
    along(0),
    along(INTO_FORAMEN_MM),
  ];
}

/** How far below the sac the lower sacral roots are followed, mm. */
const SACRAL_END_MM = 10;

/** The lower sacral roots run on down the sacral canal beside the end of the sac. */
function downSacralCanal(exitAbove: number, endY: number, forward: number): Point[] {
  const exit = SAC_END_Z + exitAbove;
  const end = SAC_END_Z - SACRAL_END_MM;
  const inCanal = (z: number, y: number): Point => {
    const rear = SAC_REAR.value(z);
    return [rear + forward * (CANAL_FRONT.value(z) - rear), y, z];
  };
  return [
    inSac(exit + 6, Math.min(0.6, endY / 8), 0),
    inSac(exit, Math.min(0.9, endY / 6), 0.1),
    inCanal(mix(exit, end, 0.5), endY * 0.9),
    inCanal(end, endY),
  ];
}

function corners(root: Root): Point[] {
  const pedicle = PEDICLES.find((each) => each.level === root);
  if (pedicle !== undefined && root !== 'S1') return underPedicle(root, pedicle);
  const [first, second] = SACRUM.foramina;
  if (root === 'S1' && first !== undefined) return bySacralForamen(first, ABOVE_FORAMEN_MM[0]);
  if (root === 'S2' && second !== undefined) return bySacralForamen(second, ABOVE_FORAMEN_MM[1]);
  if (root === 'S3') return downSacralCanal(5, 6, 0.62);
  if (root === 'S4') return downSacralCanal(4, 3.6, 0.3);
  return downSacralCanal(2.5, 1.6, 0.55);
}

/** Evenly spaced points along a broken line. */
function spaced(line: readonly Point[], count: number): Point[] {
  const lengths: number[] = [0];
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1];
    const b = line[i];
    if (a === undefined || b === undefined) continue;
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const dz = b[2] - a[2];
    lengths.push((lengths[i - 1] ?? 0) + Math.sqrt(dx * dx + dy * dy + dz * dz));
  }
  const total = lengths[lengths.length - 1] ?? 0;
  const points: Point[] = [];
  for (let k = 0; k < count; k++) {
    const wanted = (total * k) / (count - 1);
    let i = 0;
    while (i + 2 < line.length && (lengths[i + 1] ?? 0) < wanted) i++;
    const a = line[i] ?? [0, 0, 0];
    const b = line[i + 1] ?? a;
    const span = (lengths[i + 1] ?? 0) - (lengths[i] ?? 0);
    const t = span > 0 ? (wanted - (lengths[i] ?? 0)) / span : 0;
    points.push([mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)]);
  }
  return points;
}

/** Gap kept between two roots outside the sac, and to either side of the midline, mm. */
const APART_MM = 0.9;

/** Push a point away from the roots laid before, and from its own twin on the other side. */
function apart([x, y, z]: Point, radius: number, others: readonly Knot3[]): Point {
  let point: Point = [x, y, z];
  for (const other of others) {
    const dx = point[0] - other.x;
    const dy = point[1] - other.y;
    const dz = point[2] - other.z;
    const distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
    const wanted = radius + other.radiusMm + APART_MM;
    if (distance >= wanted || distance < 1e-6) continue;
    const step = (0.5 * (wanted - distance)) / distance;
    // Sideways: along the canal there is no end to it.
    point = [point[0] + dx * step, point[1] + dy * step, point[2]];
  }
  point[1] = Math.max(point[1], radius + APART_MM / 2);
  return point;
}

/** Push a point out of the walls' reach, along their distance's gradient. */
function pushed([x, y, z]: Point, clearance: number): Point {
  const distance = wallDistance(x, y, z);
  if (distance >= clearance) return [x, y, z];
  const h = 0.3;
  const gx = wallDistance(x + h, y, z) - distance;
  const gy = wallDistance(x, y + h, z) - distance;
  const gz = wallDistance(x, y, z + h) - distance;
  const length = Math.sqrt(gx * gx + gy * gy + gz * gz);
  if (length < 1e-9) return [x, y, z];
  const step = (0.6 * Math.min(clearance - distance, 1.5)) / length;
  return [x + gx * step, y + gy * step, z + gz * step];
}

function route(root: Root, others: readonly Knot3[]): Route {
  const line = corners(root);
  let points = spaced(line, POINTS);
  const radius = SLEEVE_DIAMETER_MM[root] / 2;
  /** Thicker in the foramen, by a bell around two thirds of the way. */
  const wanted = (k: number): number => {
    const t = (k / (POINTS - 1) - 0.66) / 0.14;
    return radius * (1 + GANGLION_SHARE / (1 + t * t * t * t));
  };
  for (let round = 0; round < ROUNDS; round++) {
    const smooth = points.map((point, k): Point => {
      const a = points[k - 1];
      const b = points[k + 1];
      if (a === undefined || b === undefined) return point;
      return [0, 1, 2].map((i) => mix(point[i] ?? 0, ((a[i] ?? 0) + (b[i] ?? 0)) / 2, 0.35)) as Point;
    });
    points = smooth.map((point, k) =>
      sacDistance(...point) < 0 || k < 2
        ? point
        : pushed(apart(point, wanted(k), others), wanted(k) + CLEAR_MM),
    );
  }
  const knots = points.map(([x, y, z], k): Knot3 => {
    const room = wallDistance(x, y, z) - LEAST_CLEAR_MM;
    return { x, y, z, radiusMm: Math.max(Math.min(wanted(k), room), LEAST_RADIUS_MM) };
  });
  const exit = Math.max(
    knots.findIndex(({ x, y, z }) => sacDistance(x, y, z) > 0),
    1,
  );
  return { root, exit, knots };
}

function routes(): Route[] {
  const laid: Route[] = [];
  for (const root of ROOTS) {
    const outside = laid.flatMap(({ exit, knots }) => knots.slice(exit));
    laid.push(route(root, outside));
  }
  return laid;
}

/** The ten roots of the left side, L1 to S5. */
export const ROUTES: readonly Route[] = routes();
