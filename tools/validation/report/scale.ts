/**
 * Where things lie in a plot, in percent of its sides, so that a plot has the width of its place while its words keep the
 * reader's own size and no script has to measure anything.
 */
import { niceStep } from '../../../src/ui/traces/chart.ts';

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Room at both ends of an axis, as a share of what it holds. */
const MARGIN = 0.05;

/** Hundredths of a percent are enough, and keep the page's text short. */
const rounded = (value: number) => Math.round(value * 100) / 100;

/** A round axis that holds all of these values, with at most so many steps. */
export function scaleOf(values: readonly number[], steps = 6): Scale {
  const finite = values.filter((value) => Number.isFinite(value));
  if (finite.length === 0) throw new RangeError('A plot without a number has no axis.');
  const least = Math.min(...finite);
  const most = Math.max(...finite);
  const span = most === least ? Math.max(1, Math.abs(most)) : most - least;
  // An axis that almost reaches nothing begins there.
  const from = least >= 0 && least < 0.4 * most ? 0 : least - MARGIN * span;
  const to = most <= 0 && -most < -0.4 * least ? 0 : most + MARGIN * span;
  const step = niceStep(to - from, steps);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  const ticks = Array.from(
    { length: last - first + 1 },
    (_, index) => Math.round((first + index) * step * 1e6) / 1e6,
  );
  return { low: from, high: to, ticks };
}

/** From the left edge, %. */
export const across = ({ low, high }: Scale, value: number): number =>
  rounded((100 * (value - low)) / (high - low));

/** From the upper edge, %. */
export const down = ({ low, high }: Scale, value: number): number =>
  rounded((100 * (high - value)) / (high - low));

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line through points by x, as an SVG path in a square of 100 by 100; two points are no curve. */
export function linePath(points: readonly Point[], x: Scale, y: Scale): string {
  if (points.length < 3) throw new RangeError(`${points.length} points are no curve.`);
  return points
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${across(x, point.x)} ${down(y, point.y)}`)
    .join('');
}

/** The band between two lines over the same places. */
export function bandPath(
  points: readonly { readonly x: number; readonly low: number; readonly high: number }[],
  x: Scale,
  y: Scale,
): string {
  const upper = points.map((point) => `${across(x, point.x)} ${down(y, point.high)}`);
  const lower = points.map((point) => `${across(x, point.x)} ${down(y, point.low)}`).reverse();
  return `M${[...upper, ...lower].join('L')}Z`;
}
