/** Saline through the needle after the blood: it clears the shaft, so that none of the blood is left along the way out. */
import { FLUSH_ML_PER_S } from './constants/harm.ts';
import { intoSpace } from './epidural.ts';
import type { BodyState } from './types.ts';

/** A hand begins to flush; the steps of the body do the rest. */
export function flushNeedle({ memory, needle }: BodyState, volumeMl: number): void {
  if (needle.place === 'inserted') memory.flushLeftMl = volumeMl;
}

/** One step of it. Saline in the space takes room like blood; it is reckoned with it until both are taken up. */
export function stepFlush(state: BodyState, seconds: number): void {
  const { memory, needle, csf } = state;
  if (memory.flushLeftMl <= 0) return;
  if (needle.place === 'out') {
    memory.flushLeftMl = 0;
    return;
  }
  const volumeMl = Math.min(memory.flushLeftMl, FLUSH_ML_PER_S * seconds);
  memory.flushLeftMl -= volumeMl;
  memory.flushedMl += volumeMl;
  if (needle.tissue === 'epiduralFat' && !needle.veinEntered) {
    intoSpace(state, volumeMl, seconds);
  } else if (needle.tissue === 'csf' || needle.tissue === 'nerve') {
    csf.volumeMl += volumeMl;
    memory.givenIntoCsfMl += volumeMl;
  }
}

/** The needle comes out: without a flush it leaves a plug of blood along its way, if blood went through it. */
export function leaveTrack({ memory, blood }: BodyState): void {
  const bled = blood.injectedMl > memory.marksFromMl;
  memory.trackPlug = bled && memory.flushedMl === 0 ? 1 : 0;
}
