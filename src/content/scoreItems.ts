/**
 * What the debrief scores: one row per item. Titles and reasons are words and stand in the catalogues under
 * the item's id; `figures` names rows of the table of figures that give the source.
 * Weights are a modelling choice of this module (assumption): no published checklist for the blood patch exists.
 */
import type { StepId } from './steps.ts';

export interface ScoreItem {
  readonly id: string;
  readonly step: StepId;
  readonly points: number;
  /** A critical item that is violated earns nothing and fails the run. */
  readonly critical: boolean;
}

export const SCORE_ITEMS = [
  { id: 'rightDecision', step: 'consent', points: 6, critical: true },
  { id: 'headacheScoredBefore', step: 'consent', points: 2, critical: false },
  { id: 'gatesRead', step: 'consent', points: 5, critical: true },
  { id: 'bloodPressureRead', step: 'consent', points: 4, critical: true },
  { id: 'anticoagulantToTheHour', step: 'consent', points: 5, critical: true },
  { id: 'allergiesAsked', step: 'consent', points: 1, critical: false },
  { id: 'consentComplete', step: 'consent', points: 4, critical: true },
  { id: 'consentHonest', step: 'consent', points: 3, critical: true },
  { id: 'assistantBriefed', step: 'positioning', points: 1, critical: false },
  { id: 'lateralPosition', step: 'positioning', points: 1, critical: false },
  { id: 'roundAndSquare', step: 'positioning', points: 2, critical: false },
  { id: 'spaceFelt', step: 'positioning', points: 2, critical: false },
  { id: 'antisepticAgent', step: 'sterilePrep', points: 2, critical: false },
  { id: 'skinDry', step: 'sterilePrep', points: 3, critical: true },
  { id: 'armAsepsis', step: 'bloodDraw', points: 3, critical: true },
  { id: 'armDry', step: 'bloodDraw', points: 1, critical: false },
  { id: 'plainSyringe', step: 'bloodDraw', points: 3, critical: true },
  { id: 'bloodUndiluted', step: 'bloodDraw', points: 1, critical: false },
  { id: 'rightLevel', step: 'needlePlacement', points: 2, critical: false },
  { id: 'notAboveConus', step: 'needlePlacement', points: 2, critical: false },
  { id: 'localInDepth', step: 'needlePlacement', points: 2, critical: false },
  { id: 'styletOut', step: 'needlePlacement', points: 1, critical: false },
  { id: 'needleWork', step: 'needlePlacement', points: 3, critical: false },
  { id: 'newLineAfterBone', step: 'needlePlacement', points: 2, critical: false },
  { id: 'drawnBackFirst', step: 'needlePlacement', points: 2, critical: false },
  { id: 'rootAnswered', step: 'needlePlacement', points: 1, critical: false },
  { id: 'faintAnswered', step: 'needlePlacement', points: 1, critical: false },
  { id: 'shortAnswered', step: 'needlePlacement', points: 1, critical: false },
  { id: 'fluidTold', step: 'needlePlacement', points: 2, critical: false },
  { id: 'hubCheckedBeforeBlood', step: 'needlePlacement', points: 3, critical: false },
  { id: 'allergyBeforeContrast', step: 'needlePlacement', points: 3, critical: true },
  { id: 'rightContrast', step: 'needlePlacement', points: 4, critical: true },
  { id: 'contrastRead', step: 'needlePlacement', points: 4, critical: true },
  { id: 'contrastBeforeBlood', step: 'needlePlacement', points: 2, critical: false },
  { id: 'targetedLevel', step: 'needlePlacement', points: 3, critical: false },
  { id: 'exposureKept', step: 'needlePlacement', points: 1, critical: false },
  { id: 'noBloodIntoCsf', step: 'needlePlacement', points: 4, critical: true },
  { id: 'connectorFits', step: 'injection', points: 1, critical: false },
  { id: 'airExpelled', step: 'injection', points: 2, critical: false },
  { id: 'passedUntouched', step: 'injection', points: 2, critical: true },
  { id: 'drawTiming', step: 'injection', points: 3, critical: false },
  { id: 'bloodFresh', step: 'injection', points: 3, critical: false },
  { id: 'slowInjection', step: 'injection', points: 3, critical: false },
  { id: 'askedEveryFive', step: 'injection', points: 3, critical: false },
  { id: 'pausedForPressure', step: 'injection', points: 2, critical: false },
  { id: 'stoppedForWarning', step: 'injection', points: 6, critical: true },
  { id: 'stoppedInTime', step: 'injection', points: 2, critical: false },
  { id: 'consentKept', step: 'injection', points: 4, critical: true },
  { id: 'helpCalled', step: 'injection', points: 2, critical: false },
  { id: 'flushedWell', step: 'injection', points: 1, critical: false },
  { id: 'volumeReached', step: 'injection', points: 3, critical: false },
  { id: 'volumeCap', step: 'injection', points: 4, critical: true },
  { id: 'restedFlat', step: 'recovery', points: 2, critical: true },
  { id: 'legsChecked', step: 'recovery', points: 3, critical: false },
  { id: 'observationsDone', step: 'recovery', points: 2, critical: false },
  { id: 'signsAnswered', step: 'recovery', points: 5, critical: true },
  { id: 'headacheScoredAfter', step: 'recovery', points: 2, critical: false },
  { id: 'adviceGiven', step: 'recovery', points: 3, critical: false },
  { id: 'thrombosisPlan', step: 'recovery', points: 2, critical: false },
  { id: 'upAndAbout', step: 'recovery', points: 1, critical: false },
  { id: 'followUpBooked', step: 'recovery', points: 2, critical: false },
  { id: 'callsMade', step: 'recovery', points: 2, critical: false },
  { id: 'recordComplete', step: 'recovery', points: 2, critical: false },
] as const satisfies readonly ScoreItem[];

export type ScoreItemId = (typeof SCORE_ITEMS)[number]['id'];
