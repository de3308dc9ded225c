/**
 * Marching squares: the closed outlines of a plane field at one value, with linear interpolation.
 * Blocks that the outline cannot reach cost one sample, so a fine grid stays cheap.
 */

import { finish, type Slices } from './slices.ts';

/** A rectangle of a section plane, mm. u runs to the right of the picture, v upwards. */
export interface SectionWindow {
  readonly minU: number;
  readonly maxU: number;
  readonly minV: number;
  readonly maxV: number;
}

/** A distance in mm on the section plane: negative inside. */
export type PlaneField = (u: number, v: number) => number;

/** A sampled plane field. */
export interface Raster {
  readonly window: SectionWindow;
  readonly columns: number;
  readonly rows: number;
  readonly stepU: number;
  readonly stepV: number;
  readonly values: Float64Array;
  /** Blocks of 7 by 7 samples: 1 where an outline can pass, so that the rest is never looked at again. */
  readonly near: Uint8Array;
  readonly blocksAcross: number;
}

/** Odd, so that the middle of a block is a sample. */
const BLOCK = 7;
const LIPSCHITZ_SLACK = 1.4;
/** Samples between two halts: well under a millisecond's worth of the dearest field. */
const SAMPLES_A_SLICE = 300;

/** How much longer a field's values may grow than the way on the plane, at a place; 1 for a true distance. */
export type Stretch = (u: number, v: number) => number;

/** Sample a field that is (nearly) a distance; `keepMm` of depth on either side of zero is kept exact. */
export function* rasterising(
  field: PlaneField,
  window: SectionWindow,
  cellMm: number,
  keepMm: number,
  stretch: Stretch = () => 1,
  slack = LIPSCHITZ_SLACK,
): Slices<Raster> {
  const width = window.maxU - window.minU;
  const height = window.maxV - window.minV;
  const columns = Math.max(2, Math.ceil(width / cellMm - 1e-6) + 1);
  const rows = Math.max(2, Math.ceil(height / cellMm - 1e-6) + 1);
  const stepU = width / (columns - 1);
  const stepV = height / (rows - 1);
  const values = new Float64Array(columns * rows);
  const blocksAcross = Math.ceil(columns / BLOCK);
  const near = new Uint8Array(blocksAcross * Math.ceil(rows / BLOCK));
  const half = (BLOCK - 1) / 2;
  // A block owns the way to the first samples of the next ones.
  const reach = (half + 1) * Math.sqrt(stepU * stepU + stepV * stepV) * slack;
  let samples = 0;
  const sampleBlock = (row: number, column: number): void => {
    near[(row / BLOCK) * blocksAcross + column / BLOCK] = 1;
    for (let r = row; r < Math.min(row + BLOCK, rows); r++)
      for (let c = column; c < Math.min(column + BLOCK, columns); c++)
        values[r * columns + c] = field(window.minU + c * stepU, window.minV + r * stepV);
    samples += BLOCK * BLOCK;
  };
  for (let row = 0; row < rows; row += BLOCK)
    for (let column = 0; column < columns; column += BLOCK) {
      const u = window.minU + (column + half) * stepU;
      const v = window.minV + (row + half) * stepV;
      const centre = field(u, v);
      if (Math.abs(centre) < reach * Math.max(1, stretch(u, v)) + keepMm) sampleBlock(row, column);
      else {
        for (let r = row; r < Math.min(row + BLOCK, rows); r++)
          values.fill(centre, r * columns + column, r * columns + Math.min(column + BLOCK, columns));
        samples++;
      }
      if (samples < SAMPLES_A_SLICE) continue;
      samples = 0;
      yield;
    }
  // Where a field is steeper than was reckoned an outline runs on into a block that was passed over: it is followed there.
  const isFar = (row: number, column: number): boolean =>
    near[Math.floor(row / BLOCK) * blocksAcross + Math.floor(column / BLOCK)] === 0;
  const follow = (row: number, column: number): boolean => {
    if (!isFar(row, column)) return false;
    sampleBlock(row - (row % BLOCK), column - (column % BLOCK));
    return true;
  };
  const isIn = (row: number, column: number): boolean => (values[row * columns + column] ?? 0) < 0;
  for (let torn = true; torn;) {
    torn = false;
    for (let row = 0; row + 1 < rows; row++)
      for (let column = 0; column + 1 < columns; column++) {
        const acrossRows = row % BLOCK === BLOCK - 1;
        const acrossColumns = column % BLOCK === BLOCK - 1;
        if (!acrossRows && !acrossColumns) continue;
        const first = isIn(row, column);
        if (
          first === isIn(row, column + 1) &&
          first === isIn(row + 1, column) &&
          first === isIn(row + 1, column + 1)
        )
          continue;
        for (const [r, c] of [
          [row, column],
          [row, column + 1],
          [row + 1, column],
          [row + 1, column + 1],
        ] as const)
          if (follow(r, c)) torn = true;
      }
    yield;
  }
  return { window, columns, rows, stepU, stepV, values, near, blocksAcross };
}

/** The same at once. */
export function rasterise(field: PlaneField, window: SectionWindow, cellMm: number, keepMm: number): Raster {
  return finish(rasterising(field, window, cellMm, keepMm));
}

/**
 * Exits and entries by case: corners are 1 lower left, 2 lower right, 4 upper right, 8 upper left; sides
 * are 0 bottom, 1 right, 2 top, 3 left. The inside lies to the left of each step from side to side.
 */
const STEPS: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
];
/** The two saddles when the middle of the cell lies inside: the corners join. */
const JOINED: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  5: [
    [0, 1],
    [2, 3],
  ],
  10: [
    [3, 0],
    [1, 2],
  ],
};

/** The closed outlines of the raster at `level`, as (u, v) pairs; they close along the window's border. */
export function contours(raster: Raster, level: number): Float64Array[] {
  const { columns, rows, values, window, stepU, stepV, near, blocksAcross } = raster;
  // One ring of cells more than the raster has, held outside, closes every outline.
  const at = (column: number, row: number) =>
    column < 0 || row < 0 || column >= columns || row >= rows
      ? Infinity
      : (values[row * columns + column] ?? 0) - level;
  const wide = columns + 2;
  const next = new Map<number, number>();
  const sideKey = (column: number, row: number, side: number) => {
    const cell = (side === 2 ? row + 2 : row + 1) * wide + (side === 1 ? column + 2 : column + 1);
    return cell * 2 + (side === 1 || side === 3 ? 1 : 0);
  };
  const look = (column: number, row: number) => {
    const a = at(column, row);
    const b = at(column + 1, row);
    const c = at(column + 1, row + 1);
    const d = at(column, row + 1);
    const kind = (a < 0 ? 1 : 0) + (b < 0 ? 2 : 0) + (c < 0 ? 4 : 0) + (d < 0 ? 8 : 0);
    const middleInside = a + b + c + d < 0;
    const steps = (middleInside ? JOINED[kind] : undefined) ?? STEPS[kind] ?? [];
    for (const [from, to] of steps) next.set(sideKey(column, row, from), sideKey(column, row, to));
  };
  for (let column = -1; column < columns; column++) {
    look(column, -1);
    look(column, rows - 1);
  }
  for (let row = 0; row < rows - 1; row++) {
    look(-1, row);
    look(columns - 1, row);
  }
  for (let block = 0; block < near.length; block++) {
    if (near[block] === 0) continue;
    const left = (block % blocksAcross) * BLOCK;
    const bottom = Math.floor(block / blocksAcross) * BLOCK;
    for (let row = bottom; row < Math.min(bottom + BLOCK, rows - 1); row++)
      for (let column = left; column < Math.min(left + BLOCK, columns - 1); column++) look(column, row);
  }
  const point = (key: number): [number, number] => {
    const upright = key % 2 === 1;
    const cell = (key - (upright ? 1 : 0)) / 2;
    const row = Math.floor(cell / wide) - 1;
    const column = (cell % wide) - 1;
    const first = at(column, row);
    const second = upright ? at(column, row + 1) : at(column + 1, row);
    // Towards the ring outside the raster the outline stays on the border itself.
    const t = first === Infinity ? 1 : second === Infinity ? 0 : first / (first - second);
    return [
      window.minU + (column + (upright ? 0 : t)) * stepU,
      window.minV + (row + (upright ? t : 0)) * stepV,
    ];
  };
  const loops: Float64Array[] = [];
  while (next.size > 0) {
    const start = next.keys().next().value;
    if (start === undefined) break;
    const loop: number[] = [];
    let key: number | undefined = start;
    while (key !== undefined) {
      loop.push(...point(key));
      const following: number | undefined = next.get(key);
      next.delete(key);
      key = following === start ? undefined : following;
    }
    if (loop.length >= 6) loops.push(Float64Array.from(loop));
  }
  return loops;
}

/** Signed area of a closed outline, mm2: positive when the inside lies to the left. */
export function loopArea(loop: Float64Array): number {
  let twice = 0;
  for (let i = 0; i < loop.length; i += 2) {
    const j = (i + 2) % loop.length;
    twice += (loop[i] ?? 0) * (loop[j + 1] ?? 0) - (loop[j] ?? 0) * (loop[i + 1] ?? 0);
  }
  return twice / 2;
}
