/** The probe on the skin: where it stands, how it is turned, and the plane in which its fan of beams lies. */
import { GAP_Z, midlineFrame, skinAlong } from '../../anatomy/index.ts';
import type { Anatomy } from '../../anatomy/types.ts';
import { cos, PI, sin } from '../../numerics/elementary.ts';
import {
  add,
  cross,
  dot,
  interpolate,
  normalise,
  scale,
  subtract,
  type Vector3,
} from '../../numerics/vector.ts';

/** Where and how the operator holds the probe. */
export interface ProbePlace {
  /** Beside the midline to the patient's left, along the skin, mm. */
  readonly leftMm: number;
  /** Towards the head from the skin over the gap between the spinous processes of L3 and L4, along the skin, mm. */
  readonly cranialMm: number;
  /** 0: along the spine, the head to the left of the picture. 90: across it, the patient's left to the left of the picture. */
  readonly turnDeg: number;
  /** How far the fan leans out of the skin's normal: at a turn of 0 towards the patient's right, at 90 towards the head. */
  readonly tiltDeg: number;
}

/** Radius of the curved face, mm, and half of the fan's angle, degrees: a common abdominal curved array (assumption). */
export const FACE_RADIUS_MM = 60;
export const HALF_FAN_DEG = 28;

/** The plane of the picture in the patient's frame, mm. */
export interface ProbePose {
  /** The middle of the face, on the skin. */
  readonly contact: Vector3;
  /** Unit vectors: into the body along the middle beam, to the right of the picture, and square to the picture. */
  readonly inward: Vector3;
  readonly right: Vector3;
  readonly across: Vector3;
}

/** The midline of the skin as a table: height in the atlas over the way along the skin. */
interface SkinPath {
  readonly z: Float64Array;
  readonly alongMm: Float64Array;
  readonly points: readonly Vector3[];
}

const STEP_MM = 5;
const STEPS_UP = 30;
const STEPS_DOWN = 26;
const paths = new WeakMap<Anatomy, SkinPath>();

function lengthOf({ x, y, z }: Vector3): number {
  return Math.sqrt(x * x + y * y + z * z);
}

function skinPath(anatomy: Anatomy): SkinPath {
  const known = paths.get(anatomy);
  if (known !== undefined) return known;
  const start = GAP_Z['L3/4'];
  const z = Float64Array.from(
    { length: STEPS_UP + STEPS_DOWN + 1 },
    (_, i) => start + (i - STEPS_DOWN) * STEP_MM,
  );
  const points = Array.from(z, (height) => midlineFrame(anatomy, height).origin);
  const alongMm = new Float64Array(z.length);
  points.forEach((point, i) => {
    const before = points[i - 1];
    if (before !== undefined) alongMm[i] = (alongMm[i - 1] ?? 0) + lengthOf(subtract(point, before));
  });
  const zero = alongMm[STEPS_DOWN] ?? 0;
  for (let i = 0; i < alongMm.length; i++) alongMm[i] = (alongMm[i] ?? 0) - zero;
  const path = { z, alongMm, points };
  paths.set(anatomy, path);
  return path;
}

/** Height in the atlas of the place on the midline's skin so far along it; held to the part of the back that is described. */
function heightAt({ z, alongMm }: SkinPath, wantedMm: number): number {
  let i = 0;
  while (i + 2 < z.length && (alongMm[i + 1] ?? 0) < wantedMm) i++;
  const from = alongMm[i] ?? 0;
  const to = alongMm[i + 1] ?? from + 1;
  const share = Math.max(0, Math.min(1, (wantedMm - from) / (to - from)));
  return (z[i] ?? 0) + share * ((z[i + 1] ?? 0) - (z[i] ?? 0));
}

/** How far along the skin of the midline, mm towards the head, the place nearest to a point lies. */
export function alongSkin(anatomy: Anatomy, point: Vector3): number {
  const { alongMm, points } = skinPath(anatomy);
  let best = Infinity;
  let found = 0;
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i];
    const b = points[i + 1];
    if (a === undefined || b === undefined) continue;
    const way = subtract(b, a);
    const share = Math.max(0, Math.min(1, dot(subtract(point, a), way) / dot(way, way)));
    const apart = lengthOf(subtract(point, interpolate(a, b, share)));
    if (apart >= best) continue;
    best = apart;
    found = (alongMm[i] ?? 0) + share * ((alongMm[i + 1] ?? 0) - (alongMm[i] ?? 0));
  }
  return found;
}

/** How far to the patient's left of the midline's skin a point lies, mm, square to the midline there. */
export function skinBeside(anatomy: Anatomy, point: Vector3): number {
  const frame = midlineFrame(anatomy, heightAt(skinPath(anatomy), alongSkin(anatomy, point)));
  return dot(subtract(point, frame.origin), frame.left);
}

/** The skin that bears the face along its length reaches so far from its middle, mm. */
const BEARS_MM = 16;

/**
 * Sets the probe down: its face touches the skin in its middle, along its length it lies as the skin lies there, and untilted it
 * looks as the skin of the midline faces; gel fills what the curved face leaves free. Nothing is pressed in.
 */
export function setProbe(anatomy: Anatomy, { leftMm, cranialMm, turnDeg, tiltDeg }: ProbePlace): ProbePose {
  const frame = midlineFrame(anatomy, heightAt(skinPath(anatomy), cranialMm));
  const straight = scale(frame.normal, -1);
  const turn = (turnDeg * PI) / 180;
  const tilt = (tiltDeg * PI) / 180;
  const along = add(scale(frame.cranial, -cos(turn)), scale(frame.left, -sin(turn)));
  const mark = add(frame.origin, scale(frame.left, leftMm));
  const on = (mm: number): Vector3 => skinAlong(anatomy, add(mark, scale(along, mm)), straight);
  const right = normalise(subtract(on(BEARS_MM), on(-BEARS_MM)));
  const down = normalise(subtract(straight, scale(right, dot(straight, right))));
  const inward = add(scale(down, cos(tilt)), scale(cross(right, down), sin(tilt)));
  return { contact: on(0), inward, right, across: cross(right, inward) };
}

/** The point of the patient so far to the right and so deep in the plane of the picture, mm. */
export function pointInPlane(
  { contact, inward, right }: ProbePose,
  rightMm: number,
  downMm: number,
): Vector3 {
  return add(contact, add(scale(right, rightMm), scale(inward, downMm)));
}
