/**
 * Where the camera is now: it eases between named views and lets a hand turn and zoom it within the
 * view's limits. Drag turns, wheel or pinch zooms, arrow keys turn, plus and minus zoom, Home returns.
 */
import {
  limitPose,
  mixPosesInto,
  slid,
  type CameraPose,
  type MovingPose,
  type OrbitLimits,
} from './cameras.ts';
import { CAMERA_MS, ease } from './ease.ts';

/** How far the hand has moved the camera from the view's own pose. */
interface Offset {
  azimuthDeg: number;
  elevationDeg: number;
  zoom: number;
  rightMm: number;
  upMm: number;
}

export interface Orbit {
  /** Go to a view's pose; at once when `instant`. The hand may then turn it within the limits. */
  readonly goTo: (pose: CameraPose, limits: OrbitLimits, nowMs: number, instant: boolean) => void;
  /** The pose now; while the camera flies the same object is written anew each time, so that no frame allocates. */
  readonly poseAt: (nowMs: number) => CameraPose;
  readonly moving: (nowMs: number) => boolean;
  readonly turn: (azimuthDeg: number, elevationDeg: number) => void;
  readonly zoom: (factor: number) => void;
  /** Slide the picture over the plate. */
  readonly slide: (rightMm: number, upMm: number) => void;
  readonly reset: () => void;
}

const START: CameraPose = {
  target: { x: 0, y: 0, z: 0 },
  azimuthDeg: 0,
  elevationDeg: 0,
  spanMm: 200,
  rollDeg: 0,
};

export function createOrbit(): Orbit {
  let limits: OrbitLimits = { azimuthDeg: [0, 0], elevationDeg: [0, 0], spanMm: [1, 1000] };
  let from = START;
  let to = START;
  let startedMs = -Infinity;
  const offset: Offset = { azimuthDeg: 0, elevationDeg: 0, zoom: 1, rightMm: 0, upMm: 0 };
  const flying: MovingPose = { ...START, target: { ...START.target } };
  /** Where the hand holds the camera, until the hand or the view changes. */
  let held: CameraPose | null = null;
  const clearOffset = () => {
    held = null;
    offset.azimuthDeg = 0;
    offset.elevationDeg = 0;
    offset.zoom = 1;
    offset.rightMm = 0;
    offset.upMm = 0;
  };
  const turned = (pose: CameraPose): CameraPose =>
    offset.azimuthDeg === 0 &&
    offset.elevationDeg === 0 &&
    offset.zoom === 1 &&
    offset.rightMm === 0 &&
    offset.upMm === 0
      ? pose
      : limitPose(
          {
            ...slid(pose, offset.rightMm, offset.upMm),
            azimuthDeg: pose.azimuthDeg + offset.azimuthDeg,
            elevationDeg: pose.elevationDeg + offset.elevationDeg,
            spanMm: pose.spanMm * offset.zoom,
          },
          limits,
        );
  const poseAt = (nowMs: number): CameraPose => {
    const t = ease((nowMs - startedMs) / CAMERA_MS);
    if (t < 1) return mixPosesInto(flying, from, to, t);
    held ??= turned(to);
    return held;
  };
  return {
    poseAt,
    moving: (nowMs) => nowMs - startedMs < CAMERA_MS,
    goTo: (pose, nextLimits, nowMs, instant) => {
      const now = poseAt(nowMs);
      from = { ...now, target: { ...now.target } };
      to = pose;
      limits = nextLimits;
      clearOffset();
      startedMs = instant ? -Infinity : nowMs;
    },
    turn: (azimuthDeg, elevationDeg) => {
      // What the limits take off is not kept, so that turning back answers at once.
      offset.azimuthDeg += azimuthDeg;
      offset.elevationDeg += elevationDeg;
      held = turned(to);
      offset.azimuthDeg = held.azimuthDeg - to.azimuthDeg;
      offset.elevationDeg = held.elevationDeg - to.elevationDeg;
    },
    zoom: (factor) => {
      offset.zoom *= factor;
      offset.zoom = turned(to).spanMm / to.spanMm;
      held = null;
    },
    slide: (rightMm, upMm) => {
      offset.rightMm += rightMm;
      offset.upMm += upMm;
      held = null;
    },
    reset: clearOffset,
  };
}
