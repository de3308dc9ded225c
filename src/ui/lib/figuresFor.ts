/** Which rows of the table of figures stand behind a consent item or a scored item. */
import type { TeachingCase } from '../../content/caseSchema.ts';
import type { ScoreItemId } from '../../content/scoreItems.ts';
import type { ConsentItem } from '../../machines/acts.ts';

export const CONSENT_FIGURE_IDS: Readonly<Record<ConsentItem, readonly string[]>> = {
  benefit: ['anyRelief', 'completeRelief'],
  repeat: ['repeatPatch', 'repeatPatchTrial'],
  backPressure: ['backPressure', 'backPain'],
  duralPuncture: ['secondDuralPuncture'],
  seriousHarm: ['seriousHarm'],
  alternatives: ['daySevenWithPatch', 'daySevenWithoutPatch'],
  stopSignal: [],
};

const SCORE_FIGURE_IDS: Partial<Record<ScoreItemId, readonly string[]>> = {
  gatesRead: ['feverLimit', 'platelets'],
  anticoagulantToTheHour: ['anticoagulantHours', 'anticoagulantTreatmentHours', 'anticoagulantRestart'],
  consentHonest: ['anyRelief', 'completeRelief', 'repeatPatch'],
  antisepticAgent: ['antisepticStrength'],
  skinDry: ['dryingTime', 'dryingTimeSpread', 'dryingWait'],
  armDry: ['dryingTime', 'dryingTimeSpread'],
  bloodUndiluted: ['firstDiscarded'],
  airExpelled: ['airHeadache'],
  rightLevel: ['palpationHigher'],
  notAboveConus: ['palpationHigher'],
  allergyBeforeContrast: ['contrastAllergy'],
  rightContrast: ['ionicContrast', 'gadolinium'],
  exposureKept: ['screeningTime'],
  targetedLevel: ['palpationHigher', 'targetedVolumeMean', 'targetedVolumeRange'],
  needleWork: ['passes'],
  bloodFresh: ['bloodFresh'],
  slowInjection: ['injectionRate'],
  askedEveryFive: ['askEvery'],
  pausedForPressure: ['pressurePause'],
  stoppedForWarning: ['catheterRootPain', 'bradycardiaRule', 'bradycardiaRecovery'],
  stoppedInTime: ['harmOfPressingOn'],
  helpCalled: ['seizure'],
  flushedWell: ['flushVolume'],
  volumeReached: ['targetVolume', 'receivedTarget'],
  volumeCap: ['volumeCap', 'volumeCapReport'],
  restedFlat: ['restTime', 'restMinimum'],
  legsChecked: ['legChecks'],
  observationsDone: ['vitalsFirst', 'vitalsThen', 'vitalsLater', 'legChecks'],
  signsAnswered: ['answerNow', 'lateRootPain', 'lateFever', 'lateRetention'],
  thrombosisPlan: ['anticoagulantRestart'],
  upAndAbout: ['sitBeforeStanding'],
  followUpBooked: ['followUpCalls'],
  callsMade: ['followUpCalls'],
};

/** Of a targeted patch nothing was counted that consent could be held to. */
export function scoreFigureIds(id: string, plan: TeachingCase['plan']): readonly string[] {
  if (plan === 'targeted' && id === 'consentHonest') return [];
  return Object.entries(SCORE_FIGURE_IDS).find(([item]) => item === id)?.[1] ?? [];
}
