/** Section planes through the body, and the way between a plane's millimetres and the body's. */
import { atan2, cos, PI, sin } from '../numerics/elementary.ts';
import type { Box } from '../anatomy/types.ts';
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

/**
 * Section from side to side, seen from the front as scans are: head up, the patient's left to the right.
 * The tilt (degrees) turns its upper edge to the front.
 */
export function coronalPlane(anteriorMm: number, tiltDeg: number): SectionPlane {
  const angle = (tiltDeg * PI) / 180;
  return { origin: vector(anteriorMm, 0, 0), right: vector(0, 1, 0), up: vector(sin(angle), 0, cos(angle)) };
}

/** Side section whose front edge is turned to the patient's left by so many degrees. */
export function sidewaysPlane(tiltDeg: number): SectionPlane {
  const angle = (tiltDeg * PI) / 180;
  return { origin: vector(0, 0, 0), right: vector(-cos(angle), -sin(angle), 0), up: vector(0, 0, 1) };
}

/** The same plane through another point, seen from its other side if wanted: left and right change places. */
export function through(plane: SectionPlane, origin: Vector3, flipped: boolean): SectionPlane {
  return { origin, right: flipped ? scale(plane.right, -1) : plane.right, up: plane.up };
}

/** A plane moved to hold a point; its origin is the point of it that is nearest to the body's own. */
function holding(plane: SectionPlane, point: Vector3): SectionPlane {
  const normal = normalOf(plane);
  return through(plane, scale(normal, dot(normal, point)), false);
}

/** A straight needle: where it enters, and its unit vector into the body. */
export interface Straight {
  readonly entry: Vector3;
  readonly direction: Vector3;
}

const degrees = (radians: number): number => (radians * 180) / PI;

/** The side section that holds the whole needle, wherever its tip stands; upright. */
export function sagittalAlong({ entry, direction }: Straight): SectionPlane {
  return holding(sidewaysPlane(degrees(atan2(direction.y, direction.x))), entry);
}

/** The cross section that holds the whole needle: as much tilted as it aims towards the head. */
export function axialAlong({ entry, direction }: Straight): SectionPlane {
  return holding(axialPlane(0, degrees(atan2(direction.z, direction.x))), entry);
}

/** The plane's unit normal, towards the one who looks at the picture. */
export function normalOf({ right, up }: SectionPlane): Vector3 {
  return {
    x: right.y * up.z - right.z * up.y,
    y: right.z * up.x - right.x * up.z,
    z: right.x * up.y - right.y * up.x,
  };
}

/** How far a box reaches along an axis: least and most. */
export function extentAlong({ min, max }: Box, axis: Vector3): readonly [number, number] {
  const part = (a: number, from: number, to: number) => (a >= 0 ? a * from : a * to);
  return [
    part(axis.x, min.x, max.x) + part(axis.y, min.y, max.y) + part(axis.z, min.z, max.z),
    part(axis.x, max.x, min.x) + part(axis.y, max.y, min.y) + part(axis.z, max.z, min.z),
  ];
}

export function pointOn(plane: SectionPlane, u: number, v: number): Vector3 {
  return add(plane.origin, add(scale(plane.right, u), scale(plane.up, v)));
}

/** Where a point of the body falls when it is dropped square on to the plane. */
export function projectTo(plane: SectionPlane, point: Vector3): { readonly u: number; readonly v: number } {
  const offset = subtract(point, plane.origin);
  return { u: dot(offset, plane.right), v: dot(offset, plane.up) };
}
