/**
 * From the anatomical frame (mm; x anterior, y left, z cranial) to the scene's (m, y up): left becomes x,
 * cranial y, anterior z. The root group does this once; cameras use the same turn.
 */
import { Matrix4, Vector3 } from 'three';

export const METRES_PER_MM = 0.001;

export function rootMatrix(): Matrix4 {
  const s = METRES_PER_MM;
  return new Matrix4().set(0, s, 0, 0, 0, 0, s, 0, s, 0, 0, 0, 0, 0, 0, 1);
}

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export function toScene(point: Point, into = new Vector3()): Vector3 {
  return into.set(point.y, point.z, point.x).multiplyScalar(METRES_PER_MM);
}

export function toAnatomy(point: Vector3, into = new Vector3()): Vector3 {
  return into.set(point.z, point.x, point.y).divideScalar(METRES_PER_MM);
}
