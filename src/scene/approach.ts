/** Numbers that come over smoothly to where they are sent, frame by frame, without allocating. */

/** After this long half of the way is made, ms. */
const HALF_MS = 90;
/** Nearer than this nobody sees a difference: what changes by itself over minutes then costs one picture a step, not several. */
const THERE = 0.03;
/** A longer pause between frames counts as this, ms. */
const LONGEST_FRAME_MS = 100;

export interface Approach {
  /** Written by the caller before each step. */
  readonly target: Float64Array;
  readonly shown: Float64Array;
  readonly step: (nowMs: number, instant: boolean) => void;
  readonly moving: () => boolean;
}

export function createApproach(count: number): Approach {
  const target = new Float64Array(count);
  const shown = new Float64Array(count);
  let lastMs = NaN;
  let moves = false;
  return {
    target,
    shown,
    moving: () => moves,
    step: (nowMs, instant) => {
      const tookMs = Math.min(LONGEST_FRAME_MS, nowMs - lastMs);
      const share = instant || !(tookMs >= 0) ? 1 : 1 - 0.5 ** (tookMs / HALF_MS);
      lastMs = nowMs;
      moves = false;
      for (let i = 0; i < count; i++) {
        const left = (target[i] ?? 0) - (shown[i] ?? 0);
        const arrives = Math.abs(left) < THERE;
        shown[i] = arrives ? (target[i] ?? 0) : (shown[i] ?? 0) + left * share;
        moves ||= !arrives && share < 1;
      }
    },
  };
}
