/** A tube that lies in the sagittal plane along a curve: its section is a strip in y, rounded by a radius. */
import type { DistanceField } from '../types.ts';

/** One place along the curve, mm; between the places everything runs smoothly. */
export interface TubeKnot {
  readonly x: number;
  readonly z: number;
  /** Half the width in y of the strip that the radius thickens. */
  readonly halfWidthMm: number;
  readonly radiusMm: number;
}

/** Points that the curve is cut into between two knots. */
const STEPS = 10;

/** How far a point lies past the plane across the curve at the station whose numbers begin at k. */
function ahead(table: Float64Array, k: number, x: number, z: number): number {
  return (x - (table[k] ?? 0)) * (table[k + 2] ?? 0) + (z - (table[k + 1] ?? 0)) * (table[k + 3] ?? 0);
}

function between(table: Float64Array, low: number, high: number, share: number): number {
  const from = table[low] ?? 0;
  return from + ((table[high] ?? 0) - from) * share;
}

interface Station extends TubeKnot {
  /** Unit vector along the curve. */
  readonly tx: number;
  readonly tz: number;
  /** Change of the half width and of the radius per mm of the curve. */
  readonly widening: number;
  readonly swelling: number;
}

/** Value and slope of the smooth curve through four values in a row, a share of the way from the second to the third. */
function curve(before: number, from: number, to: number, after: number, share: number): [number, number] {
  const slopeFrom = (to - before) / 2;
  const slopeTo = (after - from) / 2;
  const rise = to - from;
  const square = 3 * rise - 2 * slopeFrom - slopeTo;
  const cube = slopeFrom + slopeTo - 2 * rise;
  return [
    from + share * (slopeFrom + share * (square + share * cube)),
    slopeFrom + share * (2 * square + share * 3 * cube),
  ];
}

function stations(knots: readonly TubeKnot[]): Station[] {
  const last = knots.length - 1;
  const list: Station[] = [];
  const steps = last * STEPS;
  for (let step = 0; step <= steps; step++) {
    const index = Math.min(Math.floor(step / STEPS), last - 1);
    const share = step / STEPS - index;
    const at = (key: keyof TubeKnot): [number, number] => {
      const value = (i: number): number => knots[i]?.[key] ?? 0;
      const from = value(index);
      const to = value(index + 1);
      const before = index > 0 ? value(index - 1) : 2 * from - to;
      const after = index + 1 < last ? value(index + 2) : 2 * to - from;
      return curve(before, from, to, after, share);
    };
    const [x, dx] = at('x');
    const [z, dz] = at('z');
    const [halfWidthMm, widening] = at('halfWidthMm');
    const [radiusMm, swelling] = at('radiusMm');
    const length = Math.sqrt(dx * dx + dz * dz);
    list.push({
      x,
      z,
      halfWidthMm: Math.max(halfWidthMm, 0),
      radiusMm: Math.max(radiusMm, 0.1),
      tx: dx / length,
      tz: dz / length,
      widening: widening / length,
      swelling: swelling / length,
    });
  }
  return list;
}

/** Numbers of a station: x, z, the unit vector along the curve, half width, radius, and how fast those two change. */
const STRIDE = 8;

/**
 * Distance to the tube; near enough a distance as far off as the curve's radius of curvature. A positive bend, 1/mm,
 * curves the strip's sides to the left of the curve's direction (seen with x right and z up). `knots`: two or more.
 */
export function makeTube(knots: readonly TubeKnot[], bendPerMm = 0): DistanceField {
  const list = stations(knots);
  const table = Float64Array.from(
    list.flatMap(({ x, z, tx, tz, halfWidthMm, radiusMm, widening, swelling }) => [
      x,
      z,
      tx,
      tz,
      halfWidthMm,
      radiusMm,
      widening,
      swelling,
    ]),
  );
  const last = (list.length - 1) * STRIDE;
  return (x, y, z) => {
    // The stretch of the curve whose two end planes hold the point between them.
    let low = 0;
    let high = last;
    let before = ahead(table, 0, x, z);
    let after = ahead(table, last, x, z);
    let over = 0;
    if (before <= 0) {
      over = before;
      before = 0;
      high = STRIDE;
      after = -1;
    } else if (after >= 0) {
      over = after;
      low = last - STRIDE;
      before = 1;
      after = 0;
    } else {
      while (high - low > STRIDE) {
        const middle = low + (((high - low) / STRIDE) >> 1) * STRIDE;
        const at = ahead(table, middle, x, z);
        if (at > 0) {
          low = middle;
          before = at;
        } else {
          high = middle;
          after = at;
        }
      }
    }
    const share = before / (before - after);
    const cx = between(table, low, high, share);
    const cz = between(table, low + 1, high + 1, share);
    const tx = between(table, low + 2, high + 2, share);
    const tz = between(table, low + 3, high + 3, share);
    const halfWidth = between(table, low + 4, high + 4, share);
    const radius = between(table, low + 5, high + 5, share);
    const side = y < 0 ? -y : y;
    const out = side > halfWidth ? side - halfWidth : 0;
    const inWidth = side - out;
    const steep = 2 * bendPerMm * inWidth;
    const sagged =
      ((z - cz) * tx - (x - cx) * tz) / Math.sqrt(tx * tx + tz * tz) - bendPerMm * inWidth * inWidth;
    const across = sagged / Math.sqrt(1 + steep * steep);
    const off = Math.sqrt(across * across + out * out + over * over);
    // Where the section changes, the surface slants: the way to it is shorter than the way across.
    const widening = between(table, low + 6, high + 6, share);
    const slant = between(table, low + 7, high + 7, share) + (off > 0 ? (widening * out) / off : 0);
    return (off - radius) / Math.sqrt(1 + slant * slant);
  };
}
