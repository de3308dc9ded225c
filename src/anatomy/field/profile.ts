/** Smooth curves over the height z, for everything soft that follows the column. */
import { clamp } from './primitives.ts';

export interface Profile {
  readonly value: (z: number) => number;
  /** Change of the value per mm of height. */
  readonly slope: (z: number) => number;
}

export interface Knot {
  readonly z: number;
  readonly value: number;
}

const STEP_MM = 2;

/** Slopes of a monotone cubic through the knots: no overshoot, flat at extremes (Fritsch and Carlson 1980). */
function knotSlopes(knots: readonly Knot[]): number[] {
  const secants: number[] = [];
  for (let i = 0; i + 1 < knots.length; i++) {
    const a = knots[i];
    const b = knots[i + 1];
    secants.push(a && b ? (b.value - a.value) / (b.z - a.z) : 0);
  }
  return knots.map((_, i) => {
    const before = secants[i - 1];
    const after = secants[i];
    if (before === undefined) return after ?? 0;
    if (after === undefined) return before;
    if (before * after <= 0) return 0;
    const a = knots[i - 1];
    const b = knots[i];
    const c = knots[i + 1];
    if (!a || !b || !c) return 0;
    const w1 = 2 * (c.z - b.z) + (b.z - a.z);
    const w2 = c.z - b.z + 2 * (b.z - a.z);
    return (w1 + w2) / (w1 / before + w2 / after);
  });
}

function hermite(a: number, b: number, ta: number, tb: number, span: number, t: number): number {
  const t2 = t * t;
  const t3 = t2 * t;
  return (
    (2 * t3 - 3 * t2 + 1) * a + (t3 - 2 * t2 + t) * ta * span + (3 * t2 - 2 * t3) * b + (t3 - t2) * tb * span
  );
}

/** A smooth curve through the knots, straight beyond its ends; kept as a table so that a look-up is constant time. */
export function profile(given: readonly Knot[]): Profile {
  const knots = [...given].sort((a, b) => a.z - b.z);
  const slopes = knotSlopes(knots);
  const first = knots[0];
  const last = knots[knots.length - 1];
  if (first === undefined || last === undefined) throw new RangeError('A profile needs at least one knot.');
  const exact = (z: number): number => {
    if (z <= first.z) return first.value + (slopes[0] ?? 0) * (z - first.z);
    if (z >= last.z) return last.value + (slopes[knots.length - 1] ?? 0) * (z - last.z);
    let i = 0;
    while (i + 2 < knots.length && (knots[i + 1]?.z ?? 0) < z) i++;
    const a = knots[i] ?? first;
    const b = knots[i + 1] ?? last;
    return hermite(a.value, b.value, slopes[i] ?? 0, slopes[i + 1] ?? 0, b.z - a.z, (z - a.z) / (b.z - a.z));
  };
  const start = first.z - 4 * STEP_MM;
  const count = Math.ceil((last.z - start) / STEP_MM) + 5;
  const values = new Float64Array(count);
  const tangents = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const z = start + i * STEP_MM;
    values[i] = exact(z);
    tangents[i] = (exact(z + 0.5) - exact(z - 0.5)) / 1;
  }
  const at = (i: number): number => values[i] ?? 0;
  const tangentAt = (i: number): number => tangents[i] ?? 0;
  return {
    value: (z) => {
      const raw = (z - start) / STEP_MM;
      if (raw <= 0) return at(0) + tangentAt(0) * (z - start);
      if (raw >= count - 1) return at(count - 1) + tangentAt(count - 1) * (raw - count + 1) * STEP_MM;
      const i = Math.floor(raw);
      return hermite(at(i), at(i + 1), tangentAt(i), tangentAt(i + 1), STEP_MM, raw - i);
    },
    slope: (z) => {
      const raw = clamp((z - start) / STEP_MM, 0, count - 1.000001);
      const i = Math.floor(raw);
      return tangentAt(i) + (tangentAt(i + 1) - tangentAt(i)) * (raw - i);
    },
  };
}

/** A smooth curve through values that lie stepMm apart from startZ upwards, straight beyond its ends (Catmull and Rom). */
export function tabulated(values: readonly number[], startZ: number, stepMm: number): Profile {
  const count = values.length;
  if (count < 2) throw new RangeError('A table needs at least two values.');
  const table = Float64Array.from(values);
  const at = (i: number): number => table[i < 0 ? 0 : i >= count ? count - 1 : i] ?? 0;
  const tangents = Float64Array.from(values, (_, i) => {
    const span = (i > 0 ? 1 : 0) + (i < count - 1 ? 1 : 0);
    return (at(i + 1) - at(i - 1)) / (span * stepMm);
  });
  const tangentAt = (i: number): number => tangents[i] ?? 0;
  const last = count - 1;
  return {
    value: (z) => {
      const raw = (z - startZ) / stepMm;
      if (raw <= 0) return at(0) + tangentAt(0) * (z - startZ);
      if (raw >= last) return at(last) + tangentAt(last) * (raw - last) * stepMm;
      const i = Math.floor(raw);
      return hermite(at(i), at(i + 1), tangentAt(i), tangentAt(i + 1), stepMm, raw - i);
    },
    slope: (z) => {
      const raw = clamp((z - startZ) / stepMm, 0, last - 1e-6);
      const i = Math.floor(raw);
      return tangentAt(i) + (tangentAt(i + 1) - tangentAt(i)) * (raw - i);
    },
  };
}
