/**
 * Where the camera stands for each view, in anatomical terms. Azimuth is measured round the body from
 * straight behind (0) towards the patient's left (90) and front (180); elevation upwards from level.
 * Head is up in every view, as on an atlas plate; only the untouched back is shown as the patient lies.
 */
import type { ViewId } from '../content/views.ts';
import type { Posture } from '../physiology/types.ts';
import type { Point } from './frame.ts';

export interface CameraPose {
  /** What the camera looks at, mm. */
  readonly target: Point;
  readonly azimuthDeg: number;
  readonly elevationDeg: number;
  /** Height of body that fills the plate at the target, mm. */
  readonly spanMm: number;
  /** Roll to the right, degrees: 90 lays the patient on her left side. */
  readonly rollDeg: number;
}

interface Into {
  x: number;
  y: number;
  z: number;
}

export interface OrbitLimits {
  readonly azimuthDeg: readonly [number, number];
  readonly elevationDeg: readonly [number, number];
  readonly spanMm: readonly [number, number];
}

/** Vertical field of view: long, so that the plate reads as drawn and not as photographed. */
export const FIELD_OF_VIEW_DEG = 18;

export interface Places {
  /** Where the needle enters the space, or would. */
  readonly gap: Point;
  /** The middle of the lumbar spine on the plate. */
  readonly spine: Point;
  readonly hole: Point;
  /** Skin over the gap. */
  readonly skin: Point;
}

export interface PoseRequest {
  readonly view: ViewId;
  readonly opened: boolean;
  readonly injecting: boolean;
  /** Hands are at the needle's place: whole skin is seen from near. Absent: from afar. */
  readonly near?: boolean;
  readonly posture: Posture;
  readonly places: Places;
  /** Width over height of the plate. */
  readonly aspect: number;
}

function mid(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t, z: a.z + (b.z - a.z) * t };
}

/** Narrow plates must step back so that the width still holds what matters. */
function fit(spanMm: number, aspect: number, neededWidthMm: number): number {
  return Math.max(spanMm, neededWidthMm / Math.max(aspect, 0.3));
}

/** No more of her than this is shown across in the close-up of the hole, mm. */
const HOLE_WIDE_MM = 29;

/** A needle and its syringe stand out of the back by so much, mm: the eye looks at their middle. */
const OUT_OF_BACK_MM = 52;

/** Whole skin from near, the needle seen aslant so that its marks can be read. */
function nearSkin(skin: Point, posture: Posture, aspect: number): CameraPose {
  const lying = posture === 'lateralCurled';
  return {
    target: { x: skin.x - 18, y: skin.y + (lying ? 0 : 8), z: skin.z + 4 },
    azimuthDeg: lying ? -10 : 30,
    elevationDeg: lying ? 26 : 14,
    spanMm: fit(190, aspect, 200),
    rollDeg: lying ? 90 : 0,
  };
}

export function poseFor(request: PoseRequest): CameraPose {
  const { view, opened, injecting, near = false, posture, places, aspect } = request;
  const { gap, spine, hole, skin } = places;
  switch (view) {
    case 'back': {
      if (!opened && near) return nearSkin(skin, posture, aspect);
      if (!opened) {
        const lying = posture === 'lateralCurled';
        const spanMm = fit(310, aspect, 390);
        // The body stands left of the middle, so that its names have plain ground to the right of it.
        const shift = Math.min(lying ? 44 : 28, Math.max(0, (spanMm * aspect - 330) / 2));
        return {
          target: { x: skin.x + 10, y: lying ? 0 : -shift, z: spine.z + (lying ? -shift : 8) },
          azimuthDeg: 6,
          elevationDeg: 3,
          spanMm,
          rollDeg: lying ? 90 : 0,
        };
      }
      return {
        target: { ...mid(gap, skin, 0.6), z: gap.z + 2 },
        azimuthDeg: 62,
        elevationDeg: 7,
        spanMm: fit(132, aspect, 165),
        rollDeg: 0,
      };
    }
    case 'section':
      return {
        target: injecting
          ? { x: mid(gap, skin, 0.4).x, y: 0, z: spine.z + 4 }
          : { x: mid(gap, skin, 0.5).x, y: 0, z: gap.z - 2 },
        azimuthDeg: 107,
        elevationDeg: 6,
        spanMm: fit(injecting ? 186 : 138, aspect, injecting ? 175 : 160),
        rollDeg: 0,
      };
    case 'hole':
      // On a wide plate it comes nearer, so that what is drawn of her reaches both sides.
      return {
        target: hole,
        azimuthDeg: 90,
        elevationDeg: 0,
        spanMm: fit(Math.min(13, HOLE_WIDE_MM / aspect), aspect, 15),
        rollDeg: 0,
      };
    case 'fromSide':
      return {
        target: { x: skin.x - OUT_OF_BACK_MM, y: skin.y, z: skin.z + 6 },
        azimuthDeg: 84,
        elevationDeg: 0,
        spanMm: fit(190, aspect, 230),
        rollDeg: 0,
      };
    case 'fromAbove':
      return {
        target: { x: skin.x - OUT_OF_BACK_MM, y: skin.y, z: skin.z },
        azimuthDeg: 0,
        elevationDeg: 74,
        spanMm: fit(190, aspect, 200),
        rollDeg: 0,
      };
    case 'endOn':
      return {
        target: { ...mid(gap, skin, 0.22), z: gap.z },
        // Past straight below: the eye is under and behind, and the front of the body is up as on a scan.
        azimuthDeg: 180,
        elevationDeg: -106,
        spanMm: fit(98, aspect, 112),
        rollDeg: 0,
      };
  }
}

export function limitsFor(view: ViewId): OrbitLimits {
  switch (view) {
    case 'back':
      return { azimuthDeg: [-75, 115], elevationDeg: [-25, 45], spanMm: [40, 420] };
    case 'section':
      return { azimuthDeg: [62, 128], elevationDeg: [-18, 28], spanMm: [30, 260] };
    case 'hole':
      return { azimuthDeg: [78, 102], elevationDeg: [-10, 10], spanMm: [8, 30] };
    case 'fromSide':
      return { azimuthDeg: [58, 122], elevationDeg: [-20, 35], spanMm: [60, 420] };
    case 'fromAbove':
      return { azimuthDeg: [-40, 40], elevationDeg: [45, 88], spanMm: [60, 420] };
    case 'endOn':
      return { azimuthDeg: [150, 210], elevationDeg: [-128, -70], spanMm: [40, 220] };
  }
}

function within([low, high]: readonly [number, number], value: number): number {
  return Math.max(low, Math.min(high, value));
}

/** A pose brought back inside a view's limits. */
export function limitPose(pose: CameraPose, limits: OrbitLimits): CameraPose {
  return {
    ...pose,
    azimuthDeg: within(limits.azimuthDeg, pose.azimuthDeg),
    elevationDeg: within(limits.elevationDeg, pose.elevationDeg),
    spanMm: within([limits.spanMm[0], Math.max(limits.spanMm[1], pose.spanMm * 0.999)], pose.spanMm),
  };
}

/** A pose that is written anew for every frame of a flight. */
export interface MovingPose {
  readonly target: Into;
  azimuthDeg: number;
  elevationDeg: number;
  spanMm: number;
  rollDeg: number;
}

function between(from: number, to: number, t: number): number {
  return from + (to - from) * t;
}

export function mixPosesInto(into: MovingPose, a: CameraPose, b: CameraPose, t: number): MovingPose {
  into.target.x = between(a.target.x, b.target.x, t);
  into.target.y = between(a.target.y, b.target.y, t);
  into.target.z = between(a.target.z, b.target.z, t);
  into.azimuthDeg = between(a.azimuthDeg, b.azimuthDeg, t);
  into.elevationDeg = between(a.elevationDeg, b.elevationDeg, t);
  // Equal steps of scale look even: interpolate the logarithm.
  into.spanMm = Math.exp(between(Math.log(a.spanMm), Math.log(b.spanMm), t));
  into.rollDeg = between(a.rollDeg, b.rollDeg, t);
  return into;
}

/** A pose moved over the picture: to the right and up, mm. */
export function slid(pose: CameraPose, rightMm: number, upMm: number): CameraPose {
  const { eye, up } = eyeOf(pose);
  const { target } = pose;
  const out = { x: eye.x - target.x, y: eye.y - target.y, z: eye.z - target.z };
  const size = Math.hypot(out.x, out.y, out.z);
  const right = {
    x: (up.y * out.z - up.z * out.y) / size,
    y: (up.z * out.x - up.x * out.z) / size,
    z: (up.x * out.y - up.y * out.x) / size,
  };
  return {
    ...pose,
    target: {
      x: target.x + right.x * rightMm + up.x * upMm,
      y: target.y + right.y * rightMm + up.y * upMm,
      z: target.z + right.z * rightMm + up.z * upMm,
    },
  };
}

/** Unit directions of a pose, from its target to the eye and upwards in the picture, written into what is given. */
export function directionsInto(pose: CameraPose, out: Into, up: Into): void {
  const azimuth = (pose.azimuthDeg * Math.PI) / 180;
  const elevation = (pose.elevationDeg * Math.PI) / 180;
  const roll = (pose.rollDeg * Math.PI) / 180;
  const level = Math.cos(elevation);
  out.x = -Math.cos(azimuth) * level;
  out.y = Math.sin(azimuth) * level;
  out.z = Math.sin(elevation);
  const c = Math.cos(roll);
  const s = Math.sin(roll);
  // Upright in the picture, rolled towards its right.
  up.x = Math.cos(azimuth) * Math.sin(elevation) * c - Math.sin(azimuth) * s;
  up.y = -Math.sin(azimuth) * Math.sin(elevation) * c - Math.cos(azimuth) * s;
  up.z = level * c;
}

/** Eye and up direction of a pose, anatomical mm. */
export function eyeOf(pose: CameraPose): { readonly eye: Point; readonly up: Point } {
  const out = { x: 0, y: 0, z: 0 };
  const up = { x: 0, y: 0, z: 0 };
  directionsInto(pose, out, up);
  const distance = pose.spanMm / 2 / Math.tan((FIELD_OF_VIEW_DEG * Math.PI) / 360);
  const { target } = pose;
  return {
    eye: {
      x: target.x + out.x * distance,
      y: target.y + out.y * distance,
      z: target.z + out.z * distance,
    },
    up,
  };
}
