/** Notices from the hand's force alone that something gave way before the tip: a fall in force while the needle goes on. */

/** The hand compares with what it held this long ago, ms. */
const MEMORY_MS = 160;
const LEAST_FALL_N = 1.2;
/** Of the force before, at most this much is left. */
const LEFT_SHARE = 0.72;
/** Longer between two looks, and nothing is compared: the page was asleep. */
const LONGEST_MS = 500;

export interface GiveWatch {
  /** Look at the hand once per frame; true in the frame in which something gives. */
  readonly look: (depthMm: number, forceN: number, nowMs: number) => boolean;
}

export function createGiveWatch(): GiveWatch {
  let heldN = 0;
  let lastDepthMm = Infinity;
  let lastMs = -Infinity;
  return {
    look: (depthMm, forceN, nowMs) => {
      const apartMs = nowMs - lastMs;
      const goesOn = depthMm > lastDepthMm && apartMs < LONGEST_MS;
      lastDepthMm = depthMm;
      lastMs = nowMs;
      if (!goesOn) {
        heldN = 0;
        return false;
      }
      const gave = heldN - forceN >= LEAST_FALL_N && forceN <= LEFT_SHARE * heldN;
      const kept = Math.exp(-apartMs / MEMORY_MS);
      heldN = gave || forceN > heldN ? forceN : forceN + (heldN - forceN) * kept;
      return gave;
    },
  };
}
