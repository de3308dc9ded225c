/** The needle along its track: bulging, piercing, bone, overshoot, dura. The hand stops by itself after a finding. */
import { sin, PI } from '../numerics/elementary.ts';
import { uniform } from '../numerics/random.ts';
import * as K from './constants/needle.ts';
import { closeHub, openHub } from './hub.ts';
import { needleForce, punctureForce } from './needleForce.ts';
import { addHole } from './csf.ts';
import { newHoleConductance } from './newHole.ts';
import type { BodyState, Controls, Emit, NeedleTrack, Patient } from './types.ts';

interface Scene {
  readonly state: BodyState;
  readonly controls: Readonly<Controls>;
  readonly patient: Patient;
  readonly track: NeedleTrack;
  readonly emit: Emit;
}

/** The hand stops and stays still until its set-point is set again. */
export function holdNeedle(state: BodyState, controls: Readonly<Controls>): void {
  const { memory } = state;
  memory.needleHeld = 1;
  memory.heldSpeedMmPerS = controls.needleSpeedMmPerS;
  memory.heldTargetMm = controls.needleTargetMm ?? -1;
}

function commandedSpeed(state: BodyState, controls: Readonly<Controls>): number {
  const { memory } = state;
  const most = K.NEEDLE_SPEED_MAXIMUM_MM_PER_S;
  const speed = Math.max(-most, Math.min(most, controls.needleSpeedMmPerS));
  if (memory.needleHeld === 1) {
    const setAgain =
      speed !== memory.heldSpeedMmPerS || (controls.needleTargetMm ?? -1) !== memory.heldTargetMm;
    if (!setAgain) return 0;
    memory.needleHeld = 0;
  }
  return speed;
}

function touchBone(scene: Scene, depthMm: number): void {
  const { needle, memory } = scene.state;
  needle.depthMm = depthMm;
  memory.overshootLeftMm = 0;
  if (needle.blocked) return;
  needle.blocked = true;
  needle.boneContacts++;
  memory.boneDepthMm = depthMm;
  holdNeedle(scene.state, scene.controls);
  scene.emit({ type: 'boneContact', depthMm });
}

/** How far the hand falls forward when the resistance goes from one force to another, mm. */
function overshoot(dropN: number, speedMmPerS: number, hand: BodyState['equipment']['hand']): number {
  if (dropN <= 0 || speedMmPerS <= 0) return 0;
  const stiffness = K.HAND_STIFFNESS_N_PER_MM[hand] / (1 + speedMmPerS / K.HAND_STIFFNESS_SPEED_MM_PER_S);
  return dropN / stiffness + speedMmPerS * K.HAND_REACTION_S;
}

function tellParaesthesia(scene: Scene, side: 'left' | 'right'): void {
  const { state, controls, emit } = scene;
  if (state.memory.paraesthesiaTold === 1) return;
  state.memory.paraesthesiaTold = 1;
  holdNeedle(state, controls);
  emit({ type: 'paraesthesia', side });
  const site = side === 'left' ? 'leftLeg' : 'rightLeg';
  emit({ type: 'sensation', sensation: { site, quality: 'electric', intensityNrs: 7 } });
}

/** How far to the left the tip stands, mm. */
function tipLeftMm(scene: Scene): number {
  const { aim } = scene.track;
  return aim.leftOffsetMm + scene.state.needle.depthMm * sin((aim.leftDeg * PI) / 180);
}

function enterSpace(scene: Scene, fromForceN: number, speedMmPerS: number): void {
  const { state, patient } = scene;
  const { needle, memory, equipment } = state;
  // A gap or a slit may have given way just before: the space is a loss of its own.
  memory.lossTold = 0;
  const drop = K.GAUGE_FORCE[equipment.needle] * (fromForceN - K.TISSUE_MECHANICS.epiduralFat.cuttingN);
  memory.overshootLeftMm = Math.max(
    memory.overshootLeftMm,
    overshoot(0.8 * drop, speedMmPerS, equipment.hand),
  );
  if (uniform(patient.seed, 'vein', needle.passes) < K.VEIN_CHANCE) needle.veinEntered = true;
  const left = tipLeftMm(scene);
  if (Math.abs(left) >= K.ROOT_DISTANCE_MM) tellParaesthesia(scene, left > 0 ? 'left' : 'right');
}

/** The tip has come into a segment on its way in. */
function enter(scene: Scene, segment: number, fromForceN: number, speedMmPerS: number): void {
  const { state, track, controls, emit } = scene;
  const { needle } = state;
  const tissue = track.segments[segment]?.tissue ?? needle.tissue;
  needle.segment = segment;
  needle.tissue = tissue;
  emit({ type: 'tissueEntered', tissue, depthMm: needle.depthMm });
  if (tissue === 'epiduralFat') enterSpace(scene, fromForceN, speedMmPerS);
  if (tissue === 'nerve') tellParaesthesia(scene, tipLeftMm(scene) >= 0 ? 'left' : 'right');
  if (tissue === 'csf' && state.memory.piercedSegment <= segment) {
    state.memory.overshootLeftMm = 0;
    holdNeedle(state, controls);
    if (!needle.duraPierced) {
      needle.duraPierced = true;
      addHole(state, newHoleConductance(state, scene.patient));
    }
    if (!controls.syringePressed) openHub(state, K.HUB_OPEN_S);
    emit({ type: 'duralPuncture', depthMm: needle.depthMm });
  }
}

function goIn(scene: Scene, travelMm: number, speedMmPerS: number): void {
  const { state, patient, track } = scene;
  const { needle, memory } = state;
  const { segments } = track;
  const last = segments[segments.length - 1];
  let depth = Math.min(needle.depthMm + travelMm, last?.toMm ?? 0);
  let bone = -1;
  for (let i = needle.segment + 1; i < segments.length && bone < 0; i++) {
    const segment = segments[i];
    if (segment !== undefined && K.STOPPING_TISSUES.has(segment.tissue)) bone = segment.fromMm;
  }
  const blocked = bone >= 0 && depth >= bone;
  if (blocked) depth = bone;
  needle.depthMm = depth;
  needle.tentingMm = 0;
  for (;;) {
    const here = segments[needle.segment];
    const nextIndex = needle.segment + 1;
    const next = segments[nextIndex];
    if (here === undefined || next === undefined || depth < here.toMm) break;
    if (K.STOPPING_TISSUES.has(next.tissue)) break;
    const before = K.TISSUE_MECHANICS[here.tissue].cuttingN;
    if (nextIndex > memory.piercedSegment) {
      const force = punctureForce(state, patient, track, nextIndex);
      const bulge = depth - here.toMm;
      if (force > 0 && K.TISSUE_MECHANICS[next.tissue].stiffnessNPerMm * bulge < force) {
        needle.tentingMm = bulge;
        break;
      }
      memory.piercedSegment = nextIndex;
    }
    enter(scene, nextIndex, before, speedMmPerS);
  }
  if (blocked) touchBone(scene, bone);
}

function goOut(scene: Scene, travelMm: number): void {
  const { state, track, controls, emit } = scene;
  const { needle, memory } = state;
  needle.depthMm = Math.max(0, needle.depthMm + travelMm);
  memory.overshootLeftMm = 0;
  const here = track.segments[needle.segment];
  needle.tentingMm =
    here === undefined ? 0 : Math.max(0, Math.min(needle.tentingMm, needle.depthMm - here.toMm));
  if (needle.blocked && needle.depthMm <= memory.boneDepthMm - K.BONE_RELEASE_MM) {
    needle.blocked = false;
    memory.boneDepthMm = -1;
  }
  while (needle.segment > 0 && needle.depthMm < (track.segments[needle.segment]?.fromMm ?? 0)) {
    needle.segment--;
    if (needle.tissue === 'epiduralFat') needle.veinEntered = false;
    needle.tissue = track.segments[needle.segment]?.tissue ?? 'air';
    emit({ type: 'tissueEntered', tissue: needle.tissue, depthMm: needle.depthMm });
  }
  if (needle.depthMm <= 0) {
    takeOut(state, emit);
    holdNeedle(state, controls);
  }
}

/** The needle is out of the skin. */
export function takeOut(state: BodyState, emit: Emit): void {
  const { needle, memory } = state;
  needle.place = 'out';
  needle.depthMm = 0;
  needle.tentingMm = 0;
  needle.segment = 0;
  needle.tissue = 'air';
  needle.forceN = 0;
  needle.blocked = false;
  needle.veinEntered = false;
  memory.overshootLeftMm = 0;
  memory.piercedSegment = -1;
  memory.boneDepthMm = -1;
  memory.connected = 0;
  closeHub(state);
  emit({ type: 'needleOut' });
}

/** A new line: nothing on it is pierced yet, the thumb has felt nothing, and the syringe is filled again. */
export function beginPass(state: BodyState, track: NeedleTrack, depthMm: number): void {
  const { needle, memory } = state;
  needle.passes++;
  needle.depthMm = depthMm;
  needle.tentingMm = 0;
  needle.blocked = false;
  needle.veinEntered = false;
  let segment = 0;
  while (segment + 1 < track.segments.length && depthMm >= (track.segments[segment]?.toMm ?? 0)) segment++;
  needle.segment = segment;
  needle.tissue = track.segments[segment]?.tissue ?? 'skin';
  memory.piercedSegment = segment;
  memory.boneDepthMm = -1;
  memory.overshootLeftMm = 0;
  memory.paraesthesiaTold = 0;
  memory.resistanceMmHg = 0;
  memory.lossTold = 0;
  memory.salineThisPassMl = 0;
  memory.feltThroughAirMmHg = 0;
  closeHub(state);
  state.syringe.salineLeftMl = K.SYRINGE_FILL_ML[state.equipment.medium];
}

/** One step of the hand on the needle. */
export function stepNeedle(
  state: BodyState,
  controls: Readonly<Controls>,
  patient: Patient,
  track: NeedleTrack | null,
  seconds: number,
  emit: Emit,
): void {
  const { needle, memory } = state;
  if (needle.place === 'out' || track === null) return;
  const speed = commandedSpeed(state, controls);
  const fall = Math.min(memory.overshootLeftMm, K.OVERSHOOT_SPEED_MM_PER_S * seconds);
  memory.overshootLeftMm -= fall;
  let travel = speed * seconds + (speed < 0 ? 0 : fall);
  const target = controls.needleTargetMm;
  const reaches =
    speed !== 0 &&
    target !== null &&
    (speed > 0 ? needle.depthMm + travel >= target : needle.depthMm + travel <= target);
  if (reaches && fall === 0) travel = target - needle.depthMm;
  if (travel !== 0) closeHub(state);
  if (travel > 0 && !needle.blocked) goIn({ state, controls, patient, track, emit }, travel, speed);
  else if (travel < 0) goOut({ state, controls, patient, track, emit }, travel);
  if (needle.place === 'inserted') {
    needle.forceN = needleForce(state, patient, track, travel === 0 ? 0 : speed);
    if (reaches && !needle.blocked && memory.needleHeld === 0) {
      holdNeedle(state, controls);
      emit({ type: 'needleReachedTarget', depthMm: needle.depthMm });
    }
  }
}
