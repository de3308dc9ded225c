/**
 * The epidural space round the sac, as room for blood: in cross sections of the column from T7/8 to S1/2, by angle round the
 * sac, where the dura lies and how far behind it bone or ligament closes the space. Measured once in the atlas, then carried
 * to a patient as she lies.
 */
import { LAYERED_STRUCTURES, LEVEL_HEIGHTS, SAC_HALF_DEPTH, SAC_REAR } from '../anatomy/index.ts';
import type { Anatomy, Structure } from '../anatomy/types.ts';
import { SPREAD_LEVELS } from '../content/levels.ts';
import { cos, PI, sin } from '../numerics/elementary.ts';

/** Cross sections from one border of a level to the next. */
export const ROWS_PER_LEVEL = 16;
export const ROWS = SPREAD_LEVELS.length * ROWS_PER_LEVEL + 1;
/** Angles on each side of the midline, and in all: from the right round the back to the left. */
const SIDE_COLUMNS = 8;
export const COLUMNS = 2 * SIDE_COLUMNS + 1;
export const MIDLINE = SIDE_COLUMNS;
/** How far round the sac blood may come, degrees from straight behind (assumption). */
const FARTHEST_DEG = 152;

const MEASURED_DEG = [0, 30, 60, 100, FARTHEST_DEG] as const;
/** Every so many rows are measured, the others lie between. */
const ROW_STRIDE = 3;
const LEAST_GAP_MM = 0.5;
const MOST_GAP_MM = 5.5;
/** Space where the atlas has no bone, in the thorax (assumption), mm. */
const THORACIC_GAP_MM = 2;
const STEP_MM = 0.6;
const MOST_RADIUS_MM = 14;
const LEAST_RADIUS_MM = 1.2;

/** One number for each row and column: `row * COLUMNS + column`. */
export interface EpiduralRoom {
  /** Borders of the levels are rows 0, ROWS_PER_LEVEL, ...; heights of the rows behind the sac in the midline, mm. */
  readonly z: Float64Array;
  /** The dura at rest, three coordinates each, mm. */
  readonly dura: Float64Array;
  /** Unit vectors from the dura out to the wall and in to the middle of the sac. */
  readonly out: Float64Array;
  readonly inward: Float64Array;
  /** From dura to wall and from dura to the middle of the sac, mm. */
  readonly gapMm: Float64Array;
  readonly radiusMm: Float64Array;
  /** From each row to the next, along the back of the sac, mm. */
  readonly stepMm: Float64Array;
}

export function angleDeg(column: number): number {
  return ((column - MIDLINE) / SIDE_COLUMNS) * FARTHEST_DEG;
}

interface Measured {
  readonly radiusMm: Float64Array;
  readonly gapMm: Float64Array;
}

/** Heights of the rows in the atlas, from head to foot: borders lie halfway between two levels. */
function atlasHeights(): Float64Array {
  const centres = SPREAD_LEVELS.map((level) => LEVEL_HEIGHTS[level]);
  const at = (i: number) => centres[i] ?? 0;
  const last = centres.length - 1;
  const borders = [at(0) + (at(0) - at(1)) / 2];
  for (let i = 0; i < last; i++) borders.push((at(i) + at(i + 1)) / 2);
  borders.push(at(last) - (at(last - 1) - at(last)) / 2);
  const z = new Float64Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    const band = Math.min(centres.length - 1, Math.floor(row / ROWS_PER_LEVEL));
    const share = row / ROWS_PER_LEVEL - band;
    z[row] = (borders[band] ?? 0) * (1 - share) + (borders[band + 1] ?? 0) * share;
  }
  return z;
}

function middleX(z: number): number {
  return SAC_REAR.value(z) + SAC_HALF_DEPTH.value(z);
}

function field(structures: readonly Structure[]): (x: number, y: number, z: number) => number {
  return (x, y, z) => structures.reduce((least, { distance }) => Math.min(least, distance(x, y, z)), 60);
}

const WALLS = new Set(['ligamentumFlavum', 'bone', 'disc', 'interspinousLigament']);

function near(z: number): readonly Structure[] {
  return LAYERED_STRUCTURES.filter(
    ({ tissue, bounds }) => WALLS.has(tissue) && z > bounds.min.z && z < bounds.max.z,
  );
}

/** Radius of the sac and depth of the space in one direction, mm; a depth of nothing where no wall stands. */
function measure(
  sac: (x: number, y: number, z: number) => number,
  wall: (x: number, y: number, z: number) => number,
  z: number,
  deg: number,
): readonly [number, number] {
  const x0 = middleX(z);
  const dx = -cos((deg * PI) / 180);
  const dy = sin((deg * PI) / 180);
  let inside = 0;
  let outside = MOST_RADIUS_MM;
  for (let round = 0; round < 10; round++) {
    const half = (inside + outside) / 2;
    if (sac(x0 + dx * half, dy * half, z) < 0) inside = half;
    else outside = half;
  }
  const radius = Math.max(LEAST_RADIUS_MM, inside);
  let gap = 0;
  for (let way = STEP_MM / 2; way < MOST_GAP_MM; way += STEP_MM) {
    if (wall(x0 + dx * (radius + way), dy * (radius + way), z) <= 0) return [radius, way];
    gap = way;
  }
  return [radius, gap];
}

let known: Measured | null = null;

/** Radius and depth for each row and side column of the atlas. */
function measuredAtlas(): Measured {
  if (known !== null) return known;
  const z = atlasHeights();
  const sac = field(LAYERED_STRUCTURES.filter(({ id }) => id === 'duralSac'));
  const radius: number[][] = [];
  const gap: number[][] = [];
  for (let row = 0; row < ROWS; row += ROW_STRIDE) {
    const walls = near(z[row] ?? 0);
    const wall = field(walls);
    const ways = MEASURED_DEG.map((deg) => measure(sac, wall, z[row] ?? 0, deg));
    radius.push(ways.map(([mm]) => mm));
    const bony = walls.some(({ tissue }) => tissue === 'bone');
    gap.push(
      ways.map(([, mm]) => (bony ? Math.max(LEAST_GAP_MM, Math.min(MOST_GAP_MM, mm)) : THORACIC_GAP_MM)),
    );
  }
  const spread = (values: readonly number[][]) => {
    const filled = new Float64Array(ROWS * (SIDE_COLUMNS + 1));
    for (let row = 0; row < ROWS; row++)
      for (let column = 0; column <= SIDE_COLUMNS; column++)
        filled[row * (SIDE_COLUMNS + 1) + column] = between(
          values,
          row / ROW_STRIDE,
          angleDeg(column + MIDLINE),
        );
    return filled;
  };
  known = { radiusMm: spread(radius), gapMm: spread(gap) };
  return known;
}

/** The measured values at a row and angle that lie between those that were measured. */
function between(values: readonly number[][], at: number, deg: number): number {
  const upper = Math.min(values.length - 2, Math.floor(at));
  const t = at - upper;
  let k = 0;
  while (k < MEASURED_DEG.length - 2 && deg > (MEASURED_DEG[k + 1] ?? 0)) k++;
  const from = MEASURED_DEG[k] ?? 0;
  const s = (deg - from) / ((MEASURED_DEG[k + 1] ?? 1) - from);
  const ofRow = (row: number) => (values[row]?.[k] ?? 0) * (1 - s) + (values[row]?.[k + 1] ?? 0) * s;
  return ofRow(upper) * (1 - t) + ofRow(upper + 1) * t;
}

const rooms = new WeakMap<Anatomy, EpiduralRoom>();

/** The space of a patient as she lies; carried once per anatomy. */
export function epiduralRoomOf(anatomy: Anatomy): EpiduralRoom {
  const before = rooms.get(anatomy);
  if (before !== undefined) return before;
  const room = carry(anatomy);
  rooms.set(anatomy, room);
  return room;
}

function carry(anatomy: Anatomy): EpiduralRoom {
  const { radiusMm, gapMm } = measuredAtlas();
  const atlasZ = atlasHeights();
  const count = ROWS * COLUMNS;
  const room = {
    z: new Float64Array(ROWS),
    dura: new Float64Array(count * 3),
    out: new Float64Array(count * 3),
    inward: new Float64Array(count * 3),
    gapMm: new Float64Array(count),
    radiusMm: new Float64Array(count),
    stepMm: new Float64Array(ROWS - 1),
  };
  const middle = new Float64Array(3);
  const at = new Float64Array(3);
  const wall = new Float64Array(3);
  for (let row = 0; row < ROWS; row++) {
    const z = atlasZ[row] ?? 0;
    const x = middleX(z);
    anatomy.pushForwardInto(middle, x, 0, z);
    for (let column = 0; column < COLUMNS; column++) {
      const here = row * COLUMNS + column;
      const side = row * (SIDE_COLUMNS + 1) + Math.abs(column - MIDLINE);
      const radians = (angleDeg(column) * PI) / 180;
      const r = radiusMm[side] ?? 0;
      const far = r + (gapMm[side] ?? 0);
      anatomy.pushForwardInto(at, x - cos(radians) * r, sin(radians) * r, z);
      anatomy.pushForwardInto(wall, x - cos(radians) * far, sin(radians) * far, z);
      room.dura.set(at, here * 3);
      room.gapMm[here] = unitInto(room.out, here * 3, at, wall);
      room.radiusMm[here] = unitInto(room.inward, here * 3, at, middle);
      if (column === MIDLINE) room.z[row] = at[2] ?? 0;
    }
    if (row === 0) continue;
    const rear = (row * COLUMNS + MIDLINE) * 3;
    room.stepMm[row - 1] = distance(room.dura, rear, rear - COLUMNS * 3);
  }
  return room;
}

/** Unit vector from one point to another, written into `into` from `offset` on; gives their distance. */
function unitInto(into: Float64Array, offset: number, from: Float64Array, to: Float64Array): number {
  const dx = (to[0] ?? 0) - (from[0] ?? 0);
  const dy = (to[1] ?? 0) - (from[1] ?? 0);
  const dz = (to[2] ?? 0) - (from[2] ?? 0);
  const length = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy + dz * dz));
  into[offset] = dx / length;
  into[offset + 1] = dy / length;
  into[offset + 2] = dz / length;
  return length;
}

function distance(points: Float64Array, a: number, b: number): number {
  const dx = (points[a] ?? 0) - (points[b] ?? 0);
  const dy = (points[a + 1] ?? 0) - (points[b + 1] ?? 0);
  const dz = (points[a + 2] ?? 0) - (points[b + 2] ?? 0);
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}
