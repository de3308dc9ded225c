/** A faint at the needle: it deepens for minutes unless she is laid flat, and then passes within two. */
import { exp } from '../numerics/elementary.ts';
import * as K from './constants/faint.ts';
import type { BodyState, Emit } from './types.ts';

/** How faint she is, 0 to 1: quickly at first, then deeper, and after minutes it passes even so. */
function depthUneased(faintS: number): number {
  const early = K.FAINT_FIRST * (1 - exp(-faintS / K.FAINT_ONSET_S));
  const late = (1 - K.FAINT_FIRST) * (1 - exp(-faintS / K.FAINT_DEEPENS_S));
  return (early + late) * exp(-Math.max(0, faintS - K.FAINT_UNEASED_S) / K.FAINT_PASSES_S);
}

/** Needle out, flat, legs up. */
export function easeFaint({ memory }: BodyState): void {
  if (memory.faintS < 0 || memory.faintEasedS >= 0) return;
  memory.faintDepth = depthUneased(memory.faintS);
  memory.faintEasedS = 0;
}

/** One step of it. */
export function stepFaint(state: BodyState, seconds: number, emit: Emit): void {
  const { symptoms, memory } = state;
  symptoms.faintness = 0;
  if (memory.faintS < 0) return;
  const eased = memory.faintEasedS >= 0;
  const depth = eased
    ? memory.faintDepth * exp(-memory.faintEasedS / K.FAINT_PASSES_S)
    : depthUneased(memory.faintS);
  const passing = eased || memory.faintS > K.FAINT_UNEASED_S;
  if (passing && depth < K.FAINT_OVER) {
    memory.faintS = -1;
    memory.faintEasedS = -1;
    emit({ type: 'faintPassed' });
    return;
  }
  symptoms.faintness = depth;
  memory.faintS += seconds;
  if (eased) memory.faintEasedS += seconds;
}
