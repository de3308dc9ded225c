/** The clot over the hole: it forms, seals as far as it covers, ripens, and gives under stress while young. */
import { exp } from '../numerics/elementary.ts';
import * as K from './constants/blood.ts';
import { HEPARIN_HOLDS_BACK } from './constants/draw.ts';
import * as S from './constants/strain.ts';
import { naturalGradient } from './csf.ts';
import { columnMmHg, holeLevel } from './hydrostatics.ts';
import { strainedS, unmatchedStrainMmHg } from './strain.ts';
import { TICKS_PER_SECOND, type BodyState, type Patient } from './types.ts';

/** Share of what lies in the space that was blood, and fluid enough, when it came, to mould itself to the hole. */
function mouldableShare(state: Readonly<BodyState>): number {
  const { epiduralGivenMl, contrastInSpaceMl, mouldableMl } = state.memory;
  return epiduralGivenMl > 0 ? mouldableMl / (epiduralGivenMl + contrastInSpaceMl) : 0;
}

/** Share of the blood in the space that can clot: what heparin holds back is held back for these hours. */
function clottable(state: Readonly<BodyState>): number {
  const { epiduralGivenMl, heparinisedMl } = state.memory;
  return epiduralGivenMl > 0 ? 1 - HEPARIN_HOLDS_BACK * (heparinisedMl / epiduralGivenMl) : 1;
}

/** Share of the hole's own closing that is done: torn edges that have begun to knit hold a clot, fresh ones let it go. */
function knitShare(state: Readonly<BodyState>, patient: Patient): number {
  const hours = patient.hoursSincePuncture + state.tick / (3600 * TICKS_PER_SECOND);
  return 1 - exp(-hours / patient.holeHealingTimeH);
}

/** The seal that this clot would come to, given time and rest: 0 open to 1 closed. */
export function attainableSeal(state: Readonly<BodyState>, patient: Patient): number {
  const relative = state.seal.bloodAtHoleMl / patient.sealHalfMl;
  let power = 1;
  for (let i = 0; i < K.SEAL_STEEPNESS; i++) power *= relative;
  const share = mouldableShare(state) * clottable(state);
  const held = patient.sealStrength * knitShare(state, patient) * share * share * (power / (1 + power));
  return ((1 - state.seal.torn) * held) / (1 + held);
}

/** What an effort tears off a clot that is firm and not yet ripe: its pull has an area, however long the step. */
function tear(state: BodyState, naturalMmHg: number, seconds: number): void {
  const { seal } = state;
  const excess = naturalMmHg + unmatchedStrainMmHg(state) - S.SEAL_TEAR_MMHG;
  if (excess <= 0) return;
  const young = seal.clot * (1 - seal.maturity);
  const kept = exp(-S.SEAL_TEAR_PER_S_PER_MMHG * excess * young * strainedS(state, seconds));
  seal.torn = 1 - (1 - seal.torn) * kept;
  seal.fraction *= kept;
}

export function stepSeal(state: BodyState, patient: Patient, seconds: number): void {
  const { seal } = state;
  const minutes = seconds / 60;
  seal.holeConductanceMlPerMinPerMmHg *= exp(-seconds / (3600 * patient.holeHealingTimeH));
  if (state.memory.epiduralGivenMl <= 0) return;
  seal.clotAgeS += seconds;
  const onset = K.CSF_CLOT_FACTOR * patient.clotOnsetS;
  const before = seal.clot;
  seal.clot = clottable(state) / (1 + exp(-(seal.clotAgeS - onset) / K.CLOT_WIDTH_S));
  // Over the whole step: long steps would otherwise seal too early.
  const clot = 0.5 * (before + seal.clot);
  seal.maturity += (1 - seal.maturity) * (1 - exp((-clot * seconds) / (3600 * K.CLOT_RIPENING_H)));
  const missing = attainableSeal(state, patient) - seal.fraction;
  if (missing > 0) seal.fraction += missing * (1 - exp(-patient.sealRatePerMin * clot * minutes));
  const column = columnMmHg(state.posture, holeLevel(patient));
  const natural = naturalGradient(patient, state.csf.pressureMmHg, column);
  if (state.memory.strainLeftS > 0) tear(state, natural, seconds);
  const stress = natural - K.SEAL_STRESS_MMHG;
  if (stress > 0) {
    seal.fraction *= exp(-K.SEAL_LOSS_PER_MIN_PER_MMHG * stress * (1 - seal.maturity) * minutes);
  }
}
