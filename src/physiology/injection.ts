/** The blood syringe: what the thumb can push, where it goes, how it clots. */
import { exp } from '../numerics/elementary.ts';
import { resistanceOver17G } from './bore.ts';
import * as K from './constants/blood.ts';
import { TISSUE_MECHANICS } from './constants/needle.ts';
import { deliverAir } from './air.ts';
import { intoSpace } from './epidural.ts';
import type { BodyState, Controls, Emit, Patient } from './types.ts';

/** 0 fluid to 1 clotted at this age. */
export function thickeningAt(patient: Patient, ageS: number): number {
  return 1 / (1 + exp(-(ageS - patient.clotOnsetS) / K.CLOT_WIDTH_S));
}

/** Resistance of a 17G needle and blood at this age and temperature, mmHg s/mL. */
export function lineResistance(patient: Patient, ageS: number, celsius: number): number {
  const cells = K.VISCOSITY_HAEMATOCRIT * (patient.haematocrit - K.REFERENCE_HAEMATOCRIT);
  const viscosity = exp(cells + K.VISCOSITY_PER_CELSIUS * (K.BLOOD_CELSIUS - celsius));
  const late = Math.min(12, (ageS - patient.clotOnsetS) / K.CLOT_VISCOSITY_S);
  return K.NEEDLE_RESISTANCE_MMHG_S_PER_ML * viscosity * (1 + K.CLOT_VISCOSITY * exp(late));
}

/** Force that this pressure in the syringe asks of a thumb, whether or not it has it, N. */
export function thumbForceN(pressureMmHg: number): number {
  return K.SYRINGE_FRICTION_N + pressureMmHg / K.SYRINGE_MMHG_PER_N;
}

/** What clotting counts from, s: heparin holds it at its beginning. */
function clottingAgeS({ heparin, ageS }: Readonly<BodyState['blood']>): number {
  return heparin === 1 ? 0 : ageS;
}

/** Whether blood can flow now: connected, in place, and some left. */
export function canFlow(state: Readonly<BodyState>): boolean {
  return (
    state.memory.connected === 1 &&
    state.needle.place === 'inserted' &&
    state.blood.syringeMl > 0 &&
    !state.blood.jammed
  );
}

function still(state: BodyState): void {
  state.blood.flowMlPerS = 0;
  state.blood.thumbForceN = 0;
  state.epidural.linePressureMmHg = state.epidural.pressureMmHg;
  state.memory.jamS = 0;
}

/** Blood that is out of the syringe goes where the tip stands. */
function deliver(state: BodyState, volumeMl: number, seconds: number, emit: Emit): void {
  const { blood, seal, memory, needle } = state;
  blood.injectedMl += volumeMl;
  memory.contaminatedIn = blood.contaminated;
  if (needle.tissue === 'epiduralFat' && !needle.veinEntered) {
    const before = memory.epiduralGivenMl;
    seal.clotAgeS = (seal.clotAgeS * before + blood.ageS * volumeMl) / (before + volumeMl);
    memory.epiduralGivenMl = before + volumeMl;
    memory.mouldableMl += volumeMl * (1 - blood.thickening) * (1 - blood.dilution);
    if (blood.heparin === 1) memory.heparinisedMl += volumeMl;
    intoSpace(state, volumeMl, seconds);
    return;
  }
  blood.injectedOutsideMl += volumeMl;
  // What is pushed in opens a vein that had collapsed on the tip.
  memory.veinDry = 0;
  if (needle.tissue === 'csf' || needle.tissue === 'nerve') {
    state.csf.volumeMl += volumeMl;
    memory.givenIntoCsfMl += volumeMl;
    if (memory.csfTold === 0) {
      memory.csfTold = 1;
      emit({ type: 'bloodIntoCsf' });
    }
  }
}

function tellMarks(state: BodyState, emit: Emit): void {
  const { memory, blood } = state;
  if (blood.syringeMl <= 0 && memory.emptyTold === 0) {
    memory.emptyTold = 1;
    emit({ type: 'syringeEmpty' });
  }
  while (blood.injectedMl - memory.marksFromMl >= 5 * (memory.marksTold + 1) - 1e-6) {
    memory.marksTold++;
    emit({ type: 'injectionMark', volumeMl: 5 * memory.marksTold });
  }
}

/** One step of the thumb on the blood syringe. */
export function stepInjection(
  state: BodyState,
  patient: Patient,
  controls: Readonly<Controls>,
  seconds: number,
  emit: Emit,
): void {
  const { blood, epidural, needle, memory } = state;
  if (blood.syringeMl > 0) {
    blood.ageS += seconds;
    blood.thickening = thickeningAt(patient, clottingAgeS(blood));
  }
  const wanted = Math.max(0, Math.min(K.RATE_MAXIMUM_ML_PER_S, controls.injectionRateMlPerS));
  if (wanted === 0 || !canFlow(state)) {
    still(state);
    return;
  }
  if (blood.ageAtInjectionS === null) blood.ageAtInjectionS = blood.ageS;
  const inSpace = needle.tissue === 'epiduralFat';
  const cold = lineResistance(patient, clottingAgeS(blood), blood.temperatureCelsius);
  const line = cold * resistanceOver17G(state.equipment.needle);
  const tissue = inSpace ? 0 : K.BLOOD_TISSUE_FACTOR * TISSUE_MECHANICS[needle.tissue].resistanceMmHgSPerMl;
  const back = inSpace ? epidural.pressureMmHg : needle.tissue === 'csf' ? state.csf.lumbarPressureMmHg : 0;
  const most = (K.THUMB_MAXIMUM_N - K.SYRINGE_FRICTION_N) * K.SYRINGE_MMHG_PER_N;
  const pressed = inSpace || needle.tissue === 'csf' ? most : K.HABITUAL_PRESSURE_MMHG;
  const possible = Math.max(0, (pressed - back) / (line + tissue));
  const flow = Math.min(wanted, possible);
  const volume = Math.min(flow * seconds, blood.syringeMl);
  blood.flowMlPerS = volume / seconds;
  epidural.linePressureMmHg = back + (line + tissue) * flow;
  blood.thumbForceN = thumbForceN(epidural.linePressureMmHg);
  deliverAir(state, patient, volume / blood.syringeMl, emit);
  blood.syringeMl -= volume;
  if (blood.syringeMl < 1e-12) blood.syringeMl = 0;
  memory.flowS += seconds;
  memory.lastFlowTick = state.tick;
  deliver(state, volume, seconds, emit);
  tellMarks(state, emit);
  const clotted = most / line < K.JAM_FLOW_ML_PER_S && flow < wanted;
  memory.jamS = clotted ? memory.jamS + seconds : 0;
  if (memory.jamS >= K.JAM_TIME_S) {
    blood.jammed = true;
    still(state);
    emit({ type: 'syringeJammed' });
  }
}
