/** The hub: what runs from it for as long as it stands bare, and what closes it. */
import { exp } from '../numerics/elementary.ts';
import { csfFlowMlPerS } from './bore.ts';
import * as K from './constants/needle.ts';
import { sacShare } from './csf.ts';
import { csfPressureAtMmHg, heightOfLevelMm } from './hydrostatics.ts';
import type { BodyState, Controls, Emit } from './types.ts';

export type HubFluid = 'none' | 'clear' | 'blood';

export function isInCsf({ needle }: Readonly<BodyState>): boolean {
  return needle.place === 'inserted' && (needle.tissue === 'csf' || needle.tissue === 'nerve');
}

/** A vein can collapse on the tip: it stands in it, and the hub is dry. */
function isBleeding({ needle, memory }: Readonly<BodyState>): boolean {
  return (
    needle.place === 'inserted' && (needle.tissue === 'vein' || needle.veinEntered) && memory.veinDry === 0
  );
}

/** Saline of the test that is still to come back, mL: some, when enough of it went into the space in this pass. */
function salineToReturnMl({ needle, memory, equipment }: Readonly<BodyState>): number {
  const isThere = needle.place === 'inserted' && needle.tissue === 'epiduralFat' && !needle.veinEntered;
  if (!isThere || equipment.medium !== 'saline' || memory.salineThisPassMl < K.HUB_SALINE_ML) return 0;
  const leftMl = K.SALINE_BACK_SHARE * memory.salineThisPassMl - memory.salineBackMl;
  // The last drop hangs.
  return leftMl < K.DROP_ML ? 0 : leftMl;
}

/** What drips from a bare hub without anybody having pushed anything in. */
export function comesByItself(state: Readonly<BodyState>): HubFluid {
  if (isInCsf(state)) return 'clear';
  return isBleeding(state) ? 'blood' : 'none';
}

/** What whoever looks sees at the bare hub. */
export function seenAtHub(state: Readonly<BodyState>): HubFluid {
  const fluid = comesByItself(state);
  return fluid === 'none' && salineToReturnMl(state) > 0 ? 'clear' : fluid;
}

/** The hub stands bare for so long, s: until it is closed, unless the operator of the body closes it after a moment. */
export function openHub(state: BodyState, seconds = state.memory.hubClosesInS): void {
  const { memory } = state;
  if (memory.hubOpenS <= 0) {
    memory.hubRunMl = 0;
    memory.hubTold = 0;
  }
  memory.hubOpenS = seconds;
}

/** A syringe, a stylet or a thumb is on it. */
export function closeHub({ memory, needle }: BodyState): void {
  memory.hubOpenS = 0;
  needle.hubFlowMlPerMin = 0;
}

/** CSF that runs out under the pressure there, mL in this step. The hub stands at the height of the needle's level, at the pressure of the room. */
function runCsf(state: BodyState, seconds: number): number {
  const { memory, csf, equipment } = state;
  const pressure = sacShare(state) * csfPressureAtMmHg(state, heightOfLevelMm(memory.injectionLevel));
  const volumeMl = csfFlowMlPerS(equipment.needle, pressure) * seconds;
  csf.volumeMl -= volumeMl;
  memory.givenIntoCsfMl -= volumeMl;
  memory.hubLostMl += volumeMl;
  return volumeMl;
}

/** Blood of a vein, or saline that comes back slower and slower: neither is of her CSF. mL in this step. */
function runOther(state: BodyState, seconds: number): number {
  const { memory } = state;
  let volumeMl = K.VEIN_ML_PER_S * seconds;
  if (!isBleeding(state)) {
    volumeMl = salineToReturnMl(state) * (1 - exp(-seconds / K.SALINE_BACK_S));
    memory.salineBackMl += volumeMl;
  }
  memory.hubOtherMl += volumeMl;
  return volumeMl;
}

/** One step of the hub. */
export function stepHub(state: BodyState, controls: Readonly<Controls>, seconds: number, emit: Emit): void {
  const { needle, memory } = state;
  if (memory.hubOpenS <= 0) {
    needle.hubFlowMlPerMin = 0;
    return;
  }
  if (needle.place === 'out' || needle.styletIn || memory.connected === 1 || controls.syringePressed) {
    closeHub(state);
    return;
  }
  const openS = Math.min(seconds, memory.hubOpenS);
  const volumeMl = isInCsf(state) ? runCsf(state, openS) : runOther(state, openS);
  memory.hubOpenS -= seconds;
  memory.hubRunMl += volumeMl;
  needle.hubFlowMlPerMin = (60 * volumeMl) / openS;
  needle.hubDrops = Math.floor((memory.hubLostMl + memory.hubOtherMl) / K.DROP_ML);
  const fluid = comesByItself(state);
  if (fluid !== 'none' && memory.hubTold === 0) {
    memory.hubTold = 1;
    emit({ type: 'fluidAtHub', fluid });
  }
}

/**
 * Syringe or stylet comes off, and the hub is looked at. It stays bare until thumb, syringe or stylet are on it again.
 */
export function checkHub(state: BodyState, emit: Emit): void {
  const { needle, memory } = state;
  needle.styletIn = false;
  const fluid = seenAtHub(state);
  if (needle.place === 'inserted') {
    openHub(state);
    if (fluid !== 'none') memory.hubTold = 1;
  }
  emit({ type: 'hubChecked', fluid });
}
