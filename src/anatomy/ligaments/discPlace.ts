/** Where a disc lies between its two bones, and the outline that their rims give it: measured on their fields. */
import { atan2, cos, PI, pow, sin } from '../../numerics/elementary.ts';
import { placed, POSES, type Pose } from '../column/column.ts';
import type { DistanceField } from '../types.ts';
import type { Pair } from './interspaces.ts';

/** A disc's own frame in the atlas: u runs forward along the disc, v up its axis. */
export interface DiscPlace {
  readonly x: number;
  readonly z: number;
  readonly cosine: number;
  readonly sine: number;
  /** Distance from end-plate to end-plate along the axis in the middle, mm. */
  readonly heightMm: number;
  /** Cosine series of the rims' outline radii, mm: the bone above, the bone below. */
  readonly upperRim: readonly number[];
  readonly lowerRim: readonly number[];
}

/** The outline is measured at every fifteenth degree of one side. */
const DIRECTIONS = 12;
/** How far into each bone the rim is looked for, mm; less than the distance of the pedicles. */
const RIM_DEPTH_MM = 4.5;
/** Where a ray first leaves or meets a bone, by steps that the field's own value allows, mm; or the limit. */
function runTo(value: (t: number) => number, limitMm: number): number {
  let t = 0;
  let here = value(0);
  if (here >= 0) return 0;
  while (t < limitMm) {
    const step = Math.max(-here * 0.7, 0.15);
    const next = value(t + step);
    if (next >= 0) return t + (step * here) / (here - next);
    t += step;
    here = next;
  }
  return limitMm;
}

/** Middle and slope of an end-plate in the bone's own frame. */
function face(bone: DistanceField, at: Pose, isUpper: boolean): { x: number; z: number; slope: number } {
  const inside = (x: number, z: number): number => {
    const point = placed(at, x, z);
    return bone(point.x, 0, point.z);
  };
  const sign = isUpper ? 1 : -1;
  const start = isUpper ? -10 : -17;
  const reach = (x: number): number => start + sign * runTo((t) => inside(x, start + sign * t), 25);
  const rimZ = reach(0) - sign * 5;
  const front = runTo((t) => inside(t, rimZ), 40);
  const rear = runTo((t) => inside(-t, rimZ), 40);
  const x = (front - rear) / 2;
  return { x, z: reach(x), slope: (reach(x + 9) - reach(x - 9)) / 18 };
}

/** Coefficients of the cosine series through radii given at 0, 15, ... 180 degrees. */
function cosineSeries(radii: readonly number[]): number[] {
  const count = DIRECTIONS;
  return radii.map((_, k) => {
    let sum = 0;
    radii.forEach((radius, j) => {
      const end = j === 0 || j === count ? 0.5 : 1;
      sum += end * radius * cos((PI * j * k) / count);
    });
    return (sum * (k === 0 || k === count ? 1 : 2)) / count;
  });
}

export function discPlace(pair: Pair): DiscPlace {
  const { upper, lower, upperBone, lowerBone } = pair;
  const above = face(upperBone, POSES[upper], false);
  const below = face(lowerBone, POSES[lower], true);
  const top = placed(POSES[upper], above.x, above.z);
  const bottom = placed(POSES[lower], below.x, below.z);
  const pitch = (at: Pose, slope: number): number => atan2(at.sine, at.cosine) + atan2(slope, 1);
  const tilt = (pitch(POSES[upper], above.slope) + pitch(POSES[lower], below.slope)) / 2;
  const cosine = cos(tilt);
  const sine = sin(tilt);
  let x = (top.x + bottom.x) / 2;
  let z = (top.z + bottom.z) / 2;
  const pointX = (u: number, v: number): number => x + u * cosine - v * sine;
  const pointZ = (u: number, v: number): number => z + u * sine + v * cosine;
  const up = runTo((t) => -upperBone(pointX(0, t), 0, pointZ(0, t)), 20);
  const down = runTo((t) => -lowerBone(pointX(0, -t), 0, pointZ(0, -t)), 20);
  const shift = (up - down) / 2;
  x -= shift * sine;
  z += shift * cosine;
  const half = (up + down) / 2;
  const rim = (bone: DistanceField, sign: number): number[] => {
    const radii: number[] = [];
    const radiusAt = (i: number): number => {
      const angle = (PI * i) / DIRECTIONS;
      let widest = 0;
      for (let depth = -1; depth <= RIM_DEPTH_MM; depth += 0.75) {
        const v = sign * (half + depth);
        const outward = runTo((t) => {
          const u = (10 + t) * cos(angle);
          return bone(pointX(u, v), (10 + t) * sin(angle), pointZ(u, v));
        }, 30);
        if (outward > 0.2) widest = Math.max(widest, 10 + outward);
      }
      return widest;
    };
    const side = radiusAt(DIRECTIONS / 2);
    const rear = radiusAt(DIRECTIONS);
    for (let i = 0; i <= DIRECTIONS; i++) {
      const angle = (PI * i) / DIRECTIONS;
      // Behind, the pedicles run into the rim: there the outline is no wider than a rounded box.
      const across = sin(angle) / side;
      const back = -cos(angle) / rear;
      const cubes = across * across * across + back * back * back;
      const box = back > 0 ? 1.03 * pow(cubes, -1 / 3) : Infinity;
      radii.push(Math.min(radiusAt(i), box));
    }
    return cosineSeries(radii);
  };
  return {
    x,
    z,
    cosine,
    sine,
    heightMm: up + down,
    upperRim: rim(upperBone, 1),
    lowerRim: rim(lowerBone, -1),
  };
}
