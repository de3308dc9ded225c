/** The physiology room: a person, her body, and what acts do to it. Plain functions, fixed steps, no words. */
export { createBody, initialControls, stepBody, stepTicks } from './body.ts';
export { connectBlood, endInjection, insertNeedle, removeNeedle, startAnotherPatch } from './commands.ts';
export { readAxis, type AxisPosture, type AxisReading } from './axis.ts';
export {
  chooseSyringe,
  chooseVein,
  discardBlood,
  discardFirst,
  drawBlood,
  dressSecond,
  expelAir,
  paintArm,
  passBlood,
} from './draw.ts';
export { stepAtHome, stepTicksAtHome } from './atHome.ts';
export { planHeparin } from './late.ts';
export { cloneBody, followUp } from './followUp.ts';
export { heightOfLevelMm } from './hydrostatics.ts';
export { RELIEF_TRACKS, type ReliefTrack } from './reliefTrack.ts';
export { outlook, type Outlook } from './outlook.ts';
export { outcomeRange, type OutcomeRange } from './outcomeRange.ts';
export { drawPatient } from './patient.ts';
export { drawPerson } from './person.ts';
export { withChanges, type PatientChanges } from './changes.ts';
export { CREST_SPACE, palpate, trueInterspace, type Palpated } from './palpation.ts';
export { coach, curl, settlePose, slip, takePlace } from './pose.ts';
export { SPINE } from './posture.ts';
export { anatomyOf } from './spine.ts';
export { takeInHand } from './equipment.ts';
export { easeFaint } from './faint.ts';
export { testFluid } from './fluidTest.ts';
export { drawUpContrast, injectContrast, stopContrast } from './contrast.ts';
export { takeShot } from './xray.ts';
export { flushNeedle, leaveTrack } from './flush.ts';
export { checkHub } from './hub.ts';
export { anaesthetiseTrack, beginElsewhere, nickSkin, numbSkin } from './localAnaesthetic.ts';
export { paintSkin, touchSkin } from './skin.ts';
export { setStylet } from './stylet.ts';
export { redirectNeedle } from './sweep.ts';
export * from './types.ts';
