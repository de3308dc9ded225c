/** Three tiers, and stepping down when frames come too slowly. */
export type Quality = 'low' | 'mid' | 'high';

/** Pixels per CSS pixel, and whether edges are smoothed. */
export function tierOf(quality: Quality): { readonly mostPixelRatio: number; readonly smooth: boolean } {
  switch (quality) {
    case 'low':
      return { mostPixelRatio: 1, smooth: false };
    case 'mid':
      return { mostPixelRatio: 1.5, smooth: true };
    case 'high':
      return { mostPixelRatio: 2, smooth: true };
  }
}

const SLOW_FRAME_MS = 55;
const FRAMES = 12;

/** Watches frames that follow one another; tells when the tier below should be tried. */
export function createPace(): { readonly frame: (nowMs: number) => boolean } {
  let last = -Infinity;
  let slow = 0;
  return {
    frame: (nowMs) => {
      const took = nowMs - last;
      last = nowMs;
      // A pause between frames is rest, not slowness.
      if (took > 600) return false;
      slow = took > SLOW_FRAME_MS ? slow + 1 : Math.max(0, slow - 1);
      if (slow < FRAMES) return false;
      slow = 0;
      return true;
    },
  };
}
