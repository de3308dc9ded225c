/** Seeded people in postures and seeded points of the atlas, for tests of the warp. */
import { createAnatomy } from '../../../src/anatomy/index.ts';
import { drawAdult } from '../../../src/anatomy/person/draw.ts';
import { personParameters } from '../../../src/anatomy/person/parameters.ts';
import type { Anatomy, SpinePosture } from '../../../src/anatomy/types.ts';
import { warpOf } from '../../../src/anatomy/warp/anatomy.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { vector, type Vector3 } from '../../../src/numerics/vector.ts';

export const POSTURES = ['standing', 'supine', 'lateralCurled', 'sittingUpright', 'sittingCurled'] as const;

export function somebody(seed: number, posture: SpinePosture): Anatomy {
  const { person, traits } = drawAdult(seed);
  return createAnatomy({ ...personParameters(person, traits), posture });
}

/** A point of the atlas: every second one in or about the spine, the others anywhere in the back. */
export function somewhere(seed: number, i: number): Vector3 {
  const draw = (what: string, low: number, high: number): number =>
    low + (high - low) * uniform(seed, what, i);
  return i % 2 === 0
    ? vector(draw('x', -85, 30), draw('y', -40, 40), draw('z', -170, 110))
    : vector(draw('x', -180, 40), draw('y', -140, 140), draw('z', -230, 240));
}

export interface Trial {
  /** Farthest from its point that a point came back, mm. */
  readonly thereAndBackMm: number;
  readonly backAndThereMm: number;
  /** Least volume of a small cube over its volume in the atlas, at this size. */
  readonly leastVolume: number;
}

/** Carry points there and back, and back and there. */
export function tryPoints(anatomy: Anatomy, seed: number, from: number, count: number): Trial {
  const { scale } = warpOf(anatomy);
  const out = new Float64Array(3);
  const again = new Float64Array(3);
  const j = new Float64Array(9);
  let thereAndBackMm = 0;
  let backAndThereMm = 0;
  let leastVolume = Infinity;
  for (let i = from; i < from + count; i++) {
    const { x, y, z } = somewhere(seed, i);
    const off = (at: Float64Array, by: number): number => {
      const [ax = NaN, ay = NaN, az = NaN] = at;
      return Math.max(Math.abs(ax - x * by), Math.abs(ay - y * by), Math.abs(az - z * by));
    };
    anatomy.pushForwardInto(out, x, y, z);
    anatomy.pullBackInto(again, out[0] ?? 0, out[1] ?? 0, out[2] ?? 0);
    thereAndBackMm = Math.max(thereAndBackMm, off(again, 1));
    anatomy.pullBackInto(out, x * scale, y * scale, z * scale);
    anatomy.pushForwardInto(again, out[0] ?? 0, out[1] ?? 0, out[2] ?? 0);
    backAndThereMm = Math.max(backAndThereMm, off(again, scale));
    anatomy.jacobianInto(j, x, y, z);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, k = 0] = j;
    const volume = a * (e * k - f * h) - b * (d * k - f * g) + c * (d * h - e * g);
    leastVolume = Math.min(leastVolume, volume / (scale * scale * scale));
  }
  return { thereAndBackMm, backAndThereMm, leastVolume };
}
