/** The planes in which a pass is looked at again: from the side and across along its line, and from behind. */
import { landmarks } from '../../../anatomy/index.ts';
import type { Anatomy, NeedleTrack } from '../../../anatomy/types.ts';
import type { SectionWindow } from '../../../imaging/contour.ts';
import {
  axialPlane,
  coronalPlane,
  projectTo,
  sidewaysPlane,
  through,
  type SectionPlane,
} from '../../../imaging/plane.ts';
import { atan2, PI } from '../../../numerics/elementary.ts';
import { pointAlong } from './passFacts.ts';

export const REVIEW_VIEWS = ['side', 'cross', 'behind'] as const;
export type ReviewView = (typeof REVIEW_VIEWS)[number];

export interface ReviewFrame {
  readonly plane: SectionPlane;
  readonly window: SectionWindow;
}

/** Half of what a map along the line shows, mm. */
const CLOSE_HALF_MM = 46;
/** Half of what is shown from behind, mm: three spaces at least. */
const BEHIND_HALF_MM = 62;
/** So far before the tips of the spinous processes the cut from behind lies, mm: through processes, laminae and joints. */
const BEHIND_CUT_MM = 20;

const degrees = (radians: number) => (radians * 180) / PI;

function square(u: number, v: number, half: number): SectionWindow {
  return { minU: u - half, maxU: u + half, minV: v - half, maxV: v + half };
}

/** The whole line lies in the plane of both maps, however it points. */
function alongPlane(track: NeedleTrack, view: 'side' | 'cross'): SectionPlane {
  const { x, y, z } = track.direction;
  const upright = view === 'side' ? sidewaysPlane(degrees(atan2(y, x))) : axialPlane(0, degrees(atan2(z, x)));
  return through(upright, track.entry, false);
}

export function reviewFrame(
  view: ReviewView,
  track: NeedleTrack,
  anatomy: Anatomy,
  deepestMm: number,
): ReviewFrame {
  if (view === 'behind') {
    const { spinousTips } = landmarks(anatomy);
    const { x } = spinousTips.L3;
    const plane = through(coronalPlane(0, 0), { x: x + BEHIND_CUT_MM, y: 0, z: 0 }, true);
    return { plane, window: square(0, track.entry.z, BEHIND_HALF_MM) };
  }
  const plane = alongPlane(track, view);
  const middle = projectTo(plane, pointAlong(track, Math.max(30, deepestMm) * 0.62));
  return { plane, window: square(middle.u, middle.v, Math.max(CLOSE_HALF_MM, deepestMm * 0.62)) };
}
