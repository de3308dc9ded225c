/** Steps 1 to 4 as a scripted operator does them. */
import { isInterspace } from '../../content/levels.ts';
import { coach } from './coach.ts';
import type { Desk } from './desk.ts';
import { markSpace } from './find.ts';
import { drawBlood, letArmDry, readyTheArm } from './draw.ts';
import type { OperatorStyle } from './style.ts';

const LONGEST_DRYING_S = 900;

/** Imaging has shown a leak where nobody here puts a needle. */
function isOutOfReach({ view }: Desk): boolean {
  const { imagingFound } = view.notes;
  return imagingFound !== null && !isInterspace(imagingFound);
}

function consent(desk: Desk, style: OperatorStyle): void {
  desk.do({ type: 'begin' });
  for (const item of style.assess) {
    desk.do({ type: 'assess', item });
    if (style.hesitationS > 0) desk.wait(style.hesitationS);
  }
  if (style.imaging.refers && isOutOfReach(desk)) {
    desk.do({ type: 'referPatient' });
    return;
  }
  desk.do({ type: 'judgeSuitable' });
  for (const item of style.explain) desk.do({ type: 'explain', item, quote: style.quote });
  desk.do({ type: 'checkCapacity' });
  desk.do({ type: 'askConsent' });
}

function positioning(desk: Desk, style: OperatorStyle): void {
  desk.do({ type: 'placeCannula' });
  desk.do({ type: 'attachMonitors' });
  if (style.briefsAssistant) desk.do({ type: 'briefAssistant' });
  curlUp(desk, style, style.posture);
}

function curlUp(desk: Desk, style: OperatorStyle, posture: OperatorStyle['posture']): void {
  desk.do({ type: 'position', posture });
  desk.do({ type: 'curlBack' });
  if (style.placing.palpation === 'onFilm') desk.do({ type: 'callForImaging', device: 'cArm' });
  coach(desk, style.placing.coaching);
  markSpace(desk, style.placing, style.levels[0]);
  desk.do({ type: 'confirmPosition' });
}

/** Wait until the skin looks dry and the protocol's time has passed. */
function letSkinDry(desk: Desk): void {
  const { minimumDryingS } = desk.view.protocol;
  desk.wait(minimumDryingS);
  for (let waitedS = 0; desk.view.skinLooksWet && waitedS < LONGEST_DRYING_S; waitedS += 20) desk.wait(20);
}

function sterilePrep(desk: Desk, style: OperatorStyle): void {
  desk.do({ type: 'timeOut' });
  desk.do({ type: 'scrubHands' });
  desk.do({ type: 'gownAndGlove' });
  desk.do({ type: 'paintSkin', agent: style.agent });
  if (style.waitsForDrySkin) letSkinDry(desk);
  else desk.wait(20);
  desk.news();
  desk.do({ type: 'drape' });
  const touched = desk.news().some((told) => told.type === 'wetSkinTouched');
  if (touched && style.placing.answers.wetSkin === 'paintedAgain') {
    desk.do({ type: 'paintSkin', agent: style.agent });
    letSkinDry(desk);
    desk.do({ type: 'drape' });
  }
  desk.do({ type: 'confirmField' });
}

function readyTheDraw(desk: Desk, style: OperatorStyle): void {
  readyTheArm(desk, style);
  const atStep = desk.view.protocol.drawTiming === 'at-step';
  if (style.drawsEarly || atStep) {
    if (style.draw.waitsForDryArm) letArmDry(desk);
    drawBlood(desk, style);
  }
  desk.do({ type: 'confirmDrawReady' });
}

export function prepare(desk: Desk, style: OperatorStyle): void {
  consent(desk, style);
  if (desk.over) return;
  positioning(desk, style);
  sterilePrep(desk, style);
  readyTheDraw(desk, style);
}

/** After a faint: lying this time, and all that the field needs once more. */
export function prepareAgain(desk: Desk, style: OperatorStyle): void {
  curlUp(desk, style, 'lateralCurled');
  sterilePrep(desk, style);
  readyTheDraw(desk, style);
}
