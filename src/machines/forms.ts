/** One concrete act, or a few, for every type of act: to ask what is allowed, and to enumerate paths. */
import { USUAL_EQUIPMENT } from '../content/equipment.ts';
import { CONTRAST_AGENTS, IMAGING_DEVICES, SPREAD_READINGS } from '../content/imaging.ts';
import { INTERSPACES } from '../content/levels.ts';
import {
  ADVICE_ITEMS,
  ASSESSMENT_ITEMS,
  COACHING_CUES,
  CONSENT_ITEMS,
  DRESS_ITEMS,
  FLUID_TESTS,
  OBSERVATION_ITEMS,
  RESTART_HOURS,
  SIGN_ANSWERS,
  STOP_REASONS,
  type Act,
  type ActType,
} from './acts.ts';

const aim = { leftOffsetMm: 0, cranialOffsetMm: 0, cephaladDeg: 10, leftDeg: 0 };

type Forms = { readonly [Type in ActType]: readonly Extract<Act, { type: Type }>[] };

/**
 * Representative forms. Those that let go (speed 0, rate 0, thumb off) are left out: they are accepted even
 * where the act itself makes no sense, so they would not tell what can be done.
 */
export const ALLOWED_ACT_FORMS: Forms = {
  begin: [{ type: 'begin' }],
  pause: [{ type: 'pause' }],
  resume: [{ type: 'resume' }],
  goBack: [{ type: 'goBack' }],
  callForHelp: [{ type: 'callForHelp' }],
  passTime: [{ type: 'passTime', seconds: 60 }],
  askPatient: [{ type: 'askPatient', about: 'all' }],
  deferPatch: [{ type: 'deferPatch' }],
  referPatient: [{ type: 'referPatient' }],
  abandonProcedure: [{ type: 'abandonProcedure' }],
  assess: ASSESSMENT_ITEMS.map((item) => ({ type: 'assess', item })),
  judgeSuitable: [{ type: 'judgeSuitable' }],
  explain: CONSENT_ITEMS.map((item) => ({ type: 'explain', item, quote: 'honest' })),
  checkCapacity: [{ type: 'checkCapacity' }],
  askConsent: [{ type: 'askConsent' }],
  placeCannula: [{ type: 'placeCannula' }],
  attachMonitors: [{ type: 'attachMonitors' }],
  briefAssistant: [{ type: 'briefAssistant' }],
  position: [
    { type: 'position', posture: 'lateralCurled' },
    { type: 'position', posture: 'sittingCurled' },
  ],
  curlBack: [{ type: 'curlBack' }],
  coach: COACHING_CUES.map((cue) => ({ type: 'coach', cue })),
  palpate: [{ type: 'palpate', leftMm: 0, cranialMm: 0, firm: false }],
  confirmPosition: [{ type: 'confirmPosition' }],
  callForImaging: IMAGING_DEVICES.map((device) => ({ type: 'callForImaging', device })),
  moveCArm: [{ type: 'moveCArm', rotationDeg: 90, tiltDeg: 0, fieldMm: 170, cranialMm: 0 }],
  takeShot: [{ type: 'takeShot' }],
  setScreening: [{ type: 'setScreening', on: true }],
  recordScan: [{ type: 'recordScan', leftMm: 0, cranialMm: 0, turnDeg: 90, tiltDeg: 0, depthMm: 90 }],
  noteDepth: [{ type: 'noteDepth', depthMm: 50 }],
  timeOut: [{ type: 'timeOut' }],
  scrubHands: [{ type: 'scrubHands' }],
  gownAndGlove: [{ type: 'gownAndGlove' }],
  paintSkin: [{ type: 'paintSkin', agent: 'chlorhexidine05' }],
  drape: [{ type: 'drape' }],
  confirmField: [{ type: 'confirmField' }],
  dressSecond: DRESS_ITEMS.map((item) => ({ type: 'dressSecond', item })),
  prepareArm: [{ type: 'prepareArm' }],
  chooseVein: [
    { type: 'chooseVein', from: 'freshVein' },
    { type: 'chooseVein', from: 'cannula' },
  ],
  chooseSyringe: [
    { type: 'chooseSyringe', kind: 'plain', connector: 'nrfit' },
    { type: 'chooseSyringe', kind: 'plain', connector: 'luer' },
    { type: 'chooseSyringe', kind: 'heparinised', connector: 'nrfit' },
    { type: 'chooseSyringe', kind: 'heparinised', connector: 'luer' },
  ],
  discardFirst: [{ type: 'discardFirst' }],
  expelAir: [{ type: 'expelAir' }],
  passBlood: [
    { type: 'passBlood', how: 'untouched' },
    { type: 'passBlood', how: 'handToHand' },
  ],
  drawBlood: [{ type: 'drawBlood', volumeMl: 20 }],
  discardBlood: [{ type: 'discardBlood' }],
  confirmDrawReady: [{ type: 'confirmDrawReady' }],
  chooseLevel: INTERSPACES.map((interspace) => ({ type: 'chooseLevel', interspace })),
  anaesthetiseSkin: [{ type: 'anaesthetiseSkin' }],
  chooseEquipment: [
    { type: 'chooseEquipment', equipment: USUAL_EQUIPMENT },
    { type: 'chooseEquipment', equipment: { ...USUAL_EQUIPMENT, hand: 'steadied' } },
    { type: 'chooseEquipment', equipment: { ...USUAL_EQUIPMENT, bevel: 'acrossFibres' } },
    { type: 'chooseEquipment', equipment: { ...USUAL_EQUIPMENT, lengthMm: 110 } },
  ],
  anaesthetiseTrack: [{ type: 'anaesthetiseTrack', toDepthMm: 40 }],
  nickSkin: [{ type: 'nickSkin' }],
  insertNeedle: [{ type: 'insertNeedle', ...aim }],
  setNeedleSpeed: [
    { type: 'setNeedleSpeed', speedMmPerS: 0.7 },
    { type: 'setNeedleSpeed', speedMmPerS: -2 },
  ],
  advanceNeedle: [
    { type: 'advanceNeedle', byMm: 1 },
    { type: 'advanceNeedle', byMm: -1 },
  ],
  pressSyringe: [{ type: 'pressSyringe', pressed: true }],
  redirectNeedle: [{ type: 'redirectNeedle', cephaladDeg: 15, leftDeg: 0 }],
  setStylet: [
    { type: 'setStylet', inside: false },
    { type: 'setStylet', inside: true },
  ],
  checkHub: [{ type: 'checkHub' }],
  testFluid: FLUID_TESTS.map((by) => ({ type: 'testFluid', by })),
  judgeFluid: [
    { type: 'judgeFluid', as: 'csf' },
    { type: 'judgeFluid', as: 'saline' },
  ],
  easeFaint: [{ type: 'easeFaint' }],
  peek: [
    { type: 'peek', open: true },
    { type: 'peek', open: false },
  ],
  confirmSpace: [{ type: 'confirmSpace' }],
  chooseContrast: CONTRAST_AGENTS.map((agent) => ({ type: 'chooseContrast', agent })),
  injectContrast: [{ type: 'injectContrast', volumeMl: 2 }],
  judgeContrast: SPREAD_READINGS.map((as) => ({ type: 'judgeContrast', as })),
  removeNeedle: [{ type: 'removeNeedle' }],
  handOverToSenior: [{ type: 'handOverToSenior' }],
  connectBlood: [{ type: 'connectBlood' }],
  setInjectionRate: [{ type: 'setInjectionRate', mlPerS: 0.25 }],
  stopInjection: STOP_REASONS.map((reason) => ({ type: 'stopInjection', reason })),
  flushNeedle: [{ type: 'flushNeedle', volumeMl: 1 }],
  withdrawAndDress: [{ type: 'withdrawAndDress' }],
  layFlat: [{ type: 'layFlat' }],
  observe: OBSERVATION_ITEMS.map((item) => ({ type: 'observe', item })),
  sitUp: [{ type: 'sitUp' }],
  standUp: [{ type: 'standUp' }],
  scoreHeadache: [{ type: 'scoreHeadache' }],
  walk: [{ type: 'walk' }],
  planThrombosis: RESTART_HOURS.map((restartHours) => ({ type: 'planThrombosis', restartHours })),
  answerSign: SIGN_ANSWERS.map((answer) => ({ type: 'answerSign', answer })),
  advise: ADVICE_ITEMS.map((item) => ({ type: 'advise', item })),
  bookFollowUp: [{ type: 'bookFollowUp' }],
  writeRecord: [{ type: 'writeRecord' }],
  discharge: [{ type: 'discharge' }],
  planSecondPatch: [{ type: 'planSecondPatch' }],
  callPatient: [{ type: 'callPatient' }],
  endFollowUp: [{ type: 'endFollowUp' }],
};

/** Acts that only let go: of the needle, of the saline syringe, of the blood. */
export const LETTING_GO: readonly Act[] = [
  { type: 'setNeedleSpeed', speedMmPerS: 0 },
  { type: 'pressSyringe', pressed: false },
  { type: 'setInjectionRate', mlPerS: 0 },
  { type: 'setScreening', on: false },
];
