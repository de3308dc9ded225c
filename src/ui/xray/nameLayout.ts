/** Where names stand beside a film: half of them at each side, from top to bottom, none over another. */
import type { NamedPlace } from '../../imaging/xray/names.ts';

export interface LaidName extends NamedPlace {
  readonly side: 'left' | 'right';
  /** Height of its middle, share of the picture's side from the top. */
  readonly at: number;
}

/** Least distance between two, and how near they come to the picture's upper and lower edge. */
const APART = 0.095;
const EDGE = 0.24;

function column(places: readonly NamedPlace[], side: LaidName['side']): LaidName[] {
  let above = -Infinity;
  const down = [...places]
    .sort((a, b) => a.down - b.down)
    .map((place) => {
      above = Math.max(EDGE, place.down, above + APART);
      return { ...place, side, at: above };
    });
  // Where they have run out of the picture, the last go up, and push up those before them.
  let below = 1 - EDGE + APART;
  return down
    .reverse()
    .map((name) => {
      below = Math.min(name.at, below - APART);
      return { ...name, at: below };
    })
    .reverse();
}

/** Those that point farther to the left stand at the left. */
export function laidOut(places: readonly NamedPlace[]): readonly LaidName[] {
  const sorted = [...places].sort((a, b) => a.right - b.right);
  const half = Math.ceil(sorted.length / 2);
  return [...column(sorted.slice(0, half), 'left'), ...column(sorted.slice(half), 'right')];
}
