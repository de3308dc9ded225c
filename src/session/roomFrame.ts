/**
 * The room against the body. She lies on the bed, or sits by the plumb line, turned a little about her long axis and leaning a
 * little to a side; the operator measures along the bed and square to it. Were she square, room and body would share their axes.
 * All turning is about one place, the skin in the midline at the height of the iliac crests. Points and directions in mm and unit
 * vectors, x anterior, y left, z cranial.
 */
import { GAP_Z, midlineFrame, skinAlong, type Press } from '../anatomy/index.ts';
import type { Anatomy, SkinFrame } from '../anatomy/types.ts';
import { cos, PI, sin } from '../numerics/elementary.ts';
import { uniform } from '../numerics/random.ts';
import { add, dot, scale, subtract, type Vector3 } from '../numerics/vector.ts';
import { CREST_SPACE, trueInterspace, type Palpated } from '../physiology/index.ts';
import type { BodyState } from '../physiology/types.ts';

/** How she is turned against the bed or the plumb line; see the body's pose. */
export type Pose = Pick<BodyState['pose'], 'rotationDeg' | 'leanDeg'>;

/** A place on her back as the operator measures it: mm to her left and towards her head. */
export interface OnBack {
  readonly leftMm: number;
  readonly cranialMm: number;
}

/**
 * Numbers of palpation count from near the place where a finger takes that line to cross the midline, so far off at most, mm: they
 * tell no more of the level than the finger does.
 */
const ORIGIN_LEFT_MM = 6;
const ORIGIN_CRANIAL_MM = 15;

export interface RoomFrame {
  /** What she is turned about: the skin in the midline at the height of the crests, with the axes of the back as if she were square. */
  readonly middle: SkinFrame;
  readonly directionToBody: (direction: Vector3) => Vector3;
  readonly directionToRoom: (direction: Vector3) => Vector3;
  readonly pointToBody: (point: Vector3) => Vector3;
  readonly pointToRoom: (point: Vector3) => Vector3;
}

/** One vector from its parts along the axes of a frame. */
function from({ cranial, left, normal }: SkinFrame, c: number, l: number, n: number): Vector3 {
  return add(add(scale(cranial, c), scale(left, l)), scale(normal, n));
}

/**
 * The room as she is turned in it now: rotationDeg takes her left side away from the operator, leanDeg takes the line of her
 * spine to her left going up.
 */
export function roomFrame(anatomy: Anatomy, { rotationDeg, leanDeg }: Pose): RoomFrame {
  const middle = midlineFrame(anatomy, GAP_Z[CREST_SPACE]);
  const { origin, cranial, left, normal } = middle;
  const [cr, sr] = [cos((rotationDeg * PI) / 180), sin((rotationDeg * PI) / 180)];
  const [cl, sl] = [cos((leanDeg * PI) / 180), sin((leanDeg * PI) / 180)];
  const directionToRoom = (direction: Vector3): Vector3 => {
    const [c, l, n] = [dot(direction, cranial), dot(direction, left), dot(direction, normal)];
    const turned = cr * l + sr * n;
    return from(middle, cl * c - sl * turned, sl * c + cl * turned, cr * n - sr * l);
  };
  const directionToBody = (direction: Vector3): Vector3 => {
    const [c, l, n] = [dot(direction, cranial), dot(direction, left), dot(direction, normal)];
    const upright = cl * l - sl * c;
    return from(middle, cl * c + sl * l, cr * upright - sr * n, cr * n + sr * upright);
  };
  return {
    middle,
    directionToRoom,
    directionToBody,
    pointToRoom: (point) => add(origin, directionToRoom(subtract(point, origin))),
    pointToBody: (point) => add(origin, directionToBody(subtract(point, origin))),
  };
}

/** Who lies there, and how. */
export interface Lying {
  readonly anatomy: Anatomy;
  readonly pose: Pose;
  readonly patient: Palpated;
}

/** Where the operator counts from, mm from the middle of her back: near the height that a finger takes for that of the crests. */
function originOf({ anatomy, patient }: Lying, { origin, left, cranial }: SkinFrame): OnBack {
  const either = (thing: string, most: number): number =>
    most * (2 * uniform(patient.seed, 'palpation', thing) - 1);
  const felt = midlineFrame(anatomy, GAP_Z[trueInterspace(CREST_SPACE, patient.palpationErrorLevels)]);
  const way = subtract(felt.origin, origin);
  return {
    leftMm: dot(way, left) + either('originLeft', ORIGIN_LEFT_MM),
    cranialMm: dot(way, cranial) + either('originCranial', ORIGIN_CRANIAL_MM),
  };
}

/** The operator's line of sight, into her, in the patient's frame. */
export function straightAhead({ directionToBody, middle }: RoomFrame): Vector3 {
  return directionToBody(scale(middle.normal, -1));
}

/** A finger on a place that the operator measured, pressed straight ahead: the point on the skin and its directions, patient's frame. */
export function pressAt(lying: Lying, place: OnBack): Press {
  const room = roomFrame(lying.anatomy, lying.pose);
  const { left, cranial, origin } = room.middle;
  const count = originOf(lying, room.middle);
  const aside = scale(left, count.leftMm + place.leftMm);
  const along = scale(cranial, count.cranialMm + place.cranialMm);
  const inward = straightAhead(room);
  const point = skinAlong(lying.anatomy, room.pointToBody(add(origin, add(aside, along))), inward);
  return { point, inward, cranial: room.directionToBody(cranial) };
}

/** The skin under a place that the operator measured, patient's frame. */
export function skinUnder(lying: Lying, place: OnBack): Vector3 {
  return pressAt(lying, place).point;
}

/** What the operator would measure at a point of the patient's frame. */
export function measured(lying: Lying, point: Vector3): OnBack {
  const room = roomFrame(lying.anatomy, lying.pose);
  const { origin, left, cranial } = room.middle;
  const way = subtract(room.pointToRoom(point), origin);
  const count = originOf(lying, room.middle);
  return { leftMm: dot(way, left) - count.leftMm, cranialMm: dot(way, cranial) - count.cranialMm };
}
