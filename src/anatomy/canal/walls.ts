/**
 * The canal's walls in the midline, traced from L1 down into the sacrum: the backs of bodies and discs in front,
 * laminae behind, open in the windows. Measured on the fields, so that everything soft follows the bones.
 */
import { wallAlongX } from '../field/alongX.ts';
import { boneDistance } from '../bones/bones.ts';
import { placed, POSES } from '../column/column.ts';
import { bodyRear } from '../column/laminae.ts';
import { wallDistance } from './neighbours.ts';

/** Heights are STEP_MM apart, from the top of L1 down. */
export const WALL_STEP_MM = 1;
/** A lamina farther behind the front wall than this, across the canal, is the far side of a window, mm. */
const DEEPEST_MM = 22;
/** Where the canal's middle is taken in a window: so far behind the front wall, mm. */
const MIDDLE_MM = 7;
/** How far into the sacrum the walls are traced, by its own height, mm. */
const LOWEST_SACRAL_Z = -66;

export interface WallPoint {
  readonly z: number;
  readonly frontX: number;
  /** Null in the windows. */
  readonly rearX: number | null;
}

/** A point's height in the sacrum's own frame. */
export function sacralHeight(x: number, z: number): number {
  const at = POSES.sacrum;
  return (z - at.z) * at.cosine - (x - at.x) * at.sine;
}

function trace(): WallPoint[] {
  const points: WallPoint[] = [];
  const start = placed(POSES.L1, bodyRear('L1', -6) - MIDDLE_MM, -4);
  let middle = start.x;
  let slope = 0;
  for (let z = start.z; z > POSES.sacrum.z - 90; z -= WALL_STEP_MM) {
    const before = points[points.length - 1];
    // Along x an oblique canal is deeper than across its axis.
    const lean = Math.sqrt(1 + slope * slope);
    const frontX = wallAlongX(wallDistance, middle, 0, z, 1, 16 * lean) ?? (before?.frontX ?? middle) + slope;
    const found = wallAlongX(boneDistance, middle, 0, z, -1, DEEPEST_MM * lean);
    const rearX = found === null || frontX - found > DEEPEST_MM * lean ? null : found;
    points.push({ z, frontX, rearX });
    const near = frontX - MIDDLE_MM * lean;
    const next = rearX === null ? near : Math.max((frontX + rearX) / 2, near);
    slope = slope * 0.8 + (next - middle) * 0.2;
    middle = next + slope;
    if (sacralHeight(middle, z) < LOWEST_SACRAL_Z) break;
  }
  return points;
}

/** From L1's upper end to the third sacral segment. */
export const WALLS: readonly WallPoint[] = trace();
