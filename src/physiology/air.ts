/** Air that was left in the blood's syringe: it goes in with the blood, and can find the hole, or lie beside a root. */
import { exp } from '../numerics/elementary.ts';
import { uniform } from '../numerics/random.ts';
import * as K from './constants/draw.ts';
import type { BodyState, Emit, Patient } from './types.ts';

/** The air over this share of the blood goes in with it. */
export function deliverAir(state: BodyState, patient: Patient, share: number, emit: Emit): void {
  const { blood, memory } = state;
  if (blood.airMl === 0) return;
  const before = blood.airInjectedMl;
  const airMl = Math.min(blood.airMl, blood.airMl * share);
  blood.airMl -= airMl;
  blood.airInjectedMl += airMl;
  const comesNow = (thing: string) => {
    const fromMl = uniform(patient.seed, 'air', thing) / K.AIR_RISK_PER_ML;
    return before < fromMl && blood.airInjectedMl >= fromMl;
  };
  if (comesNow('headache')) {
    memory.airHeadacheNrs = K.AIR_HEADACHE_NRS;
    emit({
      type: 'sensation',
      sensation: { site: 'head', quality: 'ache', intensityNrs: K.AIR_HEADACHE_NRS },
    });
  }
  if (comesNow('root')) {
    const site = patient.rootSide === 'left' ? 'leftLeg' : 'rightLeg';
    emit({ type: 'sensation', sensation: { site, quality: 'electric', intensityNrs: K.AIR_HEADACHE_NRS } });
  }
}

/** The headache of air fades as the air is taken up. */
export function stepAir(state: BodyState, seconds: number): void {
  const { memory } = state;
  if (memory.airHeadacheNrs > 0) memory.airHeadacheNrs *= exp(-seconds / (3600 * K.AIR_FADES_H));
}
