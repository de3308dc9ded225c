/** Telling CSF from the saline of the test, at the hub: by warmth, by glucose, by whether it goes on coming. */
import * as K from './constants/needle.ts';
import { isInCsf } from './hub.ts';
import type { BodyState, Emit, Finding } from './types.ts';

type Tested = Extract<Finding, { type: 'fluidTested' }>;

/** Saline pushed into the CSF comes back with it first. */
function isDiluted({ memory }: Readonly<BodyState>): boolean {
  return memory.hubRunMl < Math.min(K.DILUTED_MOST_ML, memory.salineIntoCsfMl);
}

/** Saline that lies in her for a while takes her warmth. */
function isCool({ memory, tick }: Readonly<BodyState>): boolean {
  return memory.salineTick >= 0 && (tick - memory.salineTick) / 120 < K.SALINE_WARM_S;
}

function resultOf(state: Readonly<BodyState>, by: Tested['by']): Tested['result'] {
  const csf = isInCsf(state);
  // What comes first may still be saline; that it goes on coming is never saline.
  const saline = !csf || isDiluted(state);
  if (by === 'flow') return csf ? 'keepsComing' : 'stops';
  if (by === 'glucose') return saline ? 'negative' : 'positive';
  return saline && isCool(state) ? 'cool' : 'warm';
}

export function testFluid(state: Readonly<BodyState>, by: Tested['by'], emit: Emit): void {
  emit({ type: 'fluidTested', by, result: resultOf(state, by) });
}
