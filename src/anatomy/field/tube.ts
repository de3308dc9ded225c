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
const STEPS = 4;

interface Station extends TubeKnot {
  /** Unit vector along the curve. */
  readonly tx: number;
  readonly tz: number;
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
    const length = Math.sqrt(dx * dx + dz * dz);
    list.push({
      x,
      z,
      halfWidthMm: Math.max(at('halfWidthMm')[0], 0),
      radiusMm: Math.max(at('radiusMm')[0], 0.1),
      tx: dx / length,
      tz: dz / length,
    });
  }
  return list;
}

/**
 * Distance to the tube; near enough a distance as far off as the curve's radius of curvature. A positive bend, 1/mm,
 * curves the strip's sides to the left of the curve's direction (seen with x right and z up). `knots`: two or more.
 */
export function makeTube(knots: readonly TubeKnot[], bendPerMm = 0): DistanceField {
  const list = stations(knots);
  const count = list.length;
  const column = (of: (station: Station) => number): Float64Array => Float64Array.from(list, of);
  const xs = column((station) => station.x);
  const zs = column((station) => station.z);
  const txs = column((station) => station.tx);
  const tzs = column((station) => station.tz);
  const widths = column((station) => station.halfWidthMm);
  const radii = column((station) => station.radiusMm);
  const ahead = (i: number, x: number, z: number): number =>
    (x - (xs[i] ?? 0)) * (txs[i] ?? 0) + (z - (zs[i] ?? 0)) * (tzs[i] ?? 0);
  return (x, y, z) => {
    // The stretch of the curve whose two end planes hold the point between them.
    let low = 0;
    let high = count - 1;
    let before = ahead(0, x, z);
    let after = ahead(high, x, z);
    let over = 0;
    if (before <= 0) {
      over = before;
      before = 0;
      high = 1;
      after = 1;
    } else if (after >= 0) {
      over = after;
      low = count - 2;
      before = 1;
      after = 0;
    } else {
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        const at = ahead(middle, x, z);
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
    const mid = (values: Float64Array): number => {
      const from = values[low] ?? 0;
      return from + ((values[high] ?? 0) - from) * share;
    };
    const tx = mid(txs);
    const tz = mid(tzs);
    const size = Math.sqrt(tx * tx + tz * tz);
    const halfWidth = mid(widths);
    const side = y < 0 ? -y : y;
    const out = side > halfWidth ? side - halfWidth : 0;
    const inWidth = side - out;
    const steep = 2 * bendPerMm * inWidth;
    const sagged = ((z - mid(zs)) * tx - (x - mid(xs)) * tz) / size - bendPerMm * inWidth * inWidth;
    const across = sagged / Math.sqrt(1 + steep * steep);
    return Math.sqrt(across * across + out * out + over * over) - mid(radii);
  };
}
