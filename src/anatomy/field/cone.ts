/** A straight rod with round ends whose radius changes evenly from end to end. */
import type { DistanceField } from '../types.ts';

type Point3 = readonly [x: number, y: number, z: number];

export interface Cone {
  /** mm; as the radius is added along the rod, it is a little short where the rod tapers strongly. */
  readonly distance: DistanceField;
  /** A ball that holds the rod, for skipping it. */
  readonly centreX: number;
  readonly centreY: number;
  readonly centreZ: number;
  readonly reach: number;
}

export function makeCone(from: Point3, to: Point3, radiusFrom: number, radiusTo: number): Cone {
  const [ax, ay, az] = from;
  const dx = to[0] - ax;
  const dy = to[1] - ay;
  const dz = to[2] - az;
  const squared = Math.max(dx * dx + dy * dy + dz * dz, 1e-9);
  const taper = radiusTo - radiusFrom;
  const distance: DistanceField = (x, y, z) => {
    const px = x - ax;
    const py = y - ay;
    const pz = z - az;
    const along = (px * dx + py * dy + pz * dz) / squared;
    const t = along < 0 ? 0 : along > 1 ? 1 : along;
    const qx = px - t * dx;
    const qy = py - t * dy;
    const qz = pz - t * dz;
    return Math.sqrt(qx * qx + qy * qy + qz * qz) - (radiusFrom + taper * t);
  };
  return {
    distance,
    centreX: ax + dx / 2,
    centreY: ay + dy / 2,
    centreZ: az + dz / 2,
    reach: Math.sqrt(squared) / 2 + Math.max(radiusFrom, radiusTo),
  };
}
