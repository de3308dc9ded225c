/** What she feels while blood goes in and after: back, leg, neck, head. */
import { exp } from '../numerics/elementary.ts';
import { injectionOver, stepBack } from './back.ts';
import { HEADACHE_SHARE } from './constants/headache.ts';
import * as K from './constants/symptoms.ts';
import { isUp } from './posture.ts';
import type { BodyState, Emit, Patient, SensationQuality, SensationSite } from './types.ts';

function tell(emit: Emit, site: SensationSite, quality: SensationQuality, intensityNrs: number): void {
  emit({ type: 'sensation', sensation: { site, quality, intensityNrs } });
}

function stepLeg(state: BodyState, patient: Patient, rise: number, emit: Emit): void {
  const { symptoms, memory } = state;
  const relative = (rise * patient.rootIrritability) / K.ROOT_PRESSURE_MMHG;
  symptoms.legPainNrs = relative < 1 ? 0 : Math.min(10, 3 + 8 * (relative - 1));
  if (relative >= 1 && memory.legTold === 0) {
    memory.legTold = 1;
    const side = patient.rootSide;
    tell(emit, side === 'left' ? 'leftLeg' : 'rightLeg', 'electric', symptoms.legPainNrs);
    emit({ type: 'legPain', side, intensityNrs: symptoms.legPainNrs });
  } else if (relative < 0.8) memory.legTold = 0;
}

function stepHead(state: BodyState, seconds: number, emit: Emit): void {
  const { symptoms, memory, csf } = state;
  const pressure = csf.intracranialPressureMmHg - csf.strainMmHg;
  symptoms.neckPressureNrs =
    pressure < K.NECK_PRESSURE_MMHG ? 0 : Math.min(10, 2 + 0.4 * (pressure - K.NECK_PRESSURE_MMHG));
  if (pressure >= K.NECK_PRESSURE_MMHG && memory.neckTold === 0) {
    memory.neckTold = 1;
    tell(emit, 'neck', 'pressure', symptoms.neckPressureNrs);
  } else if (pressure < 0.8 * K.NECK_PRESSURE_MMHG) memory.neckTold = 0;
  stepHighHeadache(state, pressure, seconds);
  if (pressure >= K.HIGH_PRESSURE_HEADACHE_MMHG && memory.headTold === 0) {
    memory.headTold = 1;
    tell(emit, 'head', 'worse', symptoms.headacheNrs);
    emit({ type: 'highPressureHeadache' });
  }
}

/** The headache that high pressure adds: at once, and gone some time after the pressure. */
function stepHighHeadache(state: BodyState, pressure: number, seconds: number): void {
  const { symptoms, memory } = state;
  const begins = pressure >= K.HIGH_PRESSURE_HEADACHE_MMHG;
  const stays =
    memory.headTold === 1 && pressure >= K.HIGH_HEADACHE_UNTIL_SHARE * K.HIGH_PRESSURE_HEADACHE_MMHG;
  const aim =
    K.HIGH_HEADACHE_LEAST_NRS + K.HIGH_HEADACHE_NRS_PER_MMHG * (pressure - K.HIGH_PRESSURE_HEADACHE_MMHG);
  if (begins || (stays && memory.highHeadacheNrs > 1)) {
    const within = Math.max(K.HIGH_HEADACHE_LEAST_NRS, Math.min(K.HIGH_HEADACHE_MOST_NRS, aim));
    memory.highHeadacheNrs = within;
  } else {
    memory.highHeadacheNrs *= exp(-seconds / K.HIGH_HEADACHE_FALL_S);
    if (memory.highHeadacheNrs < 0.01) memory.highHeadacheNrs = 0;
  }
  const high = memory.highHeadacheNrs + symptoms.reboundHeadacheNrs;
  symptoms.headacheNrs = Math.min(10, memory.lowHeadacheNrs + high);
}

/** Less headache than there was in this posture; or, up again after the injection, clearly less than the case's. */
function hasEased(state: Readonly<BodyState>, patient: Patient): boolean {
  const { symptoms, memory, posture } = state;
  if (memory.epiduralGivenMl < K.EASED_FROM_ML) return false;
  const before = Math.min(memory.headacheFeltBeforeNrs, HEADACHE_SHARE[posture] * memory.headacheBeforeNrs);
  if (before >= K.EASED_HAD_NRS && before - symptoms.headacheNrs >= K.EASED_BY_NRS) return true;
  const settled = Math.max(symptoms.headacheNrs, symptoms.headacheIfUprightNrs);
  const ofCase = patient.teachingCase.findings.headacheUprightNrs;
  return (
    injectionOver(state) && memory.uprightS >= K.EASED_UPRIGHT_S && settled <= ofCase - K.EASED_UPRIGHT_BY_NRS
  );
}

function tellEasing(state: BodyState, patient: Patient, seconds: number, emit: Emit): void {
  const { symptoms, memory, posture } = state;
  memory.uprightS = isUp(posture) ? memory.uprightS + seconds : 0;
  if (memory.easedTold === 1 || !hasEased(state, patient)) return;
  memory.easedTold = 1;
  tell(emit, 'head', 'easing', symptoms.headacheNrs);
  emit({ type: 'headacheEased', headacheNrs: symptoms.headacheNrs });
}

/** One step of everything that is felt. */
export function stepSymptoms(state: BodyState, patient: Patient, seconds: number, emit: Emit): void {
  if (state.memory.epiduralGivenMl <= 0) return;
  const rise = state.epidural.pressureMmHg - state.epidural.baselineMmHg;
  stepBack(state, patient, rise, seconds, emit);
  stepLeg(state, patient, rise, emit);
  stepHead(state, seconds, emit);
  tellEasing(state, patient, seconds, emit);
}
