/** A chain of cones with round joints: the distance to a smooth tube whose thickness changes along it. */
import type { DistanceField } from '../types.ts';
import type { Knot3 } from './routes.ts';

export interface Chain {
  readonly distance: DistanceField;
  /** A box that holds it. */
  readonly min: readonly [x: number, y: number, z: number];
  readonly max: readonly [x: number, y: number, z: number];
}

/** Points put between two knots on a smooth curve through all of them. */
const BETWEEN = 2;

/** Catmull and Rom's curve through the knots, in shorter pieces. */
function refined(knots: readonly Knot3[]): number[] {
  const flat: number[] = [];
  const at = (i: number): Knot3 => {
    const bounded = i < 0 ? 0 : i >= knots.length ? knots.length - 1 : i;
    return knots[bounded] ?? { x: 0, y: 0, z: 0, radiusMm: 0 };
  };
  const curve = (a: number, b: number, c: number, d: number, t: number): number =>
    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
  for (let i = 0; i + 1 < knots.length; i++) {
    const [p, q, r, s] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let k = 0; k < BETWEEN; k++) {
      const t = k / BETWEEN;
      flat.push(
        curve(p.x, q.x, r.x, s.x, t),
        curve(p.y, q.y, r.y, s.y, t),
        curve(p.z, q.z, r.z, s.z, t),
        curve(p.radiusMm, q.radiusMm, r.radiusMm, s.radiusMm, t),
      );
    }
  }
  const last = at(knots.length - 1);
  flat.push(last.x, last.y, last.z, last.radiusMm);
  return flat;
}

export function makeChain(knots: readonly Knot3[]): Chain {
  const flat = Float64Array.from(refined(knots));
  const count = flat.length / 4;
  const extreme = (axis: number, sign: 1 | -1): number => {
    let most = -Infinity;
    for (let i = 0; i < count; i++)
      most = Math.max(most, sign * (flat[4 * i + axis] ?? 0) + (flat[4 * i + 3] ?? 0));
    return sign * most;
  };
  const distance: DistanceField = (x, y, z) => {
    let nearest = Infinity;
    for (let i = 4; i < flat.length; i += 4) {
      const ax = flat[i - 4] ?? 0;
      const ay = flat[i - 3] ?? 0;
      const az = flat[i - 2] ?? 0;
      const ar = flat[i - 1] ?? 0;
      const dx = (flat[i] ?? 0) - ax;
      const dy = (flat[i + 1] ?? 0) - ay;
      const dz = (flat[i + 2] ?? 0) - az;
      const px = x - ax;
      const py = y - ay;
      const pz = z - az;
      const along = (px * dx + py * dy + pz * dz) / (dx * dx + dy * dy + dz * dz);
      const t = along < 0 ? 0 : along > 1 ? 1 : along;
      const qx = px - dx * t;
      const qy = py - dy * t;
      const qz = pz - dz * t;
      const d = Math.sqrt(qx * qx + qy * qy + qz * qz) - ar - ((flat[i + 3] ?? 0) - ar) * t;
      if (d < nearest) nearest = d;
    }
    return nearest;
  };
  return {
    distance,
    min: [extreme(0, -1), extreme(1, -1), extreme(2, -1)],
    max: [extreme(0, 1), extreme(1, 1), extreme(2, 1)],
  };
}

/** Distance to the nearest of several chains of the left side and their twins on the right, mm. */
export function mirroredChains(chains: readonly Chain[]): DistanceField {
  return (x, ySigned, z) => {
    const y = ySigned < 0 ? -ySigned : ySigned;
    let nearest = Infinity;
    for (const { min, max, distance } of chains) {
      const dx = Math.max(min[0] - x, 0, x - max[0]);
      const dy = Math.max(min[1] - y, 0, y - max[1]);
      const dz = Math.max(min[2] - z, 0, z - max[2]);
      const away = Math.sqrt(dx * dx + dy * dy + dz * dz);
      if (away >= nearest) continue;
      nearest = Math.min(nearest, away > 6 ? away : distance(x, y, z));
    }
    return nearest;
  };
}
