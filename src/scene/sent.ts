/** What the camera of the plate was last sent to, and whether that has changed. */
import type { ViewId } from '../content/views.ts';
import type { Posture } from '../physiology/types.ts';
import type { Point } from './frame.ts';
import type { Shown } from './reading.ts';

/** A smaller change of the plate's width over its height does not move the camera. */
export const LEAST_ASPECT = 0.005;
/** A mark that lies so near to the last does not move the camera, mm. */
const LEAST_AIM_MM = 3;

/** All that a pose depends on but the patient; numbers are compared, since a frame builds no text. */
export interface Sent {
  readonly view: ViewId;
  /** Changes with each act and finding: among them she may have been turned, marked or uncovered. */
  readonly version: number;
  readonly shown: Shown;
  readonly injecting: boolean;
  readonly near: boolean;
  readonly posture: Posture;
  readonly aspect: number;
  /** What the camera looks at in whole skin, mm. */
  readonly aimed: Point;
}

export function isSamePose(a: Sent, b: Sent): boolean {
  return (
    a.view === b.view &&
    a.shown === b.shown &&
    a.injecting === b.injecting &&
    a.near === b.near &&
    a.posture === b.posture &&
    Math.abs(a.aspect - b.aspect) < LEAST_ASPECT &&
    Math.hypot(a.aimed.x - b.aimed.x, a.aimed.y - b.aimed.y, a.aimed.z - b.aimed.z) < LEAST_AIM_MM
  );
}
