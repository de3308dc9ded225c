/** What the tip meets and what follows at once: bone, a root, the space, the dura. The hand stops by itself after a finding. */
import { sin, PI } from '../numerics/elementary.ts';
import { uniform } from '../numerics/random.ts';
import * as K from './constants/needle.ts';
import { addHole } from './csf.ts';
import { hurt, hurtByTissue } from './flinch.ts';
import { openHub } from './hub.ts';
import { isNumbAt } from './localAnaesthetic.ts';
import { newHoleConductance } from './newHole.ts';
import { HURT_NRS } from './constants/flinch.ts';
import type { BodyState, Controls, Emit, NeedleTrack, Patient } from './types.ts';

export interface Scene {
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

export function touchBone(scene: Scene, depthMm: number): void {
  const { state, controls, patient, emit } = scene;
  const { needle, memory } = state;
  needle.depthMm = depthMm;
  memory.overshootLeftMm = 0;
  if (needle.blocked) return;
  needle.blocked = true;
  needle.boneContacts++;
  memory.boneDepthMm = depthMm;
  holdNeedle(state, controls);
  emit({ type: 'boneContact', depthMm });
  if (!isNumbAt(state, depthMm)) hurt(state, patient, HURT_NRS.bone, emit);
}

/** How far the hand falls forward when the resistance goes from one force to another, mm. */
export function overshoot(dropN: number, speedMmPerS: number, hand: BodyState['equipment']['hand']): number {
  if (dropN <= 0 || speedMmPerS <= 0) return 0;
  const stiffness = K.HAND_STIFFNESS_N_PER_MM[hand] / (1 + speedMmPerS / K.HAND_STIFFNESS_SPEED_MM_PER_S);
  return dropN / stiffness + speedMmPerS * K.HAND_REACTION_S;
}

function tellParaesthesia(scene: Scene, side: 'left' | 'right'): void {
  const { state, controls, patient, emit } = scene;
  if (state.memory.paraesthesiaTold === 1) return;
  state.memory.paraesthesiaTold = 1;
  holdNeedle(state, controls);
  emit({ type: 'paraesthesia', side });
  const site = side === 'left' ? 'leftLeg' : 'rightLeg';
  emit({ type: 'sensation', sensation: { site, quality: 'electric', intensityNrs: HURT_NRS.nerve } });
  hurt(state, patient, HURT_NRS.nerve, null);
}

/** How far to the left the tip stands, mm. */
function tipLeftMm(scene: Scene): number {
  const { aim } = scene.track;
  return aim.leftOffsetMm + scene.state.needle.depthMm * sin((aim.leftDeg * PI) / 180);
}

/** Into a vein, which bleeds at a bare hub or collapses on the tip. */
function enterVein({ state, controls, patient }: Scene): void {
  const bleeds = uniform(patient.seed, 'veinBleeds', state.needle.passes) < patient.veinBleedsChance;
  state.memory.veinDry = bleeds ? 0 : 1;
  if (!controls.syringePressed) openHub(state);
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
  if (needle.veinEntered) enterVein(scene);
  const left = tipLeftMm(scene);
  if (Math.abs(left) >= K.ROOT_DISTANCE_MM) tellParaesthesia(scene, left > 0 ? 'left' : 'right');
}

function pierceDura(scene: Scene): void {
  const { state, controls, patient, emit } = scene;
  const { needle } = state;
  state.memory.overshootLeftMm = 0;
  holdNeedle(state, controls);
  if (!needle.duraPierced) {
    needle.duraPierced = true;
    addHole(state, newHoleConductance(state, patient));
  }
  if (!controls.syringePressed) openHub(state);
  emit({ type: 'duralPuncture', depthMm: needle.depthMm });
}

/** The tip has come into a segment: pushed in through what lay before it, or swung into it. */
export function enter(scene: Scene, segment: number, fromForceN: number, speedMmPerS: number): void {
  const { state, patient, track, emit } = scene;
  const { needle } = state;
  const tissue = track.segments[segment]?.tissue ?? needle.tissue;
  needle.segment = segment;
  needle.tissue = tissue;
  emit({ type: 'tissueEntered', tissue, depthMm: needle.depthMm });
  if (tissue === 'epiduralFat') enterSpace(scene, fromForceN, speedMmPerS);
  if (tissue === 'vein') enterVein(scene);
  if (tissue === 'nerve') tellParaesthesia(scene, tipLeftMm(scene) >= 0 ? 'left' : 'right');
  if (tissue === 'csf' && state.memory.piercedSegment <= segment) pierceDura(scene);
  hurtByTissue(state, patient, tissue, speedMmPerS, emit);
}
