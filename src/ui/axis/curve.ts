/** Smooth lines through a few given places: a height read off a table, and an outline through points. Millimetres. */

/** Height over the point that posture leaves alone, and how far behind it, mm. */
export type Knot = readonly [heightMm: number, behindMm: number];

const at = (knots: readonly Knot[], i: number): Knot =>
  knots[Math.max(0, Math.min(knots.length - 1, i))] ?? [0, 0];

/** A smooth function of height through knots that go from head to foot; held beyond its ends. */
export function alongAxis(knots: readonly Knot[]): (heightMm: number) => number {
  const slope = (i: number) => {
    const [h0, x0] = at(knots, i - 1);
    const [h1, x1] = at(knots, i + 1);
    return (x1 - x0) / (h1 - h0);
  };
  return (heightMm) => {
    const first = at(knots, 0);
    const last = at(knots, knots.length - 1);
    if (heightMm >= first[0]) return first[1];
    if (heightMm <= last[0]) return last[1];
    let i = 0;
    while (at(knots, i + 1)[0] > heightMm) i++;
    const [h0, x0] = at(knots, i);
    const [h1, x1] = at(knots, i + 1);
    const span = h1 - h0;
    const t = (heightMm - h0) / span;
    const u = 1 - t;
    return (
      x0 * u * u * (1 + 2 * t) +
      x1 * t * t * (1 + 2 * u) +
      span * (slope(i) * t * u * u - slope(i + 1) * t * t * u)
    );
  };
}

const text = (value: number) => String(Math.round(value * 1000) / 1000);

/** One place in the units of a path: behind to the right, height upwards. */
export function place(heightMm: number, behindMm: number): string {
  return `${text(behindMm)} ${text(-heightMm)}`;
}

/** A closed outline that runs smoothly through these points. */
export function outline(points: readonly Knot[]): string {
  const point = (i: number): Knot => points[(i + points.length) % points.length] ?? [0, 0];
  const control = (from: Knot, before: Knot, after: Knot, sign: number) =>
    place(from[0] + (sign * (after[0] - before[0])) / 6, from[1] + (sign * (after[1] - before[1])) / 6);
  let path = `M${place(...point(0))}`;
  for (let i = 0; i < points.length; i++) {
    const [before, here, next, after] = [point(i - 1), point(i), point(i + 1), point(i + 2)];
    path += `C${control(here, before, next, 1)} ${control(next, here, after, -1)} ${place(...next)}`;
  }
  return `${path}Z`;
}

/** Straight from point to point; closed where it is an area. */
export function polygon(points: readonly Knot[], closed = true): string {
  return `M${points.map((point) => place(...point)).join('L')}${closed ? 'Z' : ''}`;
}
