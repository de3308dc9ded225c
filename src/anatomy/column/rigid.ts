/** Rigid motions in space: twelve numbers, the rotation row by row and then the shift in mm. */
import type { Vector3 } from '../../numerics/vector.ts';
import type { Motion } from './motions.ts';

export type Rigid = readonly number[];

export const STILL: Rigid = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0];

/** Where a motion takes a point. */
export function moved(by: Rigid, { x, y, z }: Vector3): Vector3 {
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0, k = 1, u = 0, v = 0, w = 0] = by;
  return { x: a * x + b * y + c * z + u, y: d * x + e * y + f * z + v, z: g * x + h * y + k * z + w };
}

/** First b, then a. */
export function after(a: Rigid, b: Rigid): Rigid {
  const column = (i: number): Vector3 => ({ x: b[i] ?? 0, y: b[3 + i] ?? 0, z: b[6 + i] ?? 0 });
  const [a0, a1, a2] = [0, 1, 2].map((i) => moved([...a.slice(0, 9), 0, 0, 0], column(i)));
  const shift = moved(a, { x: b[9] ?? 0, y: b[10] ?? 0, z: b[11] ?? 0 });
  if (a0 === undefined || a1 === undefined || a2 === undefined) return STILL;
  return [a0.x, a1.x, a2.x, a0.y, a1.y, a2.y, a0.z, a1.z, a2.z, shift.x, shift.y, shift.z];
}

/** The same motion and then a shift. */
export function shifted(by: Rigid, { x, y, z }: Vector3): Rigid {
  return [...by.slice(0, 9), (by[9] ?? 0) + x, (by[10] ?? 0) + y, (by[11] ?? 0) + z];
}

/** A motion in the sagittal plane as one in space. */
export function inSpace({ cosine, sine, x, z }: Motion): Rigid {
  return [cosine, 0, -sine, 0, 1, 0, sine, 0, cosine, x, 0, z];
}

/** A rotation, given by nine numbers, that leaves a point where it is. */
export function about(rotation: Rigid, point: Vector3): Rigid {
  const turned = [...rotation.slice(0, 9), 0, 0, 0];
  const { x, y, z } = moved(turned, point);
  return shifted(turned, { x: point.x - x, y: point.y - y, z: point.z - z });
}
