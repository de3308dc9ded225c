/** What the machine remembers at the start, and how a list remembers a thing once. */
import type { ProcedureContext, ProcedureInput } from './types.ts';

/** Nothing done yet. */
export function blankMemory({ protocol, patientAgrees, contrastNeeded }: ProcedureInput): ProcedureContext {
  return {
    protocol,
    patientAgrees,
    contrastNeeded,
    assessed: [],
    explained: [],
    observed: [],
    advised: [],
    answered: [],
    done: [],
    dressed: [],
    vein: null,
    syringeConnector: null,
    posture: null,
    interspace: null,
    passes: 0,
    seniorHasNeedle: false,
    equipment: protocol.equipment,
    trackNumbToMm: 0,
    styletIn: false,
    hubLookedAt: false,
    fatEndsMm: null,
    imagingHere: [],
    contrast: null,
    contrastGivenMl: 0,
    filmSinceContrast: false,
    contrastSeen: null,
    peeking: false,
    wetTaps: [],
    bloodInSyringe: false,
    injectionHeld: true,
    injectedMl: 0,
    bloodInCsf: false,
    stopReason: null,
    waitedS: 0,
    patchNumber: 1,
    helpCalled: false,
  };
}

/** The list with this thing in it, once. */
export function withOnce<Thing>(list: readonly Thing[], thing: Thing): readonly Thing[] {
  return list.includes(thing) ? list : [...list, thing];
}

/** The list without these things. */
export function without<Thing>(list: readonly Thing[], ...things: readonly Thing[]): readonly Thing[] {
  return list.filter((one) => !things.includes(one));
}
