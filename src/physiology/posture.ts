/** What a posture is: up or lying, curled or not, and how the spine lies in it. */
import type { SpinePosture } from '../anatomy/types.ts';
import type { Posture } from './types.ts';

/** How the spine is bent in each posture of the body. */
export const SPINE: Readonly<Record<Posture, SpinePosture>> = {
  standing: 'standing',
  upright: 'sittingUpright',
  sittingCurled: 'sittingCurled',
  headUp30: 'supine',
  lateralCurled: 'lateralCurled',
  supine: 'supine',
};

/** Sitting or standing; half up in bed is not. */
export function isUp(posture: Posture): boolean {
  return posture === 'upright' || posture === 'sittingCurled' || posture === 'standing';
}

export function isCurled(posture: Posture): boolean {
  return posture === 'sittingCurled' || posture === 'lateralCurled';
}
