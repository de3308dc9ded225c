/** Lets the session run with real time: whole ticks per frame, no catching up after a pause of the page. */
import { TICKS_PER_SECOND } from '../physiology/types.ts';
import type { Session } from '../session/index.ts';
import type { Frames } from '../ui/lib/frames.ts';

const LONGEST_FRAME_S = 0.25;

/** How many whole ticks a stretch of real time is worth, and what is left over. */
export function ticksFor(
  elapsedS: number,
  speed: number,
  carry: number,
): { readonly ticks: number; readonly carry: number } {
  const owed = Math.min(LONGEST_FRAME_S, Math.max(0, elapsedS)) * speed * TICKS_PER_SECOND + carry;
  const ticks = Math.floor(owed);
  return { ticks, carry: owed - ticks };
}

/** Drive a session; returns the way to stop. */
export function drive(session: Session, frames: Frames, speed: number): () => void {
  let lastMs: number | null = null;
  let carry = 0;
  return frames.onFrame((nowMs) => {
    if (document.hidden) {
      lastMs = null;
      return;
    }
    const elapsedS = lastMs === null ? 0 : (nowMs - lastMs) / 1000;
    lastMs = nowMs;
    const step = ticksFor(elapsedS, speed, carry);
    carry = step.carry;
    if (step.ticks > 0) session.advanceTo(session.snapshot.tick + step.ticks);
  });
}
