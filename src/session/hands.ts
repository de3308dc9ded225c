/**
 * What an accepted act does to the body: set-points change, or one of the body's commands is called.
 * Permission was asked before; nothing here decides.
 */
import { inPosture, needleTrack } from '../anatomy/index.ts';
import type { Anatomy } from '../anatomy/types.ts';
import { INTERSPACES, type Interspace } from '../content/levels.ts';
import type { Act, ActOf } from '../machines/acts.ts';
import {
  checkHub,
  coach,
  connectBlood,
  curl,
  discardBlood,
  drawBlood,
  endInjection,
  insertNeedle,
  numbSkin,
  paintSkin,
  redirectNeedle,
  removeNeedle,
  SPINE,
  takePlace,
  touchSkin,
} from '../physiology/index.ts';
import type { PassRecord, SkinMark } from './types.ts';
import type { BodyContext, BodyState, Controls, Finding, NeedleTrack } from '../physiology/types.ts';

const STEPPED_ADVANCE_MM_PER_S = 1;

/** What the hands hold between acts; the track is replaced whole at each redirection. */
export interface Hands {
  readonly controls: Controls;
  readonly body: BodyState;
  readonly context: BodyContext;
  track: NeedleTrack | null;
  mark: SkinMark | null;
  readonly passes: PassRecord[];
}

/** The patient's anatomy as she lies, sits or stands now: one object for each posture and each step of her curl. */
export function presentAnatomy({ context, controls, body }: Hands): Anatomy {
  return inPosture(context.anatomy, SPINE[controls.posture], body.pose.flexion);
}

/** Let go: needle still, thumbs off both syringes. */
export function letGo(controls: Controls): void {
  controls.needleSpeedMmPerS = 0;
  controls.needleTargetMm = null;
  controls.syringePressed = false;
  controls.injectionRateMlPerS = 0;
}

/** The interspace that the finger is really on, when the operator believes to be on `believed`. */
export function trueInterspace(believed: Interspace, palpationErrorLevels: number): Interspace {
  const index = INTERSPACES.indexOf(believed) - palpationErrorLevels;
  return INTERSPACES[Math.max(0, Math.min(INTERSPACES.length - 1, index))] ?? believed;
}

function insert(
  hands: Hands,
  act: ActOf<'insertNeedle'>,
  believed: Interspace,
  emit: (finding: Finding) => void,
): void {
  const { type: _, ...aim } = act;
  hands.track = needleTrack(presentAnatomy(hands), {
    ...aim,
    interspace: trueInterspace(believed, hands.context.patient.palpationErrorLevels),
  });
  touchSkin(hands.body, emit);
  insertNeedle(hands.body, hands.context, hands.track, emit);
}

function redirect(hands: Hands, act: ActOf<'redirectNeedle'>): void {
  if (hands.track === null) return;
  const { cephaladDeg, leftDeg } = act;
  hands.track = needleTrack(presentAnatomy(hands), { ...hands.track.aim, cephaladDeg, leftDeg });
  redirectNeedle(hands.body, hands.track);
}

function takeNeedleOut(hands: Hands, emit: (finding: Finding) => void): void {
  if (hands.body.needle.place === 'inserted') removeNeedle(hands.body, emit);
}

/** Do an accepted act. `believed` is the interspace that the operator chose. */
export function doAct(
  hands: Hands,
  act: Act,
  believed: Interspace | null,
  emit: (finding: Finding) => void,
): void {
  const { controls, body, context } = hands;
  switch (act.type) {
    case 'pause':
    case 'passTime':
      letGo(controls);
      return;
    case 'position':
      controls.posture = act.posture;
      takePlace(body);
      return;
    case 'curlBack':
      curl(body, context.patient, emit);
      return;
    case 'coach':
      coach(body, context.patient, act.cue, emit);
      return;
    case 'layFlat':
      controls.posture = 'supine';
      takePlace(body);
      return;
    case 'sitUp':
    case 'standUp':
      controls.posture = 'upright';
      takePlace(body);
      return;
    case 'paintSkin':
      paintSkin(body);
      return;
    case 'drape':
    case 'chooseLevel':
      touchSkin(body, emit);
      return;
    case 'anaesthetiseSkin':
      touchSkin(body, emit);
      numbSkin(body, emit);
      return;
    case 'insertNeedle':
      if (believed !== null) insert(hands, act, believed, emit);
      return;
    case 'redirectNeedle':
      redirect(hands, act);
      return;
    case 'advanceNeedle':
      controls.needleTargetMm = Math.max(0, body.needle.depthMm + act.byMm);
      controls.needleSpeedMmPerS = Math.sign(act.byMm) * STEPPED_ADVANCE_MM_PER_S;
      // Set again, if only to what it was before something stopped the hand.
      body.memory.needleHeld = 0;
      return;
    case 'setNeedleSpeed':
      controls.needleTargetMm = null;
      controls.needleSpeedMmPerS = act.speedMmPerS;
      body.memory.needleHeld = 0;
      return;
    case 'pressSyringe':
      controls.syringePressed = act.pressed;
      return;
    case 'checkHub':
      letGo(controls);
      checkHub(body, context, emit);
      return;
    case 'drawBlood':
      drawBlood(body, act.volumeMl, emit);
      return;
    case 'discardBlood':
      discardBlood(body);
      return;
    case 'connectBlood':
      letGo(controls);
      connectBlood(body);
      return;
    case 'setInjectionRate':
      controls.injectionRateMlPerS = act.mlPerS;
      return;
    case 'stopInjection':
      letGo(controls);
      endInjection(body);
      return;
    case 'removeNeedle':
    case 'withdrawAndDress':
    case 'goBack':
    case 'handOverToSenior':
    case 'abandonProcedure':
      letGo(controls);
      takeNeedleOut(hands, emit);
      return;
    default:
      return;
  }
}

/** What a finding does to the hands: they stop when something gives, blocks or warns. */
export function reactToFinding(controls: Controls, finding: Finding): void {
  switch (finding.type) {
    case 'boneContact':
    case 'lossOfResistance':
    case 'duralPuncture':
    case 'needleReachedTarget':
    case 'paraesthesia':
      controls.needleSpeedMmPerS = 0;
      controls.needleTargetMm = null;
      return;
    case 'needleOut':
      letGo(controls);
      return;
    case 'syringeJammed':
    case 'syringeEmpty':
    case 'bloodIntoCsf':
      controls.injectionRateMlPerS = 0;
      return;
    default:
      return;
  }
}
