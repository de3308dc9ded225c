/** The loss-of-resistance syringe: what the thumb feels at the tip, and when it gives way. */
import { logNormal } from '../numerics/random.ts';
import * as K from './constants/needle.ts';
import { holdNeedle } from './needleEvents.ts';
import { isGap } from './needleForce.ts';
import { exp } from '../numerics/elementary.ts';
import type { BodyState, Controls, Emit, NeedleTrack, Patient } from './types.ts';

/** Resistance to saline where the tip stands, mmHg s/mL. */
function tipResistance(state: Readonly<BodyState>, patient: Patient, track: NeedleTrack): number {
  const { needle } = state;
  if (needle.blocked) return K.TISSUE_MECHANICS.bone.resistanceMmHgSPerMl;
  const gap = isGap(track, needle.segment);
  const { resistanceMmHgSPerMl } = K.TISSUE_MECHANICS[needle.tissue];
  if (gap || needle.tissue === 'muscle') {
    const median = gap ? K.GAP_RESISTANCE_MMHG_S_PER_ML : resistanceMmHgSPerMl;
    return logNormal(
      patient.seed,
      'softResistance',
      1000 * needle.passes + needle.segment,
      median,
      K.SOFT_RESISTANCE_SPREAD,
    );
  }
  if (needle.tissue !== 'epiduralFat') return resistanceMmHgSPerMl;
  const drawn = logNormal(
    patient.seed,
    'spaceResistance',
    needle.passes,
    resistanceMmHgSPerMl,
    K.SPACE_RESISTANCE_SPREAD,
  );
  const closed = Math.min(K.SPACE_RESISTANCE_MAXIMUM, drawn);
  // At the loss fat still lies on the bevel; the saline that follows opens a pocket and the resistance goes.
  const still = exp(-state.memory.salineThisPassMl / K.SPACE_OPENING_ML);
  return K.SPACE_OPEN_RESISTANCE + (closed - K.SPACE_OPEN_RESISTANCE) * still;
}

function tipPressure(state: Readonly<BodyState>): number {
  if (state.needle.tissue === 'epiduralFat') return state.epidural.pressureMmHg;
  return state.needle.tissue === 'csf' ? state.csf.lumbarPressureMmHg : 0;
}

/** Pressure at the slow reference flow: what resistances are compared by, mmHg. */
export function referencePressure(state: Readonly<BodyState>, patient: Patient, track: NeedleTrack): number {
  return Math.min(
    K.REFERENCE_LIMIT_MMHG,
    Math.max(0, tipPressure(state)) + K.REFERENCE_FLOW_ML_PER_S * tipResistance(state, patient, track),
  );
}

function rest(state: BodyState): void {
  const { syringe } = state;
  syringe.pressureMmHg = 0;
  syringe.flowMlPerS = 0;
  syringe.give = 0;
  syringe.bounceMl = 0;
  syringe.pressedS = 0;
}

/** Whether the thumb is down now: all the time, or at each tap. */
function isDown({ equipment, memory, tick }: Readonly<BodyState>): boolean {
  return (
    equipment.pressing === 'continuous' || (tick - memory.pressFromTick) % K.TAP_PERIOD_TICKS < K.TAP_TICKS
  );
}

/** Air is a spring between thumb and tissue: the share of the way to balance that it comes in one step. */
function followThroughAir({ syringe }: Readonly<BodyState>, resistance: number, seconds: number): number {
  const absolute = K.ATMOSPHERE_MMHG + syringe.pressureMmHg;
  const complianceMlPerMmHg = (syringe.salineLeftMl * K.ATMOSPHERE_MMHG) / (absolute * absolute);
  const perS = (1 / K.THUMB_SQUEEZE_MMHG_S_PER_ML + 1 / resistance) / complianceMlPerMmHg;
  return 1 - exp(-seconds * perS);
}

/** What the thumb feels of the resistance that is there, mmHg. */
function feltThrough(state: BodyState, air: boolean, follow: number, thereMmHg: number): number {
  if (!air) return thereMmHg;
  const { memory } = state;
  const before = memory.feltThroughAirMmHg > 0 ? memory.feltThroughAirMmHg : thereMmHg;
  memory.feltThroughAirMmHg = before + (thereMmHg - before) * follow;
  return memory.feltThroughAirMmHg;
}

/** Compare what the thumb feels now with what it remembers; a loss is told by the resistance that is there. */
function compare(
  state: BodyState,
  controls: Readonly<Controls>,
  felt: number,
  there: number,
  seconds: number,
  emit: Emit,
): void {
  const { memory, needle } = state;
  const free = needle.tissue === 'epiduralFat' || needle.tissue === 'csf';
  if (memory.lossTold === 1) {
    if (felt >= K.RETURNED_SHARE * memory.resistanceBeforeLossMmHg) {
      memory.lossTold = 0;
      memory.resistanceMmHg = felt;
      emit({ type: 'resistanceReturned', depthMm: needle.depthMm });
    }
    return;
  }
  const fromLigament =
    memory.resistanceMmHg > 0 ? memory.resistanceMmHg : free ? K.REFERENCE_LIMIT_MMHG * 0.8 : 0;
  const drop = fromLigament > 0 ? 1 - felt / fromLigament : 0;
  if (drop >= K.NOTICED_DROP && needle.tissue !== 'skin') {
    memory.lossTold = 1;
    memory.resistanceBeforeLossMmHg = fromLigament;
    holdNeedle(state, controls);
    emit({
      type: 'lossOfResistance',
      depthMm: needle.depthMm,
      resistanceDropPercent: 100 * (1 - there / fromLigament),
    });
    return;
  }
  const forget = 1 - exp(-seconds / K.THUMB_MEMORY_S);
  memory.resistanceMmHg =
    felt > memory.resistanceMmHg ? felt : memory.resistanceMmHg + (felt - memory.resistanceMmHg) * forget;
}

/** One step of the thumb on the syringe. */
export function stepLossOfResistance(
  state: BodyState,
  controls: Readonly<Controls>,
  patient: Patient,
  track: NeedleTrack | null,
  seconds: number,
  emit: Emit,
): void {
  const { syringe, needle, memory } = state;
  const usable = needle.place === 'inserted' && track !== null && memory.connected === 0 && !needle.styletIn;
  if (!usable || !controls.syringePressed || syringe.salineLeftMl <= 0) {
    rest(state);
    memory.pressFromTick = -1;
    return;
  }
  if (memory.pressFromTick < 0) memory.pressFromTick = state.tick;
  if (!isDown(state)) {
    rest(state);
    return;
  }
  const resistance = tipResistance(state, patient, track);
  const back = tipPressure(state);
  const stall = K.THUMB_PRESSURE_MMHG;
  const slope = stall / K.THUMB_FREE_FLOW_ML_PER_S;
  const flow = Math.max(0, (stall - back) / (resistance + slope));
  const settled = Math.max(0, stall - slope * flow);
  const air = state.equipment.medium === 'air';
  const follow = air ? followThroughAir(state, resistance, seconds) : 1;
  syringe.pressureMmHg = air ? syringe.pressureMmHg + (settled - syringe.pressureMmHg) * follow : settled;
  const out = air ? Math.max(0, syringe.pressureMmHg - back) / resistance : flow;
  const free = needle.tissue === 'epiduralFat' || needle.tissue === 'csf' || needle.veinEntered;
  const duty = free ? 1 : K.THUMB_DUTY;
  const volume = Math.min(duty * out * seconds, syringe.salineLeftMl);
  syringe.flowMlPerS = volume / seconds;
  syringe.salineLeftMl -= volume;
  syringe.pressedS += seconds;
  const bounce = air ? syringe.pressureMmHg / (K.ATMOSPHERE_MMHG + syringe.pressureMmHg) : 0;
  syringe.bounceMl = bounce * syringe.salineLeftMl;
  const plain = K.GIVE_HALF_MMHG_S_PER_ML / (K.GIVE_HALF_MMHG_S_PER_ML + resistance);
  const aim = plain + (1 - plain) * bounce;
  syringe.give += ((free ? 1 : aim) - syringe.give) * (1 - exp(-seconds / 0.06));
  if (free) {
    memory.salineThisPassMl += volume;
    memory.salineTick = state.tick;
    if (needle.tissue === 'csf' && !air) memory.salineIntoCsfMl += volume;
  }
  const there = referencePressure(state, patient, track);
  const felt = feltThrough(state, air, follow, there);
  if (syringe.pressedS >= 0.08) compare(state, controls, felt, there, seconds, emit);
}
