/** The needle along its track: bulging, piercing, falling on, flinching, and back out. */
import { FLINCH_LEAVES_MM, FLINCH_MM_PER_S } from './constants/flinch.ts';
import * as K from './constants/needle.ts';
import { closeHub } from './hub.ts';
import { enter, holdNeedle, overshoot, touchBone, type Scene } from './needleEvents.ts';
import { isSoftened, needleForce, punctureForce, skinForce } from './needleForce.ts';
import type { BodyState, Controls, Emit, NeedleTrack, Patient } from './types.ts';

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

/** The skin bulges before it gives way; whole skin lets the needle go with a jerk. False while it holds. */
function throughSkin({ state }: Scene, depthMm: number, speedMmPerS: number): boolean {
  const { needle, memory, equipment } = state;
  const { stiffnessNPerMm, cuttingN } = K.TISSUE_MECHANICS.skin;
  const force = skinForce(state);
  if (stiffnessNPerMm * depthMm < force) {
    needle.tentingMm = depthMm;
    return false;
  }
  memory.piercedSegment = 0;
  if (!needle.styletIn) memory.skinPlug = 1;
  if (!isSoftened(state))
    memory.overshootLeftMm = overshoot(0.8 * (force - cuttingN), speedMmPerS, equipment.hand);
  return true;
}

/** The hub lies on the skin: told once, until it has been lifted off. */
function stopAtHub({ state, controls, emit }: Scene): void {
  const { needle, memory } = state;
  memory.overshootLeftMm = 0;
  if (memory.hubAtSkinTold === 1) return;
  memory.hubAtSkinTold = 1;
  holdNeedle(state, controls);
  emit({ type: 'hubAtSkin', depthMm: needle.depthMm });
}

function goIn(scene: Scene, travelMm: number, speedMmPerS: number): void {
  const { state, patient, track } = scene;
  const { needle, memory } = state;
  const { segments } = track;
  const last = segments[segments.length - 1];
  const mostMm = Math.min(last?.toMm ?? 0, state.equipment.lengthMm);
  let depth = Math.min(needle.depthMm + travelMm, mostMm);
  let bone = -1;
  for (let i = needle.segment + 1; i < segments.length && bone < 0; i++) {
    const segment = segments[i];
    if (segment !== undefined && K.STOPPING_TISSUES.has(segment.tissue)) bone = segment.fromMm;
  }
  const blocked = bone >= 0 && depth >= bone;
  if (blocked) depth = bone;
  needle.depthMm = depth;
  needle.tentingMm = 0;
  if (memory.piercedSegment < 0 && !throughSkin(scene, depth, speedMmPerS)) return;
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
  else if (depth >= state.equipment.lengthMm) stopAtHub(scene);
}

function goOut(scene: Scene, travelMm: number): void {
  const { state, track, controls, emit } = scene;
  const { needle, memory } = state;
  needle.depthMm = Math.max(0, needle.depthMm + travelMm);
  memory.overshootLeftMm = 0;
  const here = track.segments[needle.segment];
  const bulgeFromMm = memory.piercedSegment < 0 ? 0 : (here?.toMm ?? needle.depthMm);
  needle.tentingMm = Math.max(0, Math.min(needle.tentingMm, needle.depthMm - bulgeFromMm));
  if (needle.depthMm <= state.equipment.lengthMm - K.HUB_LIFTS_MM) memory.hubAtSkinTold = 0;
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
  memory.flinchMm = 0;
  memory.hubAtSkinTold = 0;
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
  memory.piercedSegment = depthMm > 0 ? segment : -1;
  memory.boneDepthMm = -1;
  memory.overshootLeftMm = 0;
  memory.paraesthesiaTold = 0;
  memory.resistanceMmHg = 0;
  memory.lossTold = 0;
  memory.salineThisPassMl = 0;
  memory.feltThroughAirMmHg = 0;
  memory.salineIntoCsfMl = 0;
  memory.salineBackMl = 0;
  memory.salineTick = -1;
  memory.worstTissueNrs = 0;
  memory.hubAtSkinTold = 0;
  closeHub(state);
  state.syringe.salineLeftMl = K.SYRINGE_FILL_ML[state.equipment.medium];
}

/** She flinches: the tip moves along its line, whatever lies there, and the hand stops. */
function flinch(scene: Scene): void {
  const { state, controls, emit } = scene;
  const { needle, memory } = state;
  const from = needle.depthMm;
  const byMm = memory.flinchMm;
  memory.overshootLeftMm = 0;
  if (byMm > 0 && !needle.blocked) goIn(scene, byMm, FLINCH_MM_PER_S);
  else if (byMm < 0 && from > FLINCH_LEAVES_MM) goOut(scene, Math.max(byMm, FLINCH_LEAVES_MM - from));
  // What it hurts on the way is part of the same movement.
  memory.flinchMm = 0;
  holdNeedle(state, controls);
  emit({ type: 'patientMoved', byMm: needle.depthMm - from });
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
  if (travel > 0 && !needle.blocked) goIn({ state, controls, patient, track, emit }, travel, speed);
  else if (travel < 0) goOut({ state, controls, patient, track, emit }, travel);
  if (memory.flinchMm !== 0) flinch({ state, controls, patient, track, emit });
  if (needle.place === 'inserted') {
    needle.forceN = needleForce(state, patient, track, travel === 0 ? 0 : speed);
    if (reaches && !needle.blocked && memory.needleHeld === 0) {
      holdNeedle(state, controls);
      emit({ type: 'needleReachedTarget', depthMm: needle.depthMm });
    }
  }
}
