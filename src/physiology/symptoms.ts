/** What she feels while blood goes in: back, buttocks, leg, neck, head. */
import { log } from '../numerics/elementary.ts';
import * as K from './constants/symptoms.ts';
import type { BodyState, Emit, Patient, SensationQuality, SensationSite } from './types.ts';

function tell(emit: Emit, site: SensationSite, quality: SensationQuality, intensityNrs: number): void {
  emit({ type: 'sensation', sensation: { site, quality, intensityNrs } });
}

/** Place of a pressure rise between the two thresholds: 0 at fullness, 1 at pain. */
export function backScale(patient: Patient, riseMmHg: number): number {
  if (riseMmHg <= 0.01) return -10;
  return (
    log(riseMmHg / patient.fullnessThresholdMmHg) /
    log(patient.painThresholdMmHg / patient.fullnessThresholdMmHg)
  );
}

function stepBack(state: BodyState, patient: Patient, rise: number, seconds: number, emit: Emit): void {
  const { symptoms, memory, blood } = state;
  const place = backScale(patient, rise);
  symptoms.backPressureNrs =
    place < 0 ? 0 : Math.min(10, K.BACK_AT_THRESHOLD_NRS + K.BACK_GROWTH_NRS * place);
  if (rise >= K.FULLNESS_SHARE * patient.fullnessThresholdMmHg && memory.fullnessTold === 0) {
    memory.fullnessTold = 1;
    tell(emit, 'lowBack', 'fullness', 1);
  }
  if (place >= 0 && memory.pressureTold === 0) {
    memory.pressureTold = 1;
    tell(emit, 'lowBack', 'pressure', symptoms.backPressureNrs);
  } else if (place < -0.25 && memory.pressureTold === 1) {
    memory.pressureTold = 0;
    memory.persistTold = 0;
    tell(emit, 'lowBack', 'easing', 0);
  }
  if (place >= K.BUTTOCKS_AT && memory.buttocksTold === 0) {
    memory.buttocksTold = 1;
    tell(emit, 'buttocks', 'pressure', symptoms.backPressureNrs);
  } else if (place < 0) memory.buttocksTold = 0;
  if (symptoms.backPressureNrs >= K.STRONG_PAIN_NRS && memory.strongTold === 0) {
    memory.strongTold = 1;
    emit({ type: 'backPainStrong', intensityNrs: symptoms.backPressureNrs });
  } else if (symptoms.backPressureNrs < K.STRONG_PAIN_AGAIN_NRS) memory.strongTold = 0;
  memory.persistS = place >= 0 && blood.flowMlPerS === 0 ? memory.persistS + seconds : 0;
  if (memory.persistS >= K.PERSISTENCE_S - 0.5 && memory.persistTold === 0) {
    memory.persistTold = 1;
    emit({ type: 'backPressurePersists' });
  }
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

function stepHead(state: BodyState, emit: Emit): void {
  const { symptoms, memory, csf } = state;
  const pressure = csf.intracranialPressureMmHg;
  symptoms.neckPressureNrs =
    pressure < K.NECK_PRESSURE_MMHG ? 0 : Math.min(10, 2 + 0.4 * (pressure - K.NECK_PRESSURE_MMHG));
  if (pressure >= K.NECK_PRESSURE_MMHG && memory.neckTold === 0) {
    memory.neckTold = 1;
    tell(emit, 'neck', 'pressure', symptoms.neckPressureNrs);
  } else if (pressure < 0.8 * K.NECK_PRESSURE_MMHG) memory.neckTold = 0;
  if (pressure >= K.HIGH_PRESSURE_HEADACHE_MMHG && memory.headTold === 0) {
    memory.headTold = 1;
    tell(emit, 'head', 'worse', 6);
    emit({ type: 'highPressureHeadache' });
  }
  if (memory.easedTold === 0 && memory.epiduralGivenMl > 0) {
    const now = symptoms.headacheIfUprightNrs;
    if (memory.headacheBeforeNrs - now >= K.EASED_BY_NRS) {
      memory.easedTold = 1;
      tell(emit, 'head', 'easing', now);
      emit({ type: 'headacheEased', headacheNrs: now });
    }
  }
}

/** One step of everything that is felt. */
export function stepSymptoms(state: BodyState, patient: Patient, seconds: number, emit: Emit): void {
  if (state.memory.epiduralGivenMl <= 0) return;
  const rise = state.epidural.pressureMmHg - state.epidural.baselineMmHg;
  stepBack(state, patient, rise, seconds, emit);
  stepLeg(state, patient, rise, emit);
  stepHead(state, emit);
}
