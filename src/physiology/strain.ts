/** Coughing, straining and lifting: for seconds the pressure rises along the whole axis, a little less outside the dura. */
import * as K from './constants/strain.ts';
import type { BodyState, StrainKind } from './types.ts';

/** She coughs, strains or lifts; while one effort lasts another takes its place. */
export function strain(state: BodyState, kind: StrainKind): void {
  const { csf, epidural } = state;
  const rise = K.STRAIN_MMHG[kind] - csf.strainMmHg;
  const riseOutside = (1 - K.STRAIN_UNMATCHED_SHARE) * rise;
  csf.strainMmHg += rise;
  csf.lumbarPressureMmHg += rise;
  csf.intracranialPressureMmHg += rise;
  epidural.staticPressureMmHg += riseOutside;
  epidural.pressureMmHg += riseOutside;
  epidural.baselineMmHg += riseOutside;
  // A cough may be over before the next step ends.
  epidural.peakPressureMmHg = Math.max(epidural.peakPressureMmHg, epidural.pressureMmHg);
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
