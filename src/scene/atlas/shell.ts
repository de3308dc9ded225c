/**
 * Skin and fat as surfaces: layers too thin to be baked, met from behind as a hand meets them. Built in the
 * frame in which the fields are described, then carried to the patient like every baked model.
 */
import type { DistanceField, Structure } from '../../anatomy/types.ts';
import type { Model } from '../models.ts';

const COLUMNS = 97;
const ROWS = 97;
const START_MM = 30;
/** Rows on either side that have a say in how wide a row is. */
const NEIGHBOURS = 6;

/** First point met when coming from behind; null beside the body. */
function surfaceX(distance: DistanceField, y: number, z: number, from: number, to: number): number | null {
  let x = from;
  for (let step = 0; step < 120 && x < to; step++) {
    const d = distance(x, y, z);
    if (d < 0.05) return x;
    x += Math.max(0.04, d * 0.9);
  }
  return null;
}

function halfWidth(distance: DistanceField, z: number, most: number, from: number, to: number): number {
  let inside = 0;
  let outside = most;
  for (let round = 0; round < 9; round++) {
    const middle = (inside + outside) / 2;
    if (surfaceX(distance, middle, z, from, to) === null) outside = middle;
    else inside = middle;
  }
  return inside;
}

/** Each value with its neighbours', twice over. */
function smoothed(values: readonly number[]): readonly number[] {
  const once = (from: readonly number[]) =>
    from.map((_, i) => {
      const near = from.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1);
      return near.reduce((sum, each) => sum + each, 0) / near.length;
    });
  return once(once(values));
}

/** The surface of a structure as it is met from behind; `distance` and box in the same frame. */
export function shellModel({ id, tissue, bounds, distance }: Structure): Model {
  const { min, max } = bounds;
  const from = min.x - START_MM;
  const heightOf = (row: number) => min.z + 1 + ((max.z - min.z - 2) * row) / (ROWS - 1);
  // Rows end where their neighbours do: a ragged edge would be seen against the ground.
  const halves = smoothed(
    Array.from({ length: ROWS }, (_, row) => halfWidth(distance, heightOf(row), max.y, from, max.x)),
  );
  const reference = new Float32Array(COLUMNS * ROWS * 3);
  for (let row = 0; row < ROWS; row++) {
    const z = heightOf(row);
    const half = (halves[row] ?? 0) * 0.97;
    let last = max.x;
    for (let column = 0; column < COLUMNS; column++) {
      const across = Math.max(-1, Math.min(1, ((column - 1) / (COLUMNS - 3)) * 2 - 1));
      // Closer together at the flanks, where the back turns away.
      const y = half * Math.sin((across * Math.PI) / 2);
      last = surfaceX(distance, y, z, from, max.x) ?? last;
      // The outermost columns are the flanks, which run on forward: no bone stands out beside the back.
      const x = column === 0 || column === COLUMNS - 1 ? max.x : last;
      reference.set([x, y, z], (row * COLUMNS + column) * 3);
    }
  }
  const indices = new Uint32Array((COLUMNS - 1) * (ROWS - 1) * 6);
  const normals = new Float32Array(reference.length);
  let at = 0;
  for (let row = 1; row < ROWS; row++)
    for (let column = 1; column < COLUMNS; column++) {
      const here = row * COLUMNS + column;
      const below = here - COLUMNS;
      indices.set([below - 1, here, below, below - 1, here - 1, here], at);
      at += 6;
    }
  const get = (row: number, column: number, axis: number) =>
    reference[
      (Math.max(0, Math.min(ROWS - 1, row)) * COLUMNS + Math.max(0, Math.min(COLUMNS - 1, column))) * 3 + axis
    ] ?? 0;
  const baked = new Uint8Array(COLUMNS * ROWS * 4);
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const along = (axis: number) => get(row, column + 1, axis) - get(row, column - 1, axis);
      const up = (axis: number) => get(row + 1, column, axis) - get(row - 1, column, axis);
      const nx = along(2) * up(1) - along(1) * up(2);
      const ny = along(0) * up(2) - along(2) * up(0);
      const nz = along(1) * up(0) - along(0) * up(1);
      const size = Math.hypot(nx, ny, nz) || 1;
      const vertex = row * COLUMNS + column;
      normals.set([nx / size, ny / size, nz / size], vertex * 3);
      // A furrow is a little closed: how far the place lies in front of its neighbourhood.
      const reach = 6;
      const around =
        (get(row - reach, column, 0) +
          get(row + reach, column, 0) +
          get(row, column - reach, 0) +
          get(row, column + reach, 0)) /
        4;
      const across = Math.abs((column / (COLUMNS - 1)) * 2 - 1);
      const hollow =
        Math.max(0, Math.min(1, (get(row, column, 0) - around) / 5)) * Math.max(0, 1 - across * 1.6);
      baked.set([Math.round(255 - hollow * 110), 128, 255, 255], vertex * 4);
    }
  return { id, tissue, reference, normals, baked, indices };
}
