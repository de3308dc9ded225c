/** A round rod along a smooth curve in space, its radius changing smoothly. */
import type { Box, DistanceField } from '../types.ts';

export interface RodKnot {
  readonly at: readonly [x: number, y: number, z: number];
  readonly radiusMm: number;
}

export interface Rod {
  readonly distance: DistanceField;
  readonly box: Box;
}

/** Straight pieces between two knots. */
const STEPS = 4;
/** Numbers of a station: place, radius, and the unit vector along the curve. */
const STRIDE = 7;

/** The smooth curve through four values in a row, a share of the way from the second to the third. */
function curve(before: number, from: number, to: number, after: number, share: number): number {
  const start = (to - before) / 2;
  const end = (after - from) / 2;
  const rise = to - from;
  return from + share * (start + share * (3 * rise - 2 * start - end + share * (start + end - 2 * rise)));
}

/** How far a point lies past the plane across the curve at the station whose numbers begin at k. */
function past(table: Float64Array, k: number, x: number, y: number, z: number): number {
  return (
    (x - (table[k] ?? 0)) * (table[k + 4] ?? 0) +
    (y - (table[k + 1] ?? 0)) * (table[k + 5] ?? 0) +
    (z - (table[k + 2] ?? 0)) * (table[k + 6] ?? 0)
  );
}

/** A number of a station, a share of the way to the next one's. */
function between(table: Float64Array, k: number, share: number): number {
  const from = table[k] ?? 0;
  return from + ((table[k + STRIDE] ?? 0) - from) * share;
}

/** `knots`: two or more. The distance is a little short where the rod tapers strongly. */
export function makeRod(knots: readonly RodKnot[]): Rod {
  const last = knots.length - 1;
  const flat = knots.map(({ at, radiusMm }) => [...at, radiusMm]);
  const points: number[][] = [];
  for (let step = 0; step <= last * STEPS; step++) {
    const index = Math.min(Math.floor(step / STEPS), last - 1);
    points.push(
      [0, 1, 2, 3].map((axis) => {
        const value = (i: number): number => flat[i]?.[axis] ?? 0;
        const from = value(index);
        const to = value(index + 1);
        const before = index > 0 ? value(index - 1) : 2 * from - to;
        const after = index + 1 < last ? value(index + 2) : 2 * to - from;
        return curve(before, from, to, after, step / STEPS - index);
      }),
    );
  }
  const count = points.length;
  const table = new Float64Array(count * STRIDE);
  points.forEach((point, i) => {
    const before = points[i > 0 ? i - 1 : i] ?? point;
    const after = points[i + 1 < count ? i + 1 : i] ?? point;
    const along = [0, 1, 2].map((axis) => (after[axis] ?? 0) - (before[axis] ?? 0));
    const length = Math.sqrt(along.reduce((sum, value) => sum + value * value, 0));
    table.set([...point, ...along.map((value) => value / length)], i * STRIDE);
  });
  const lastPiece = (count - 2) * STRIDE;
  const distance: DistanceField = (x, y, z) => {
    let nearest = Infinity;
    let piece = 0;
    for (let k = 0; k <= lastPiece; k += STRIDE) {
      const mx = ((table[k] ?? 0) + (table[k + STRIDE] ?? 0)) / 2 - x;
      const my = ((table[k + 1] ?? 0) + (table[k + STRIDE + 1] ?? 0)) / 2 - y;
      const mz = ((table[k + 2] ?? 0) + (table[k + STRIDE + 2] ?? 0)) / 2 - z;
      const away = Math.sqrt(mx * mx + my * my + mz * mz) - (table[k + 3] ?? 0);
      if (away >= nearest) continue;
      nearest = away;
      piece = k;
    }
    // The piece whose two end planes hold the point between them, so that no seam shows where pieces meet.
    let before = past(table, piece, x, y, z);
    let after = past(table, piece + STRIDE, x, y, z);
    for (let step = 0; step < 3; step++) {
      if (before < 0 && piece > 0) {
        piece -= STRIDE;
        after = before;
        before = past(table, piece, x, y, z);
      } else if (after > 0 && piece < lastPiece) {
        piece += STRIDE;
        before = after;
        after = past(table, piece + STRIDE, x, y, z);
      } else break;
    }
    const share = before <= 0 ? 0 : after >= 0 ? 1 : before / (before - after);
    const qx = x - between(table, piece, share);
    const qy = y - between(table, piece + 1, share);
    const qz = z - between(table, piece + 2, share);
    return Math.sqrt(qx * qx + qy * qy + qz * qz) - between(table, piece + 3, share);
  };
  const edge = (axis: number, sign: 1 | -1): number =>
    sign * Math.max(...points.map((point) => sign * (point[axis] ?? 0) + (point[3] ?? 0)));
  return {
    distance,
    box: {
      min: { x: edge(0, -1), y: edge(1, -1), z: edge(2, -1) },
      max: { x: edge(0, 1), y: edge(1, 1), z: edge(2, 1) },
    },
  };
}
