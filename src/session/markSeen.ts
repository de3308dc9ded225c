/** Where the mark on her skin is seen now: it goes with the skin when she moves. */
import { measured, type OnBack } from './roomFrame.ts';
import type { SessionSnapshot } from './types.ts';

/** On the operator's own axes, mm from where the hand starts; null before anything is marked. */
export function markSeen({
  mark,
  anatomy,
  body,
  patient,
}: Pick<SessionSnapshot, 'mark' | 'anatomy' | 'body' | 'patient'>): OnBack | null {
  return mark === null
    ? null
    : measured({ anatomy, pose: body.pose, patient }, anatomy.pushForward(mark.atlas));
}
