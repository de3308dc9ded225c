/**
 * What an accepted act does to the body: set-points change, or one of the body's commands is called.
 * Permission was asked before; nothing here decides.
 */
import { inPosture, needleTrack } from '../anatomy/index.ts';
import type { Anatomy } from '../anatomy/types.ts';
import type { Interspace } from '../content/levels.ts';
import { add, length, scale, subtract, type Vector3 } from '../numerics/vector.ts';
import type { Act, ActOf } from '../machines/acts.ts';
import {
  anaesthetiseTrack,
  beginElsewhere,
  checkHub,
  chooseSyringe,
  chooseVein,
  coach,
  connectBlood,
  curl,
  discardBlood,
  discardFirst,
  drawUpContrast,
  drawBlood,
  dressSecond,
  easeFaint,
  endInjection,
  flushNeedle,
  expelAir,
  injectContrast,
  insertNeedle,
  leaveTrack,
  nickSkin,
  numbSkin,
  palpate,
  planHeparin,
  paintArm,
  paintSkin,
  passBlood,
  redirectNeedle,
  removeNeedle,
  setStylet,
  stopContrast,
  SPINE,
  takeInHand,
  takeShot,
  takePlace,
  testFluid,
  touchSkin,
} from '../physiology/index.ts';
import { aimAgain, aimFromMark, markFor } from './marking.ts';
import { pressAt, type Lying } from './roomFrame.ts';
import { beginPass, followTip, noteBelief, type Passes } from './passRecords.ts';
import type { SkinMark } from './types.ts';
import type { BodyContext, BodyState, Controls, Finding, NeedleTrack } from '../physiology/types.ts';

const STEPPED_ADVANCE_MM_PER_S = 1;
const LEAST_TRACK_MM = 110;
/** Marks so near to each other share their local anaesthetic. */
const SAME_PLACE_MM = 10;

/** What the hands hold between acts; the track is replaced whole at each redirection. */
export interface Hands {
  readonly controls: Controls;
  readonly body: BodyState;
  readonly context: BodyContext;
  track: NeedleTrack | null;
  mark: SkinMark | null;
  readonly passes: Passes;
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
  controls.screening = false;
}

/** Tracks are known as far as the needle reaches, and to the front of the canal at least, mm. */
function trackMm({ equipment }: Readonly<BodyState>): number {
  return Math.max(LEAST_TRACK_MM, equipment.lengthMm);
}

/** She as she lies now. */
function lyingNow(hands: Hands): Lying {
  return { anatomy: presentAnatomy(hands), pose: hands.body.pose, patient: hands.context.patient };
}

/** A finger presses on her back. */
function feel(hands: Hands, act: ActOf<'palpate'>, emit: (finding: Finding) => void): void {
  const { leftMm, cranialMm, firm } = act;
  const lying = lyingNow(hands);
  const felt = palpate(lying.anatomy, lying.patient, pressAt(lying, act), firm);
  emit({ type: 'palpated', leftMm, cranialMm, ...felt });
}

/** Mark the skin; where that is not the place that was numbed, all of that is to be done again. */
function mark(hands: Hands, act: ActOf<'chooseLevel'>): void {
  const before = hands.mark;
  hands.mark = markFor(lyingNow(hands), act.interspace, act.mark);
  if (before !== null && length(subtract(hands.mark.atlas, before.atlas)) > SAME_PLACE_MM)
    beginElsewhere(hands.body);
}

function insert(
  hands: Hands,
  { leftOffsetMm, cranialOffsetMm, cephaladDeg, leftDeg }: ActOf<'insertNeedle'>,
  believed: Interspace,
  emit: (finding: Finding) => void,
): void {
  const lying = lyingNow(hands);
  hands.mark ??= markFor(lying, believed);
  const asked = { leftOffsetMm, cranialOffsetMm, cephaladDeg, leftDeg };
  const aim = aimFromMark(lying, hands.mark, asked);
  hands.track = needleTrack(lying.anatomy, aim, trackMm(hands.body));
  beginPass(hands.passes, { tick: hands.body.tick, track: hands.track, anatomy: lying.anatomy }, 0);
  touchSkin(hands.body, emit);
  setStylet(hands.body, true, emit);
  insertNeedle(hands.body, hands.context, hands.track, emit);
}

function redirect(hands: Hands, act: ActOf<'redirectNeedle'>, emit: (finding: Finding) => void): void {
  if (hands.track === null || hands.mark === null) return;
  letGo(hands.controls);
  stopContrast(hands.body);
  const before = hands.track;
  const { body, controls, context } = hands;
  const lying = lyingNow(hands);
  const aim = aimAgain(lying, hands.mark, before.entry, act);
  hands.track = needleTrack(lying.anatomy, aim, trackMm(body));
  const begun = { tick: body.tick, track: hands.track, anatomy: lying.anatomy };
  beginPass(hands.passes, begun, body.needle.depthMm);
  redirectNeedle(body, controls, context.patient, before, hands.track, emit);
}

function takeNeedleOut(hands: Hands, emit: (finding: Finding) => void): void {
  if (hands.body.needle.place === 'out') return;
  removeNeedle(hands.body, emit);
  followTip(hands.passes, hands.body);
}

/** Where the tip stands, mm, in the frame of the atlas: it goes with her when she turns. */
function tipInAtlas({ passes, body }: Hands): Vector3 | null {
  const pass = passes.records.at(-1);
  if (pass === undefined) return null;
  const { track, anatomy } = pass;
  return anatomy.pullBack(add(track.entry, scale(track.direction, body.needle.depthMm)));
}

function giveContrast(hands: Hands, { volumeMl }: ActOf<'injectContrast'>): void {
  const tip = tipInAtlas(hands);
  if (tip !== null) injectContrast(hands.body, tip, volumeMl);
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
      letGo(controls);
      coach(body, context.patient, act.cue, emit);
      return;
    case 'planThrombosis':
      planHeparin(body, context.patient, act.restartHours);
      return;
    case 'layFlat':
      easeFaint(body);
      controls.posture = 'supine';
      takePlace(body);
      return;
    case 'sitUp':
    case 'standUp':
    case 'walk':
      controls.posture = 'upright';
      takePlace(body);
      return;
    case 'paintSkin':
      paintSkin(body);
      return;
    case 'drape':
      touchSkin(body, emit);
      return;
    case 'palpate':
      touchSkin(body, emit);
      feel(hands, act, emit);
      return;
    case 'chooseLevel':
      touchSkin(body, emit);
      mark(hands, act);
      return;
    case 'chooseEquipment':
      letGo(controls);
      takeInHand(body, act.equipment);
      return;
    case 'anaesthetiseSkin':
      touchSkin(body, emit);
      numbSkin(body, emit);
      return;
    case 'anaesthetiseTrack':
      touchSkin(body, emit);
      anaesthetiseTrack(body, act.toDepthMm, emit);
      return;
    case 'nickSkin':
      touchSkin(body, emit);
      nickSkin(body, emit);
      return;
    case 'setStylet':
      letGo(controls);
      setStylet(body, act.inside, emit);
      return;
    case 'testFluid':
      letGo(controls);
      testFluid(body, act.by, emit);
      return;
    case 'easeFaint':
      letGo(controls);
      takeNeedleOut(hands, emit);
      easeFaint(body);
      if (controls.posture === 'sittingCurled') {
        controls.posture = 'supine';
        takePlace(body);
      }
      return;
    case 'insertNeedle':
      if (believed !== null) insert(hands, act, believed, emit);
      return;
    case 'redirectNeedle':
      redirect(hands, act, emit);
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
      checkHub(body, emit);
      return;
    case 'confirmSpace':
      noteBelief(hands.passes, body);
      return;
    case 'moveCArm':
      controls.cArm.rotationDeg = act.rotationDeg;
      controls.cArm.tiltDeg = act.tiltDeg;
      controls.cArm.fieldMm = act.fieldMm;
      controls.cArm.cranialMm = act.cranialMm;
      return;
    case 'takeShot':
      takeShot(body);
      return;
    case 'setScreening':
      controls.screening = act.on;
      return;
    case 'chooseContrast':
      letGo(controls);
      drawUpContrast(body, act.agent);
      return;
    case 'injectContrast':
      giveContrast(hands, act);
      return;
    case 'dressSecond':
      dressSecond(body, act.item);
      return;
    case 'prepareArm':
      paintArm(body);
      return;
    case 'chooseVein':
      chooseVein(body, act.from);
      return;
    case 'chooseSyringe':
      chooseSyringe(body, act.kind);
      return;
    case 'discardFirst':
      discardFirst(body);
      return;
    case 'expelAir':
      expelAir(body);
      return;
    case 'passBlood':
      passBlood(body, act.how);
      return;
    case 'drawBlood':
      drawBlood(body, act.volumeMl, emit);
      return;
    case 'discardBlood':
      discardBlood(body);
      return;
    case 'connectBlood':
      letGo(controls);
      stopContrast(body);
      connectBlood(body);
      return;
    case 'setInjectionRate':
      controls.injectionRateMlPerS = act.mlPerS;
      return;
    case 'stopInjection':
      letGo(controls);
      endInjection(body);
      return;
    case 'flushNeedle':
      flushNeedle(body, act.volumeMl);
      return;
    case 'withdrawAndDress':
      letGo(controls);
      leaveTrack(body);
      setStylet(body, true, emit);
      takeNeedleOut(hands, emit);
      return;
    case 'removeNeedle':
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
    case 'patientMoved':
    case 'hubAtSkin':
      controls.needleSpeedMmPerS = 0;
      controls.needleTargetMm = null;
      return;
    case 'needleOut':
      letGo(controls);
      return;
    case 'syringeJammed':
    case 'syringeEmpty':
    case 'bloodIntoCsf':
    case 'seizure':
      controls.injectionRateMlPerS = 0;
      return;
    default:
      return;
  }
}
