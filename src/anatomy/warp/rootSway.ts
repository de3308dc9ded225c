/**
 * Cord and roots sink to the side that is down, inside the sac: most in its middle, not at all at the dura. How far is an
 * assumption; no measurements were found.
 */
import { sacDistance } from '../canal/canal.ts';
import { smoothStep } from '../field/primitives.ts';
import type { SpinePosture } from '../types.ts';

interface Sway {
  readonly along: 'x' | 'y';
  readonly mm: number;
}

/** On the left side they sink to the left, lying on the back backwards, upright a little to the front. */
const SWAY: Readonly<Record<SpinePosture, Sway | null>> = {
  standing: { along: 'x', mm: 0.6 },
  supine: { along: 'x', mm: -1.5 },
  lateralCurled: { along: 'y', mm: 1.5 },
  sittingUpright: { along: 'x', mm: 0.8 },
  sittingCurled: { along: 'x', mm: 1 },
  atlas: null,
  reference: null,
};

/** Nothing moves within this of the dura's outer face, all of it this deep, mm. */
const HELD_MM = 0.4;
const FREE_MM = 6.5;
/** No sac lies beyond these, mm. */
const HALF_WIDTH_MM = 12;
const FRONT_X = 5;
const REAR_X = -110;

export interface RootSway {
  /** Both change (x, y) in out[0], out[1] at the height out[2]. */
  readonly sink: (out: Float64Array) => void;
  readonly rise: (out: Float64Array) => void;
}

export function makeRootSway(posture: SpinePosture): RootSway | null {
  const sway = SWAY[posture];
  if (sway === null) return null;
  const { mm } = sway;
  const index = sway.along === 'x' ? 0 : 1;
  const share = (x: number, y: number, z: number): number =>
    smoothStep(HELD_MM, FREE_MM, -sacDistance(x, y, z));
  const outside = (x: number, y: number): boolean =>
    y > HALF_WIDTH_MM || y < -HALF_WIDTH_MM || x > FRONT_X || x < REAR_X;
  return {
    sink: (out) => {
      const x = out[0] ?? 0;
      const y = out[1] ?? 0;
      if (outside(x, y)) return;
      out[index] = (out[index] ?? 0) + mm * share(x, y, out[2] ?? 0);
    },
    rise: (out) => {
      const x = out[0] ?? 0;
      const y = out[1] ?? 0;
      const z = out[2] ?? 0;
      if (outside(x, y)) return;
      const to = index === 0 ? x : y;
      const value = (at: number): number => at + mm * (index === 0 ? share(at, y, z) : share(x, at, z)) - to;
      // Secants inside a bracket; the value grows with the place.
      let low = mm > 0 ? to - mm : to;
      let high = mm > 0 ? to : to - mm;
      let lowValue = value(low);
      let highValue = value(high);
      if (lowValue >= 0 || highValue <= 0) {
        out[index] = lowValue >= 0 ? low : high;
        return;
      }
      for (let i = 0; i < 60; i++) {
        let at = low - (lowValue * (high - low)) / (highValue - lowValue);
        if (i % 3 === 2) at = (low + high) / 2;
        const here = value(at);
        if (Math.abs(here) < 1e-11 || high - low < 1e-12) {
          out[index] = at;
          return;
        }
        if (here < 0) [low, lowValue] = [at, here];
        else [high, highValue] = [at, here];
      }
      out[index] = (low + high) / 2;
    },
  };
}
