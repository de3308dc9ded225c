/** Section planes through the body, and the way between a plane's millimetres and the body's. */
import { cos, PI, sin } from '../numerics/elementary.ts';
import { add, dot, scale, subtract, vector, type Vector3 } from '../numerics/vector.ts';

export interface SectionPlane {
  readonly origin: Vector3;
  /** Unit directions: to the right and to the top of the picture. */
  readonly right: Vector3;
  readonly up: Vector3;
}

/** Side section, seen from the patient's left: head up, front to the left. */
export function sagittalPlane(leftMm: number): SectionPlane {
  return { origin: vector(0, leftMm, 0), right: vector(-1, 0, 0), up: vector(0, 0, 1) };
}

/**
 * Cross section, seen from the feet as scans are: front up, the patient's left to the right. The tilt
 * (degrees) raises its front edge towards the head, as a needle aimed towards the head does.
 */
export function axialPlane(cranialMm: number, tiltDeg: number): SectionPlane {
  const angle = (tiltDeg * PI) / 180;
  return { origin: vector(0, 0, cranialMm), right: vector(0, 1, 0), up: vector(cos(angle), 0, sin(angle)) };
}

export function pointOn(plane: SectionPlane, u: number, v: number): Vector3 {
  return add(plane.origin, add(scale(plane.right, u), scale(plane.up, v)));
}

/** Where a point of the body falls when it is dropped square on to the plane. */
export function projectTo(plane: SectionPlane, point: Vector3): { readonly u: number; readonly v: number } {
  const offset = subtract(point, plane.origin);
  return { u: dot(offset, plane.right), v: dot(offset, plane.up) };
}
