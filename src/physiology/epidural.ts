/** Blood in the epidural space: where it lies, what it displaces, what it presses. */
import { SPREAD_LEVELS } from '../content/levels.ts';
import { exp } from '../numerics/elementary.ts';
import { CLOT_WIDTH_S } from './constants/blood.ts';
import * as K from './constants/epidural.ts';
import { naturalGradient } from './csf.ts';
import { columnAtMmHg, csfPressureAtMmHg, curlMmHg, heightOfLevelMm, holeLevel } from './hydrostatics.ts';
import { unmatchedStrainMmHg } from './strain.ts';
import type { BodyState, Patient } from './types.ts';

/** Share of a bolus that comes to lie `levelsBelow` the needle (negative: above), before normalising. */
export function spreadWeight(levelsBelow: number): number {
  return levelsBelow <= 0
    ? exp(levelsBelow / K.SPREAD_CEPHALAD_LEVELS)
    : exp(-levelsBelow / K.SPREAD_CAUDAD_LEVELS);
}

/** For each level of the needle: the share of a bolus that comes to lie at each level. */
const SPREAD: readonly Float64Array[] = SPREAD_LEVELS.map((_, needle) => {
  const weights = SPREAD_LEVELS.map((__, level) => spreadWeight(level - needle));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Float64Array.from(weights, (weight) => weight / sum);
});

/** Add a volume at the needle's level; it spreads further towards the head than towards the feet. */
export function addAtLevel(byLevelMl: number[], level: number, volumeMl: number): void {
  const shares = SPREAD[level];
  if (shares === undefined) throw new RangeError(`There is no level ${level} to inject at.`);
  for (let i = 0; i < byLevelMl.length; i++) byLevelMl[i] = (byLevelMl[i] ?? 0) + volumeMl * (shares[i] ?? 0);
}

/**
 * So much comes into the space at the needle's level, evenly over so many seconds, in all of which what is there spreads: as if in
 * their middle. Blood, saline and contrast take the same room.
 */
export function intoSpace({ epidural, memory }: BodyState, volumeMl: number, seconds: number): void {
  addAtLevel(epidural.byLevelMl, memory.injectionLevel, volumeMl);
  epidural.volumeMl += volumeMl;
  memory.givenIntoSpaceMl += volumeMl;
  epidural.localMl += volumeMl * (1 + (0.5 * seconds) / K.SPREAD_TIME_S);
}

/** Nothing has been put into the space yet: it rests as it did before. */
function untouched({ memory }: Readonly<BodyState>): boolean {
  return memory.epiduralGivenMl === 0 && memory.contrastInSpaceMl === 0;
}

/**
 * CSF pushed aside by so much epidural blood, mL. Veins and fat make room for most of the first millilitres and less and less
 * for the next ones, as they run out; what they do not yield, the sac does, and never more than that.
 */
export function displacedCsf(patient: Patient, volumeMl: number): number {
  const room = 1 - exp((-(1 - patient.displacementFirst) * volumeMl) / K.GIVING_MOST_ML);
  return Math.min(volumeMl, patient.displacementFactor * (volumeMl - K.GIVING_MOST_ML * room));
}

/** What the space's own tissues bear beyond the fluid as they are stretched round the needle, mmHg: little at first, then ever more. */
function stretchMmHg(volumeMl: number): number {
  return K.STRETCH_MMHG_PER_ML3 * volumeMl * volumeMl * volumeMl;
}

/** Pressure in the epidural space at this height without flow, from the end of the sac to the neck, mmHg. */
export function epiduralPressureAtMmHg(
  state: Readonly<BodyState>,
  patient: Patient,
  heightMm: number,
): number {
  const { csf, memory } = state;
  const before = untouched(state) ? csf.pressureMmHg : memory.restingCsfMmHg;
  const column = columnAtMmHg(state.posture, heightMm);
  const natural = naturalGradient(patient, Math.min(before, csf.pressureMmHg), column);
  return csfPressureAtMmHg(state, heightMm) - natural - unmatchedStrainMmHg(state);
}

/** Level whose pressure is meant by "the space": the needle's, or the hole's before there is one. */
function pressureLevel(state: Readonly<BodyState>, patient: Patient): number {
  return state.memory.injectionLevel >= 0 ? state.memory.injectionLevel : holeLevel(patient);
}

/** Local excess over the hole while blood flows, mmHg. */
export function localExcessAtHole(state: Readonly<BodyState>, patient: Patient): number {
  if (state.epidural.localMl <= 0) return 0;
  const distance = Math.abs(holeLevel(patient) - pressureLevel(state, patient));
  return localExcess(state, patient) * exp(-distance / K.LOCAL_DECAY_LEVELS);
}

function localExcess(state: Readonly<BodyState>, patient: Patient): number {
  return K.LOCAL_ELASTANCE_MMHG_PER_ML * patient.spreadResistanceFactor * state.epidural.localMl;
}

/** Pressures in the space as the volumes stand. */
export function updateEpiduralPressure(state: BodyState, patient: Patient): void {
  const { epidural, memory } = state;
  const heightMm = heightOfLevelMm(pressureLevel(state, patient));
  if (untouched(state)) memory.restingCsfMmHg = state.csf.pressureMmHg;
  const effort = state.csf.strainMmHg - unmatchedStrainMmHg(state);
  const posture = columnAtMmHg(state.posture, heightMm) + curlMmHg(state.posture) + effort;
  epidural.staticPressureMmHg =
    epiduralPressureAtMmHg(state, patient, heightMm) + stretchMmHg(epidural.volumeMl);
  epidural.pressureMmHg = epidural.staticPressureMmHg + localExcess(state, patient);
  if (state.blood.flowMlPerS === 0) epidural.linePressureMmHg = epidural.pressureMmHg;
  if (untouched(state)) {
    memory.restingPressureMmHg = epidural.pressureMmHg - posture;
    epidural.peakPressureMmHg = epidural.pressureMmHg;
  }
  epidural.baselineMmHg = memory.restingPressureMmHg + posture;
  if (epidural.pressureMmHg > epidural.peakPressureMmHg) epidural.peakPressureMmHg = epidural.pressureMmHg;
}

/** Blood leaves through the foramina and is taken up; the local excess spreads. */
export function stepEpidural(state: BodyState, patient: Patient, seconds: number): void {
  const { epidural, seal, memory } = state;
  epidural.localMl *= exp(-seconds / K.SPREAD_TIME_S);
  if (epidural.localMl < 0.001) epidural.localMl = 0;
  if (epidural.volumeMl > 0) {
    const excess = Math.max(0, epidural.staticPressureMmHg - epidural.baselineMmHg);
    const opening = 1 + excess / K.FORAMINAL_OPENING_MMHG;
    const ageS = seal.clotAgeS + 0.5 * seconds;
    const clot = 1 / (1 + exp(-(ageS - patient.clotOnsetS) / CLOT_WIDTH_S));
    const outflow =
      (excess * opening) / (patient.foraminalResistanceMmHgSPerMl * (1 + K.CLOT_OUTFLOW_FACTOR * clot));
    const sinceS = memory.lastFlowTick < 0 ? 0 : (state.tick - memory.lastFlowTick) / 120;
    const scaleS = K.RESORPTION_H * 3600;
    // The clock stands at the end of the step.
    const spared = exp(-(seconds * Math.max(0, 2 * sinceS - seconds)) / (scaleS * scaleS));
    // A hair less, so that the sum over the levels is never rounded beyond it.
    const room = ((1 - 1e-12) * K.SPACE_MOST_ML) / epidural.volumeMl;
    const inside = Math.min(room, Math.max(0, 1 - (outflow * seconds) / epidural.volumeMl));
    const kept = inside * spared;
    const before = epidural.volumeMl;
    let sum = 0;
    for (let i = 0; i < epidural.byLevelMl.length; i++) {
      const left = (epidural.byLevelMl[i] ?? 0) * kept;
      epidural.byLevelMl[i] = left;
      sum += left;
    }
    if (sum < 1e-6) {
      sum = 0;
      epidural.byLevelMl.fill(0);
    }
    epidural.volumeMl = sum;
    const outMl = before * (1 - inside);
    memory.lostThroughForaminaMl += outMl;
    memory.takenUpMl += before - outMl - epidural.volumeMl;
  }
  state.csf.displacedMl = displacedCsf(patient, epidural.volumeMl);
  seal.bloodAtHoleMl = epidural.byLevelMl[holeLevel(patient)] ?? 0;
}
