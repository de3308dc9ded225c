/** Coughing, straining and lifting: for seconds the pressure rises along the whole axis, a little less outside the dura. */
import * as K from './constants/strain.ts';
import type { BodyState, StrainKind } from './types.ts';

/** She coughs, strains or lifts; while one effort lasts another takes its place. */
export function strain(state: BodyState, kind: StrainKind): void {
  const { csf } = state;
  const rise = K.STRAIN_MMHG[kind] - csf.strainMmHg;
  csf.strainMmHg += rise;
  csf.lumbarPressureMmHg += rise;
  csf.intracranialPressureMmHg += rise;
  state.memory.strainLeftS = K.STRAIN_S[kind];
}

/** How much of a step of this length is strained, s. */
export function strainedS(state: Readonly<BodyState>, seconds: number): number {
  return Math.min(state.memory.strainLeftS, seconds);
}

/** Part of the rise that pulls at the dura and what covers its hole, mmHg. */
export function unmatchedStrainMmHg(state: Readonly<BodyState>): number {
  return K.STRAIN_UNMATCHED_SHARE * state.csf.strainMmHg;
}

/** At the end of a step: what is left of the effort. */
export function stepStrain(state: BodyState, seconds: number): void {
  const { memory, csf } = state;
  if (memory.strainLeftS <= 0) return;
  memory.strainLeftS = Math.max(0, memory.strainLeftS - seconds);
  if (memory.strainLeftS === 0) csf.strainMmHg = 0;
}
