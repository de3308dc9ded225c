/** A tube that runs along the canal on the left, and its twin on the right: a table of places over the height. */
import type { DistanceField } from '../types.ts';

export interface TubePlace {
  readonly x: number;
  readonly y: number;
  readonly radiusMm: number;
}

/** Three values smoothed over their neighbours, so many times; the ends stay. */
export function smoothed(places: readonly TubePlace[], passes: number): TubePlace[] {
  let now = [...places];
  for (let pass = 0; pass < passes; pass++)
    now = now.map((here, i) => {
      const above = now[i - 1];
      const below = now[i + 1];
      if (above === undefined || below === undefined) return here;
      return {
        x: (above.x + 2 * here.x + below.x) / 4,
        y: (above.y + 2 * here.y + below.y) / 4,
        radiusMm: (above.radiusMm + 2 * here.radiusMm + below.radiusMm) / 4,
      };
    });
  return now;
}

/** The places lie stepMm apart from topZ down. */
export function makeVerticalTube(places: readonly TubePlace[], topZ: number, stepMm: number): DistanceField {
  const table = Float64Array.from(places.flatMap(({ x, y, radiusMm }) => [x, y, radiusMm]));
  const last = places.length - 1;
  return (x, ySigned, z) => {
    const y = ySigned < 0 ? -ySigned : ySigned;
    const raw = (topZ - z) / stepMm;
    const bounded = raw < 0 ? 0 : raw > last - 1e-6 ? last - 1e-6 : raw;
    const over = (raw - bounded) * stepMm;
    const i = 3 * Math.floor(bounded);
    const t = bounded - i / 3;
    const ax = table[i] ?? 0;
    const ay = table[i + 1] ?? 0;
    const ar = table[i + 2] ?? 0;
    const stepX = (table[i + 3] ?? ax) - ax;
    const stepY = (table[i + 4] ?? ay) - ay;
    const dx = x - ax - stepX * t;
    const dy = y - ay - stepY * t;
    const slopeX = stepX / stepMm;
    const slopeY = stepY / stepMm;
    const dot = dx * slopeX + dy * slopeY;
    const square = dx * dx + dy * dy - (dot * dot) / (1 + slopeX * slopeX + slopeY * slopeY) + over * over;
    return Math.sqrt(square > 0 ? square : 0) - ar - ((table[i + 5] ?? ar) - ar) * t;
  };
}
