/** What a posture is: up or lying, curled or not. */
import type { Posture } from './types.ts';

/** Sitting or standing; half up in bed is not. */
export function isUp(posture: Posture): boolean {
  return posture === 'upright' || posture === 'sittingCurled' || posture === 'standing';
}

export function isCurled(posture: Posture): boolean {
  return posture === 'sittingCurled' || posture === 'lateralCurled';
}
