/** The sacrum down to its third segment, in its own frame (origin: centre of the S1 upper end-plate). */
import { ellipse, smoothMax, smoothMin } from '../field/primitives.ts';
import { makePlate, type Plate } from './plate.ts';
import type { DistanceField } from '../types.ts';
import type { PlateShape, Point3 } from './vertebraShape.ts';

function part(
  from: Point3,
  to: Point3,
  halfWidths: readonly [number, number],
  radii: readonly [number, number],
  blendMm: number,
  rollDeg = 0,
): Plate {
  const shape: PlateShape = { from, to, halfWidths, radii, rollDeg, bendPerMm: 0, blendMm };
  return makePlate(shape);
}

/** x of the canal's centre at a height of the sacrum's frame. */
export function sacralCanalX(z: number): number {
  return -24.5 + 0.36 * z - 0.0022 * z * z;
}

const SACRUM_END_Z = -72;

export function makeSacrum(): DistanceField {
  const vertebralBodies = part([-6, 0, -8], [-31, 0, -60], [11, 6], [12.5, 6], 4);
  const parts: readonly Plate[] = [
    part([-10, 18, -10], [-15, 38, -13], [6, 4], [8, 7], 8),
    part([-17, 36, -14], [-40, 17, -62], [5, 3], [7.5, 5], 8),
    part([-36, 3, -12], [-56, 3, -62], [11, 6], [3, 3], 6),
    part([-22, 23, -12], [-25.5, 25, 5], [3, 4], [3.6, 2.8], 5, 40),
    part([-27, 22, -12], [-47, 14, -60], [8, 6], [4.5, 4], 7, 90),
    part([-40, 0, -16], [-60, 0, -60], [0.5, 0.5], [4.5, 3], 6),
    part([-35, 18, -14], [-50, 15, -60], [2, 2], [4, 3.5], 6),
  ];
  const endPlate = (x: number, y: number, z: number): number => {
    const r = (x * x) / 289 + (y * y) / 484;
    const inner = r < 1 ? 1 - r : 0;
    return z + 1.5 * inner * (2 - inner);
  };
  return (x, ySigned, z) => {
    const y = Math.abs(ySigned);
    const rim = ellipse(x, y, 16, 21.5);
    const promontory = smoothMax(rim + Math.max(0, -z - 4) * 0.25, -z - 16, 6);
    let bone = smoothMin(vertebralBodies.distance(x, y, z), promontory, 10);
    for (const plate of parts) bone = smoothMin(bone, plate.distance(x, y, z), plate.blendMm);
    const down = z > 0 ? 0 : z < SACRUM_END_Z ? 1 : z / SACRUM_END_Z;
    const canal = ellipse(x - sacralCanalX(z), y, 8 - 3.5 * down, 13.5 - 6.5 * down) * 0.92;
    bone = smoothMax(bone, -canal, 2);
    // Anterior and posterior sacral foramina of S1 and S2.
    for (let level = 0; level < 2; level++) {
      const fz = -27 - level * 22;
      const fy = 19 - level * 2.5;
      const tilt = z - fz + 0.35 * (x + 24);
      const hole = Math.sqrt(tilt * tilt + (y - fy) * (y - fy)) - (5 - level);
      bone = smoothMax(bone, -hole, 3);
    }
    bone = x > -17 ? smoothMax(bone, endPlate(x, y, z), 4) : bone;
    return smoothMax(bone, SACRUM_END_Z - z, 3);
  };
}
