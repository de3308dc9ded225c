/**
 * The shape of the blood in one cross section of the epidural space, by how full the place is; what a body of such sections
 * encloses, and its faces. Everything is in mm, mm2 or mm3; nothing but the tables is allocated.
 */
import { cos, PI } from '../numerics/elementary.ts';
import { angleDeg, COLUMNS, MIDLINE, ROWS, type EpiduralRoom } from './epiduralRoom.ts';

/** Values of one vertex pair: the outer point (towards the wall), then the inner one (on the dura), x y z each, mm. */
export const PAIR = 6;

/** Steps of the table from fullness to area. */
const STEPS = 30;
const MOST_FULLNESS = 3;
const ROOM_STEP = 8;
/** Blood reaches so far round the sac, degrees, when there is little and when the room is full (assumption). */
const LITTLE_DEG = 46;
const MORE_DEG = 104;
const EDGE_DEG = 44;
/** The dura gives way by at most this share of the way to the middle of the sac (assumption). */
const INDENT_SHARE = 0.8;
/** What finds no room bulges towards the foramina, mm per fullness over 1 (assumption). */
const OVERFLOW_MM = 6;

const smooth = (t: number) => {
  const s = Math.max(0, Math.min(1, t));
  return s * s * (3 - 2 * s);
};

const COSINE = Float64Array.from({ length: COLUMNS }, (_, column) => cos((angleDeg(column) * PI) / 180));

/** Share of its depth that the blood keeps at an angle: it thins out to nothing at its edge. */
function taper(column: number, full: number): number {
  const reach = LITTLE_DEG + MORE_DEG * Math.min(1, full);
  return smooth((reach - Math.abs(angleDeg(column))) / EDGE_DEG);
}

/** By how much blood of a fullness presses the dura in, mm. */
export function indentAt(room: EpiduralRoom, row: number, column: number, full: number): number {
  const back = Math.max(0, COSINE[column] ?? 0);
  const share = (full * full) / (1.1 + full * full);
  return INDENT_SHARE * (room.radiusMm[row * COLUMNS + column] ?? 0) * share * back * taper(column, full);
}

function outwardAt(room: EpiduralRoom, row: number, column: number, full: number): number {
  const filled = (room.gapMm[row * COLUMNS + column] ?? 0) * Math.min(1, full * 1.5);
  const side = 1 - (COSINE[column] ?? 0) * (COSINE[column] ?? 0);
  return (filled + OVERFLOW_MM * side * Math.max(0, full - 1)) * taper(column, full);
}

/** Writes the pair of points of one place for a fullness. */
function writePair(into: Float32Array, room: EpiduralRoom, row: number, column: number, full: number): void {
  const here = row * COLUMNS + column;
  const outward = full <= 0 ? 0 : outwardAt(room, row, column, full);
  const indent = full <= 0 ? 0 : indentAt(room, row, column, full);
  for (let axis = 0; axis < 3; axis++) {
    const dura = room.dura[here * 3 + axis] ?? 0;
    into[here * PAIR + axis] = dura + outward * (room.out[here * 3 + axis] ?? 0);
    into[here * PAIR + 3 + axis] = dura + indent * (room.inward[here * 3 + axis] ?? 0);
  }
}

/** Twice the area of the triangle of three points, from their offsets. */
function twiceArea(p: Float32Array, a: number, b: number, c: number): number {
  const ux = (p[b] ?? 0) - (p[a] ?? 0);
  const uy = (p[b + 1] ?? 0) - (p[a + 1] ?? 0);
  const uz = (p[b + 2] ?? 0) - (p[a + 2] ?? 0);
  const vx = (p[c] ?? 0) - (p[a] ?? 0);
  const vy = (p[c + 1] ?? 0) - (p[a + 1] ?? 0);
  const vz = (p[c + 2] ?? 0) - (p[a + 2] ?? 0);
  const x = uy * vz - uz * vy;
  const y = uz * vx - ux * vz;
  const z = ux * vy - uy * vx;
  return Math.sqrt(x * x + y * y + z * z);
}

function areaOfRow(points: Float32Array, row: number): number {
  let twice = 0;
  for (let column = 0; column + 1 < COLUMNS; column++) {
    const here = (row * COLUMNS + column) * PAIR;
    const next = here + PAIR;
    twice += twiceArea(points, here, next, here + 3) + twiceArea(points, next, next + 3, here + 3);
  }
  return twice / 2;
}

/**
 * Where the tetrahedra of a volume meet: x, y, z, near it, so that single precision does not matter; then six times their sum so far.
 * In an array of numbers alone, for a number that is given back or kept by itself is an object each time.
 */
const sums = new Float64Array(4);

/** Adds six times the volume of the tetrahedron that a triangle makes with the origin, or takes it off. */
function addSixfold(p: Float32Array, a: number, b: number, c: number, sign: 1 | -1): void {
  const originX = sums[0] ?? 0;
  const originY = sums[1] ?? 0;
  const originZ = sums[2] ?? 0;
  const ax = (p[a] ?? 0) - originX;
  const ay = (p[a + 1] ?? 0) - originY;
  const az = (p[a + 2] ?? 0) - originZ;
  const bx = (p[b] ?? 0) - originX;
  const by = (p[b + 1] ?? 0) - originY;
  const bz = (p[b + 2] ?? 0) - originZ;
  const cx = (p[c] ?? 0) - originX;
  const cy = (p[c + 1] ?? 0) - originY;
  const cz = (p[c + 2] ?? 0) - originZ;
  const volume = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
  sums[3] = (sums[3] ?? 0) + sign * volume;
}

/** What the drawn surfaces enclose between two rows, mm3: outer and inner face, closed by the two cross sections. */
export function enclosedMm3(p: Float32Array, firstRow: number, lastRow: number): number {
  const origin = (firstRow * COLUMNS + MIDLINE) * PAIR;
  for (let axis = 0; axis < 3; axis++) sums[axis] = p[origin + axis] ?? 0;
  sums[3] = 0;
  for (let column = 0; column + 1 < COLUMNS; column++) {
    for (let row = firstRow; row < lastRow; row++) {
      const a = (row * COLUMNS + column) * PAIR;
      const b = a + PAIR;
      const c = a + COLUMNS * PAIR;
      const d = c + PAIR;
      addSixfold(p, a, b, c, 1);
      addSixfold(p, b, d, c, 1);
      addSixfold(p, a + 3, b + 3, c + 3, -1);
      addSixfold(p, b + 3, d + 3, c + 3, -1);
    }
    const top = (firstRow * COLUMNS + column) * PAIR;
    const foot = (lastRow * COLUMNS + column) * PAIR;
    addSixfold(p, top, top + 3, top + PAIR, 1);
    addSixfold(p, top + PAIR, top + 3, top + PAIR + 3, 1);
    addSixfold(p, foot, foot + 3, foot + PAIR, -1);
    addSixfold(p, foot + PAIR, foot + 3, foot + PAIR + 3, -1);
  }
  return Math.abs(sums[3] ?? 0) / 6;
}

/** Faces of the drawn body, three vertices each (a vertex is half a pair), in the order of the bands. */
export function bloodFaces(): Uint32Array {
  const faces: number[] = [];
  for (let row = 0; row + 1 < ROWS; row++)
    for (let column = 0; column + 1 < COLUMNS; column++) {
      const a = (row * COLUMNS + column) * 2;
      const b = a + 2;
      const c = a + COLUMNS * 2;
      const d = c + 2;
      faces.push(a, b, c, b, d, c, a + 1, c + 1, b + 1, b + 1, c + 1, d + 1);
    }
  return Uint32Array.from(faces);
}

/** Cross section's area by fullness, mm2, for each row of a room. */
const tables = new WeakMap<EpiduralRoom, Float64Array>();

export function tableOf(room: EpiduralRoom): Float64Array {
  const before = tables.get(room);
  if (before !== undefined) return before;
  const table = new Float64Array(ROWS * (STEPS + 1));
  const points = new Float32Array(ROWS * COLUMNS * PAIR);
  for (let step = 0; step <= STEPS; step++)
    for (let row = 0; row < ROWS; row++) {
      for (let column = 0; column < COLUMNS; column++)
        writePair(points, room, row, column, (step / STEPS) * MOST_FULLNESS);
      table[row * (STEPS + 1) + step] = areaOfRow(points, row);
    }
  tables.set(room, table);
  return table;
}

/** The fullness at which a row has an area; beyond the table it goes on as steep as at its end. */
function fullnessFor(table: Float64Array, row: number, areaMm2: number): number {
  if (areaMm2 <= 0) return 0;
  const first = row * (STEPS + 1);
  let step = 1;
  while (step < STEPS && (table[first + step] ?? 0) < areaMm2) step++;
  const low = table[first + step - 1] ?? 0;
  const high = table[first + step] ?? 0;
  return ((step - 1 + (areaMm2 - low) / Math.max(1e-9, high - low)) / STEPS) * MOST_FULLNESS;
}

/**
 * Writes every row's points, and its fullness, for its area. From array to array: a number that a function is given or gives back is
 * an object each time, and this runs while blood flows.
 */
export function writeRows(
  points: Float32Array,
  fullness: Float64Array,
  room: EpiduralRoom,
  areasMm2: Float64Array,
): void {
  const table = tableOf(room);
  for (let row = 0; row < ROWS; row++) {
    const full = fullnessFor(table, row, areasMm2[row] ?? 0);
    fullness[row] = full;
    for (let column = 0; column < COLUMNS; column++) writePair(points, room, row, column, full);
  }
}

/** Area of a row's room, mm2: its cross section when it is nearly full and has hardly yielded. */
export function roomMm2(table: Float64Array, row: number): number {
  return table[row * (STEPS + 1) + ROOM_STEP] ?? 0;
}
