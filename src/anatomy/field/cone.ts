/** A straight rod with round ends whose radius changes evenly from end to end. */
import type { DistanceField } from '../types.ts';

type Point3 = readonly [x: number, y: number, z: number];

/** Distance to the rod, mm; as the radius is added along the rod, it is a little short where it tapers strongly. */
export function makeCone(from: Point3, to: Point3, radiusFrom: number, radiusTo: number): DistanceField {
  const [ax, ay, az] = from;
  const dx = to[0] - ax;
  const dy = to[1] - ay;
  const dz = to[2] - az;
  const squared = Math.max(dx * dx + dy * dy + dz * dz, 1e-9);
  const taper = radiusTo - radiusFrom;
  return (x, y, z) => {
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
}
