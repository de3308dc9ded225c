/**
 * Where the blood in the epidural space is drawn: one closed body round the back of the sac, in bands from level to level,
 * whose volume in each band is the body's own number of millilitres for that level. It is the one source of the shape for the
 * scene, the section maps and the axis. How the amount of a level lies within it (more where there is room, the dura pressed
 * in where it is full) is an assumption of the drawing.
 */
import { SPREAD_LEVELS, type SpreadLevel } from '../content/levels.ts';
import { enclosedMm3, indentAt, PAIR, roomMm2, tableOf, writeRows } from './columnShape.ts';
import { COLUMNS, MIDLINE, ROWS, ROWS_PER_LEVEL, type EpiduralRoom } from './epiduralRoom.ts';

export interface BloodBand {
  readonly level: SpreadLevel;
  /** What the body holds there and what the band's geometry encloses, mL. */
  volumeMl: number;
  /** Its rows, the borders with its neighbours included. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Height of its middle behind the sac, mm. */
  readonly middleZ: number;
  /** 0 empty, 1 as full as the room is without yielding, more where the dura is pressed in. */
  fullness: number;
  /** By how much the dura is pressed in at most in the midline, mm. */
  indentMm: number;
}

export interface BloodColumn {
  readonly room: EpiduralRoom;
  readonly bands: readonly BloodBand[];
  /** `(row * COLUMNS + column) * PAIR`: what is drawn, as the graphics card gets it. */
  readonly points: Float32Array;
  /** Fullness and depth of the dura's dent in the midline, by row. */
  readonly fullness: Float64Array;
  readonly indentMm: Float64Array;
}

/** An empty column for a room: 12 bands; made once, written as often as the volumes change. */
export function createBloodColumn(room: EpiduralRoom): BloodColumn {
  const column: BloodColumn = {
    room,
    bands: SPREAD_LEVELS.map((level, i) => ({
      level,
      volumeMl: 0,
      firstRow: i * ROWS_PER_LEVEL,
      lastRow: (i + 1) * ROWS_PER_LEVEL,
      middleZ: room.z[i * ROWS_PER_LEVEL + ROWS_PER_LEVEL / 2] ?? 0,
      fullness: 0,
      indentMm: 0,
    })),
    points: new Float32Array(ROWS * COLUMNS * PAIR),
    fullness: new Float64Array(ROWS),
    indentMm: new Float64Array(ROWS),
  };
  writeBloodColumn(column, []);
  return column;
}

/** The blood of so many mL by level (SPREAD_LEVELS) in a room. */
export function bloodColumn(room: EpiduralRoom, byLevelMl: readonly number[]): BloodColumn {
  const column = createBloodColumn(room);
  writeBloodColumn(column, byLevelMl);
  return column;
}

// Kept between calls, so that nothing is allocated while blood flows.
const LEVELS = SPREAD_LEVELS.length;
const roomMm3 = new Float64Array(LEVELS);
const slopes = new Float64Array(LEVELS + 1);
const areas = new Float64Array(ROWS);
const MOST_ROUNDS = 6;
/** A band's geometry may differ from its volume by this much at most, mm3. */
const CLOSE_MM3 = 1;

/** Writes the column anew for so many mL by level; allocates nothing. */
export function writeBloodColumn(column: BloodColumn, byLevelMl: readonly number[]): void {
  const { room, bands, points } = column;
  const table = tableOf(room);
  layAreas(room, table, byLevelMl);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    writeRows(points, column.fullness, room, areas);
    let near = true;
    for (let i = 0; i < LEVELS; i++) {
      const wanted = Math.max(0, byLevelMl[i] ?? 0) * 1000;
      const missing = wanted - enclosedMm3(points, i * ROWS_PER_LEVEL, (i + 1) * ROWS_PER_LEVEL);
      if (Math.abs(missing) <= CLOSE_MM3) continue;
      near = false;
      mend(room, i, missing);
    }
    if (near) break;
  }
  for (let row = 0; row < ROWS; row++)
    column.indentMm[row] = indentAt(room, row, MIDLINE, column.fullness[row] ?? 0);
  for (let i = 0; i < LEVELS; i++) {
    const band = bands[i];
    if (band === undefined) continue;
    band.volumeMl = Math.max(0, byLevelMl[i] ?? 0);
    let fullness = 0;
    let indentMm = 0;
    for (let row = band.firstRow; row <= band.lastRow; row++) {
      fullness += (column.fullness[row] ?? 0) / (ROWS_PER_LEVEL + 1);
      indentMm = Math.max(indentMm, column.indentMm[row] ?? 0);
    }
    band.fullness = fullness;
    band.indentMm = indentMm;
  }
}

/** Takes a hump's share off or puts it on between a band's borders, which its neighbours share. */
function mend(room: EpiduralRoom, band: number, missingMm3: number): void {
  const first = band * ROWS_PER_LEVEL;
  let weight = 0;
  for (let i = 1; i < ROWS_PER_LEVEL; i++) weight += humped(first, i) * lengthOf(room, first + i);
  if (weight <= 0) return;
  const factor = Math.max(-0.9, missingMm3 / weight);
  for (let i = 1; i < ROWS_PER_LEVEL; i++)
    areas[first + i] = Math.max(0, (areas[first + i] ?? 0) + factor * humped(first, i));
}

function humped(first: number, i: number): number {
  const t = i / ROWS_PER_LEVEL;
  return (areas[first + i] ?? 0) * 4 * t * (1 - t);
}

function lengthOf(room: EpiduralRoom, row: number): number {
  return ((room.stepMm[row - 1] ?? 0) + (room.stepMm[row] ?? 0)) / 2;
}

/** Room between a row and the one above it, mm3. */
function roomAbove(room: EpiduralRoom, table: Float64Array, row: number): number {
  return ((roomMm2(table, row - 1) + roomMm2(table, row)) / 2) * (room.stepMm[row - 1] ?? 0);
}

/** How full a level is over all of it, as a share of its room. */
function meanFill(byLevelMl: readonly number[], level: number): number {
  return (Math.max(0, byLevelMl[level] ?? 0) * 1000) / (roomMm3[level] ?? 1);
}

/**
 * Spreads each level's volume over its rows: by the room that a row has, running smoothly from level to level. The volume from
 * the head down is a monotone curve over that room, and its slope is how full a place is.
 */
function layAreas(room: EpiduralRoom, table: Float64Array, byLevelMl: readonly number[]): void {
  for (let i = 0; i < LEVELS; i++) {
    let sum = 0;
    for (let k = 1; k <= ROWS_PER_LEVEL; k++) sum += roomAbove(room, table, i * ROWS_PER_LEVEL + k);
    roomMm3[i] = Math.max(1, sum);
  }
  slopes.fill(0);
  for (let i = 1; i < LEVELS; i++) {
    const above = meanFill(byLevelMl, i - 1);
    const below = meanFill(byLevelMl, i);
    if (above > 0 && below > 0) slopes[i] = (2 * above * below) / (above + below);
  }
  for (let i = 0; i < LEVELS; i++) {
    let passed = 0;
    for (let k = 0; k <= ROWS_PER_LEVEL; k++) {
      const row = i * ROWS_PER_LEVEL + k;
      if (k > 0) passed += roomAbove(room, table, row);
      const t = passed / (roomMm3[i] ?? 1);
      const slope =
        6 * t * (1 - t) * meanFill(byLevelMl, i) +
        (1 - 4 * t + 3 * t * t) * (slopes[i] ?? 0) +
        (3 * t * t - 2 * t) * (slopes[i + 1] ?? 0);
      areas[row] = Math.max(0, slope) * roomMm2(table, row);
    }
  }
}

/** A column's values by row, read at a height behind the sac, mm. */
export function atHeight({ room }: BloodColumn, byRow: Float64Array, z: number): number {
  for (let row = 1; row < ROWS; row++) {
    const above = room.z[row - 1] ?? 0;
    const below = room.z[row] ?? 0;
    if (z < below) continue;
    const t = Math.max(0, Math.min(1, (above - z) / (above - below)));
    return (byRow[row - 1] ?? 0) * (1 - t) + (byRow[row] ?? 0) * t;
  }
  return byRow[ROWS - 1] ?? 0;
}
