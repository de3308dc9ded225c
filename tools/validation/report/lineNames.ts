/** Where the names of several lines stand on a plot: at the place where the lines lie farthest apart. */
import type { CurveLine } from './curveData.ts';
import { across, down, type Scale } from './scale.ts';

/** Lines that come no farther apart than this, in % of the height, are named below the plot. */
const LEAST_GAP = 10;
/** A longer name would run out of a narrow plot. */
const LONGEST_NAME = 10;

interface NamePlace {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** A line's height over a place, in % from above; null beyond its ends. */
function heightAt({ points }: CurveLine, x: number, y: Scale): number | null {
  const after = points.findIndex((point) => point.x >= x);
  const to = points[after];
  if (to === undefined) return null;
  if (to.x === x) return down(y, to.middle);
  const from = points[after - 1];
  if (from === undefined) return null;
  return down(y, from.middle + ((to.middle - from.middle) * (x - from.x)) / (to.x - from.x));
}

/** One place for each line; none for a single line without a name; null where there is no room on the plot. */
export function namePlaces(lines: readonly CurveLine[], x: Scale, y: Scale): NamePlace[] | null {
  if (lines.every(({ name }) => name === null)) return [];
  if (lines.some(({ name }) => (name ?? '').length > LONGEST_NAME)) return null;
  let best: { readonly gap: number; readonly places: NamePlace[] } = { gap: 0, places: [] };
  for (const at of new Set(lines.flatMap(({ points }) => points.map((point) => point.x)))) {
    const heights = lines.map((line) => heightAt(line, at, y));
    if (heights.some((height) => height === null)) continue;
    const sorted = heights.filter((height) => height !== null).sort((a, b) => a - b);
    const gap = Math.min(...sorted.slice(1).map((height, index) => height - (sorted[index] ?? height)));
    const places = lines.map(({ name }, index) => ({
      name: name ?? '',
      x: across(x, at),
      y: heights[index] ?? 0,
    }));
    if (gap > best.gap) best = { gap, places };
  }
  return best.gap < LEAST_GAP ? null : best.places;
}
