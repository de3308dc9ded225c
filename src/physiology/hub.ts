/** CSF at the hub of a needle that stands in it: it runs out for as long as the hub stands open. */
import { csfFlowMlPerS } from './bore.ts';
import * as K from './constants/needle.ts';
import { sacShare } from './csf.ts';
import { csfPressureAtMmHg, heightOfLevelMm } from './hydrostatics.ts';
import type { BodyState, Controls } from './types.ts';

export function isInCsf({ needle }: Readonly<BodyState>): boolean {
  return needle.place === 'inserted' && (needle.tissue === 'csf' || needle.tissue === 'nerve');
}

/** The hub stands open for so long, s, unless something closes it before. */
export function openHub(state: BodyState, seconds: number): void {
  state.memory.hubOpenS = seconds;
}

/** A syringe, a stylet or a thumb is on it, or the needle has moved. */
export function closeHub(state: BodyState): void {
  state.memory.hubOpenS = 0;
  state.needle.hubFlowMlPerMin = 0;
}

/** One step of the open hub. It stands at the height of the needle's level, at the pressure of the room. */
export function stepHub(state: BodyState, controls: Readonly<Controls>, seconds: number): void {
  const { needle, memory, csf } = state;
  if (memory.hubOpenS <= 0 || !isInCsf(state) || memory.connected === 1 || controls.syringePressed) {
    closeHub(state);
    return;
  }
  const sac = sacShare(state);
  const flow = csfFlowMlPerS(
    state.equipment.needle,
    sac * csfPressureAtMmHg(state, heightOfLevelMm(memory.injectionLevel)),
  );
  const volumeMl = flow * Math.min(seconds, memory.hubOpenS);
  memory.hubOpenS -= seconds;
  csf.volumeMl -= volumeMl;
  memory.givenIntoCsfMl -= volumeMl;
  memory.hubLostMl += volumeMl;
  needle.hubFlowMlPerMin = 60 * flow;
  needle.hubDrops = Math.floor(memory.hubLostMl / K.DROP_ML);
}
