/** The distance field of one bony plate. */
import { cos, PI, sin } from '../../numerics/elementary.ts';
import type { DistanceField } from '../types.ts';
import type { PlateShape } from './vertebraShape.ts';

export interface Plate {
  readonly distance: DistanceField;
  /** A ball that holds the plate, for skipping it. */
  readonly centreX: number;
  readonly centreY: number;
  readonly centreZ: number;
  readonly reach: number;
  readonly blendMm: number;
}

export function makePlate(shape: PlateShape): Plate {
  const [ax, ay, az] = shape.from;
  const [bx, by, bz] = shape.to;
  const dx = bx - ax;
  const dy = by - ay;
  const dz = bz - az;
  const span = Math.sqrt(dx * dx + dy * dy + dz * dz);
  const ux = dx / span;
  const uy = dy / span;
  const uz = dz / span;
  // The width direction starts as the part of the cranial axis across the strip; a strip that runs along
  // the cranial axis itself starts from the lateral axis.
  const upright = Math.abs(uz) > 0.8;
  const sx = 0;
  const sy = upright ? 1 : 0;
  const sz = upright ? 0 : 1;
  const along = sx * ux + sy * uy + sz * uz;
  let wx = sx - along * ux;
  let wy = sy - along * uy;
  let wz = sz - along * uz;
  const size = Math.sqrt(wx * wx + wy * wy + wz * wz);
  wx /= size;
  wy /= size;
  wz /= size;
  let nx = uy * wz - uz * wy;
  let ny = uz * wx - ux * wz;
  let nz = ux * wy - uy * wx;
  const roll = (shape.rollDeg * PI) / 180;
  const c = cos(roll);
  const s = sin(roll);
  const rx = wx * c + nx * s;
  const ry = wy * c + ny * s;
  const rz = wz * c + nz * s;
  nx = nx * c - wx * s;
  ny = ny * c - wy * s;
  nz = nz * c - wz * s;
  const [width0, width1] = shape.halfWidths;
  const [radius0, radius1] = shape.radii;
  const bend = shape.bendPerMm;

  const distance: DistanceField = (x, y, z) => {
    const px = x - ax;
    const py = y - ay;
    const pz = z - az;
    const a = px * ux + py * uy + pz * uz;
    const t = a <= 0 ? 0 : a >= span ? 1 : a / span;
    const over = a - t * span;
    const w = px * rx + py * ry + pz * rz;
    const halfWidth = width0 + (width1 - width0) * t;
    const inWidth = w < -halfWidth ? -halfWidth : w > halfWidth ? halfWidth : w;
    const beside = w - inWidth;
    const n = px * nx + py * ny + pz * nz - bend * inWidth * inWidth;
    return Math.sqrt(over * over + beside * beside + n * n) - (radius0 + (radius1 - radius0) * t);
  };
  const halfDiagonal = Math.max(width0, width1);
  const reach =
    Math.sqrt(span * span * 0.25 + halfDiagonal * halfDiagonal) +
    Math.max(radius0, radius1) +
    Math.abs(bend) * halfDiagonal * halfDiagonal;
  return {
    distance,
    centreX: (ax + bx) / 2,
    centreY: (ay + by) / 2,
    centreZ: (az + bz) / 2,
    reach,
    blendMm: shape.blendMm,
  };
}
