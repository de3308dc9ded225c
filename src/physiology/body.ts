/** The body as a whole: how it begins, how long a step it wants, and one step. */
import { USUAL_EQUIPMENT, type Equipment } from '../content/equipment.ts';
import { CARM_FIELDS_MM } from '../content/imaging.ts';
import { SPREAD_LEVELS } from '../content/levels.ts';
import { BLOOD_CELSIUS } from './constants/blood.ts';
import { SYRINGE_FILL_ML } from './constants/needle.ts';
import { stepContrast } from './contrast.ts';
import { lastingCompensation, stepCsf, updatePressures } from './csf.ts';
import { localExcessAtHole, stepEpidural, updateEpiduralPressure } from './epidural.ts';
import { forecastUprightHeadache, stepHeadache, untreatedEquilibrium } from './headache.ts';
import { stepFlush } from './flush.ts';
import { stepHarm } from './harm.ts';
import { comesByItself, stepHub } from './hub.ts';
import { stepArm } from './draw.ts';
import { canFlow, stepInjection } from './injection.ts';
import { stepLate } from './late.ts';
import { stepLossOfResistance } from './lossOfResistance.ts';
import { settleLowPressureSigns, stepLowPressureSigns } from './lowPressureSigns.ts';
import { emptyMemory } from './memory.ts';
import { stepNeedle } from './needle.ts';
import { adaptationSincePuncture } from './rebound.ts';
import { stepLocal } from './localAnaesthetic.ts';
import { stepSeal } from './seal.ts';
import { stepSkin } from './skin.ts';
import { stepSymptoms } from './symptoms.ts';
import {
  TICKS_PER_SECOND,
  type BodyContext,
  type BodyState,
  type Controls,
  type Emit,
  type NeedleTrack,
  type Patient,
} from './types.ts';
import { stepVitals } from './vitals.ts';
import { stepXray } from './xray.ts';

/** Steps: while a needle or its plunger moves under the hand, during the procedure, and at rest. */
const QUICK_TICKS = 4;
/** While blood flows: fifteen a second, a fiftieth of a millilitre each. Pressure and spread follow it over seconds. */
const FLOWING_TICKS = 8;
/** While a pressure that was raised sinks, or a heart beats slow: ten a second, as a monitor shows it. */
const SETTLING_TICKS = 12;
const CALM_TICKS = 60;
/** A back that eases after the injection. */
const EASING_TICKS = 240;
const REST_TICKS = 1200;
/** How often the upright headache is forecast: an hour of it is run each time, and it changes over minutes. */
const FORECAST_TICKS = 1200;
/** Blood not yet spread that is still followed closely, mL. */
const STILL_MOVING_ML = 0.02;

export function initialControls(): Controls {
  return {
    posture: 'supine',
    needleSpeedMmPerS: 0,
    needleTargetMm: null,
    syringePressed: false,
    injectionRateMlPerS: 0,
    cArm: { rotationDeg: 0, tiltDeg: 0, fieldMm: CARM_FIELDS_MM[0], cranialMm: 0 },
    screening: false,
  };
}

/** She has been up and about with her leak, and has just lain down. */
export function createBody(
  context: Pick<BodyContext, 'patient'>,
  equipment: Equipment = USUAL_EQUIPMENT,
): BodyState {
  const { patient } = context;
  const upright = untreatedEquilibrium(patient, patient.holeConductanceMlPerMinPerMmHg, 'upright');
  const state: BodyState = {
    tick: 0,
    posture: 'supine',
    equipment,
    pose: { flexion: 1, rotationDeg: 0, leanDeg: 0 },

    needle: {
      place: 'out',
      depthMm: 0,
      styletIn: false,
      tentingMm: 0,
      tissue: 'air',
      forceN: 0,
      segment: 0,
      blocked: false,
      passes: 0,
      boneContacts: 0,
      duraPierced: false,
      veinEntered: false,
      hubFlowMlPerMin: 0,
      hubDrops: 0,
    },
    syringe: {
      pressureMmHg: 0,
      salineLeftMl: SYRINGE_FILL_ML[equipment.medium],
      flowMlPerS: 0,
      give: 0,
      bounceMl: 0,
      pressedS: 0,
    },
    skin: { antisepticWetS: 0, wet: false, painted: false, numb: false, numbToMm: 0, nicked: false },
    draw: {
      dressed: [],
      armPainted: false,
      armWet: false,
      armWetS: 0,
      vein: 'none',
      firstDiscarded: false,
      syringe: 'none',
    },
    blood: {
      drawnMl: 0,
      syringeMl: 0,
      discardedMl: 0,
      injectedMl: 0,
      injectedOutsideMl: 0,
      ageS: 0,
      ageAtInjectionS: null,
      jammed: false,
      temperatureCelsius: BLOOD_CELSIUS,
      thickening: 0,
      flowMlPerS: 0,
      thumbForceN: 0,
      airMl: 0,
      airInjectedMl: 0,
      heparin: 0,
      dilution: 0,
      contaminated: 0,
    },
    epidural: {
      volumeMl: 0,
      byLevelMl: SPREAD_LEVELS.map(() => 0),
      localMl: 0,
      pressureMmHg: 0,
      staticPressureMmHg: 0,
      linePressureMmHg: 0,
      peakPressureMmHg: 0,
      baselineMmHg: 0,
    },
    csf: {
      volumeMl: patient.csfVolumeMl - upright.deficitMl,
      displacedMl: 0,
      compensationMl: lastingCompensation(upright.deficitMl),
      deficitMl: upright.deficitMl,
      pressureMmHg: upright.pressureMmHg,
      lumbarPressureMmHg: 0,
      intracranialPressureMmHg: 0,
      outflowAdaptation: adaptationSincePuncture(patient, upright.pressureMmHg),
      strainMmHg: 0,
      leakMlPerMin: 0,
      leakBeforePatchMlPerMin: 0,
    },
    contrast: { agent: null, leftMl: 0, doses: [] },
    xray: { shots: 0, screeningS: 0 },
    seal: {
      clotAgeS: 0,
      clot: 0,
      bloodAtHoleMl: 0,
      fraction: 0,
      maturity: 0,
      torn: 0,
      holeConductanceMlPerMinPerMmHg: patient.holeConductanceMlPerMinPerMmHg,
    },
    symptoms: {
      headacheNrs: 0.11 * upright.headacheNrs,
      headacheIfUprightNrs: upright.headacheNrs,
      backPressureNrs: 0,
      backAcheNrs: 0,
      legPainNrs: 0,
      neckPressureNrs: 0,
      brainSagMm: 0,
      reboundHeadacheNrs: 0,
      neckStiffnessNrs: 0,
      nauseaNrs: 0,
      hearingNrs: 0,
      faintness: 0,
    },
    harm: {
      rootInjury: 0,
      weaknessSide: 'none',
      numb: 0,
      visionChanged: 0,
      hearingChanged: 0,
      seizureS: 0,
      askedToStop: 0,
    },
    late: { radicularNrs: 0, feverCelsius: 0, cannotPassUrine: 0, saddleNumb: 0 },
    vitals: {
      heartRatePerMin: patient.heartRatePerMin,
      systolicMmHg: patient.systolicMmHg,
      diastolicMmHg: patient.diastolicMmHg,
      saturationPercent: patient.saturationPercent,
      temperatureCelsius: patient.temperatureCelsius,
      bradycardiaTicks: 0,
    },
    memory: emptyMemory(),
  };
  state.memory.skinDryingS = patient.skinDryingS;
  state.memory.csfStartMl = state.csf.volumeMl;
  updatePressures(state, patient);
  updateEpiduralPressure(state, patient);
  stepCsf(state, patient, 0, 1e-6);
  state.csf.leakBeforePatchMlPerMin = state.csf.leakMlPerMin;
  state.symptoms.headacheIfUprightNrs = forecastUprightHeadache(state, patient);
  state.memory.headacheBeforeNrs = state.symptoms.headacheIfUprightNrs;
  state.memory.lowHeadacheNrs = state.symptoms.headacheNrs;
  state.memory.headacheFeltBeforeNrs = state.symptoms.headacheNrs;
  state.memory.headacheDriveMl = upright.deficitMl;
  state.memory.sustainedCsfMmHg = upright.pressureMmHg;
  settleLowPressureSigns(state, patient);
  return state;
}

function needleMoves(state: Readonly<BodyState>, controls: Readonly<Controls>): boolean {
  if (state.needle.place === 'out') return false;
  const { memory } = state;
  return controls.needleSpeedMmPerS !== 0 || memory.overshootLeftMm > 0 || memory.flinchMm !== 0;
}

/** The needle moves or the thumb presses its syringe: what the hand feels changes in a blink. */
function handsAtNeedle(state: Readonly<BodyState>, controls: Readonly<Controls>): boolean {
  if (needleMoves(state, controls)) return true;
  return state.needle.place === 'inserted' && (controls.syringePressed || state.syringe.give > 0);
}

function bloodFlows(state: Readonly<BodyState>, controls: Readonly<Controls>): boolean {
  return controls.injectionRateMlPerS > 0 && canFlow(state);
}

/** Blood flows or has not yet spread, or the heart is slowed by it. */
function bloodMoves(state: Readonly<BodyState>, controls: Readonly<Controls>): boolean {
  const { memory } = state;
  if (bloodFlows(state, controls)) return true;
  return state.epidural.localMl > STILL_MOVING_ML || (memory.bradycardiaS >= 0 && memory.bradycardiaS < 60);
}

/** Fluid runs from the hub. */
function hubRuns(state: Readonly<BodyState>): boolean {
  return state.memory.hubOpenS > 0 && (comesByItself(state) !== 'none' || state.needle.hubFlowMlPerMin > 0);
}

/** How many ticks the next step may take. */
export function stepTicks(state: Readonly<BodyState>, controls: Readonly<Controls>): number {
  const { memory, needle } = state;
  if (handsAtNeedle(state, controls)) return QUICK_TICKS;
  if (bloodFlows(state, controls) || memory.flushLeftMl > 0 || state.contrast.leftMl > 0)
    return FLOWING_TICKS;
  if (bloodMoves(state, controls) || hubRuns(state)) return SETTLING_TICKS;
  const procedure =
    controls.screening ||
    needle.place === 'inserted' ||
    state.skin.wet ||
    state.draw.armWet ||
    memory.numbInS > 0 ||
    memory.trackNumbInS > 0 ||
    memory.faintS >= 0 ||
    memory.strainLeftS > 0 ||
    (state.blood.syringeMl > 0 && memory.injectionEndTick < 0) ||
    state.vitals.bradycardiaTicks > 0 ||
    state.symptoms.legPainNrs > 0;
  if (procedure) return CALM_TICKS;
  return state.symptoms.backPressureNrs > 0 ? EASING_TICKS : REST_TICKS;
}

/** Fluids, clot and pressures: the part that runs on after the procedure. */
export function stepFluids(state: BodyState, patient: Patient, seconds: number): void {
  const { seal } = state;
  const before = seal.bloodAtHoleMl;
  stepEpidural(state, patient, seconds);
  // Clot and leak meet what lies over the hole in the middle of the step.
  const after = seal.bloodAtHoleMl;
  if (after > 0) seal.bloodAtHoleMl = 0.5 * (before + after);
  stepSeal(state, patient, seconds);
  stepCsf(state, patient, localExcessAtHole(state, patient), seconds);
  seal.bloodAtHoleMl = after;
  updateEpiduralPressure(state, patient);
}

/** All of her but skin and needle, brought up to now. */
function catchUp(state: BodyState, patient: Patient, emit: Emit): void {
  const { memory } = state;
  const ticks = memory.lagTicks;
  if (ticks === 0) return;
  memory.lagTicks = 0;
  const seconds = ticks / TICKS_PER_SECOND;
  stepFluids(state, patient, seconds);
  if (memory.epiduralGivenMl === 0) {
    state.csf.leakBeforePatchMlPerMin = state.csf.leakMlPerMin;
    memory.headacheBeforeNrs = state.symptoms.headacheIfUprightNrs;
    memory.headacheFeltBeforeNrs = state.symptoms.headacheNrs;
  }
  stepHeadache(state, patient, seconds);
  stepLowPressureSigns(state, patient);
  if (Math.floor(state.tick / FORECAST_TICKS) !== Math.floor((state.tick - ticks) / FORECAST_TICKS)) {
    state.symptoms.headacheIfUprightNrs = forecastUprightHeadache(state, patient);
  }
  stepSymptoms(state, patient, seconds, emit);
  stepHarm(state, patient, seconds, emit);
  stepVitals(state, patient, ticks, emit);
  stepLate(state, patient, emit);
}

/**
 * One step of the body; changes the state in place. While the needle alone moves, in steps of a thirtieth of a
 * second, the rest of her follows twice a second: it changes over seconds, and this makes a long search cheap.
 */
export function stepBody(
  state: BodyState,
  controls: Readonly<Controls>,
  context: Pick<BodyContext, 'patient'>,
  track: NeedleTrack | null,
  ticks: number,
  emit: Emit,
): void {
  const { patient } = context;
  const { memory } = state;
  const seconds = ticks / TICKS_PER_SECOND;
  const searching = ticks <= QUICK_TICKS && handsAtNeedle(state, controls) && !bloodMoves(state, controls);
  if (state.posture !== controls.posture) catchUp(state, patient, emit);
  state.tick += ticks;
  state.posture = controls.posture;
  stepSkin(state, seconds, emit);
  stepArm(state, seconds, emit);
  stepLocal(state, seconds, emit);
  stepNeedle(state, controls, patient, track, seconds, emit);
  stepHub(state, controls, seconds, emit);
  stepLossOfResistance(state, controls, patient, track, seconds, emit);
  stepInjection(state, patient, controls, seconds, emit);
  stepFlush(state, seconds);
  stepContrast(state, controls, seconds, emit);
  stepXray(state, controls, seconds);
  memory.lagTicks += ticks;
  if (searching && memory.lagTicks < CALM_TICKS) return;
  catchUp(state, patient, emit);
}
