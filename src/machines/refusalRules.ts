/**
 * For each act: the steps in which it has a place, and what is missing there. This table explains what the
 * steps refuse; it refuses nothing itself.
 */
import { STEPS, type StepId } from '../content/steps.ts';
import { GATE_ITEMS, type ActType } from './acts.ts';
import { IMAGING_REFUSALS } from './imagingRefusals.ts';
import type { RefusalReason } from './refusalReasons.ts';
import { TOO_HIGH } from './guards.ts';
import {
  csf,
  inner,
  missing,
  needleOut,
  rule,
  stopped,
  wetTap,
  type Rule,
  type Unmet,
} from './refusalWords.ts';

const once = (step: StepId): Rule => rule(step, () => 'alreadyDone');

const lacks =
  (type: ActType): Unmet =>
  (at) =>
    !at.context.done.includes(type);
const noBlood: Unmet = ({ context }) => !context.bloodInSyringe;
const passesUsed: Unmet = ({ context }) => context.passes >= context.protocol.maximumPasses;
const needleIn: Unmet = (at) => !needleOut(at);
const noLevel = ['needsLevel', inner('choosingLevel')] as const;
const tooHigh: Unmet = ({ act }) => act.type === 'chooseLevel' && TOO_HIGH.includes(act.interspace);
const wetTapSpace: Unmet = ({ act, context }) =>
  act.type === 'chooseLevel' && context.wetTaps.includes(act.interspace);
const gatesOpen: Unmet = ({ context }) => GATE_ITEMS.some((item) => !context.assessed.includes(item));

const judged = ['needsJudgement', inner('assessing')] as const;
const uncurled = [
  ['needsPosition', inner('preparing')],
  ['needsCurl', inner('placed')],
] as const;
const armAndSyringe = [
  ['needsArm', lacks('prepareArm')],
  ['needsVein', lacks('chooseVein')],
  ['needsSyringe', lacks('chooseSyringe')],
] as const;
const armAndVein = armAndSyringe.slice(0, 2);
const seizing = ['seizing', inner('seizing')] as const;
const unconnected = ['needsConnection', inner('awaitingBlood', 'bloodReady', 'bloodPassed')] as const;

const toTheField = [
  ['needsTimeOut', inner('beforeTimeOut')],
  ['needsScrub', inner('timeOut')],
  ['needsGown', inner('scrubbed')],
  ['needsPaint', inner('gowned')],
  ['needsDrape', inner('skinWet', 'skinDry')],
] as const;
const field = (upTo: number) => rule('sterilePrep', missing('alreadyDone', ...toTheField.slice(0, upTo)));

const upAgain = [
  ['layFlatFirst', inner('turning')],
  ['sitUpFirst', inner('resting')],
  ['standUpFirst', inner('sitting')],
  ['needsHeadacheScore', inner('standing')],
] as const;
const atHome = ['sheIsAtHome', inner('homeDay1', 'homeDay2', 'followedUp')] as const;
const stillHere: Unmet = (at) => !atHome[1](at);
const upright = (upTo: number) => rule('recovery', missing('notNow', atHome, ...upAgain.slice(0, upTo)));

const WHERE_DRAWN = ['bloodDraw', 'needlePlacement', 'injection'] as const;
/** The second operator's choices, which a syringe with blood in it has made. */
const chooseForDraw = (...first: readonly (readonly [RefusalReason, Unmet])[]) =>
  rule(
    WHERE_DRAWN,
    missing(
      'notNow',
      csf,
      stopped,
      ...first,
      ['discardFirst', ({ context }) => context.bloodInSyringe],
      ['needsSpace', ({ step }) => step === 'needlePlacement'],
    ),
  );

const untilNeedle = ['consent', 'positioning', 'sterilePrep', 'bloodDraw', 'needlePlacement'] as const;
/** After an electric pain also where fluid is seen at the hub; elsewhere the needle may move beside fluid. */
const atNerve = ['drawBackFirst', inner('paraesthesia', 'clearFluid', 'bloodAtHub')] as const;
const moveNeedle = rule(
  'needlePlacement',
  missing('notNow', wetTap, atNerve, ['needleTooShort', inner('hubAtSkin')], ['needleMustBeIn', needleOut]),
);

const localBelow = (done: RefusalReason) =>
  rule(
    'needlePlacement',
    missing(done, ['needleMustBeOut', needleIn], ['passesUsed', passesUsed], noLevel, [
      'needsAnaesthetic',
      inner('levelChosen'),
    ]),
  );

export const REFUSALS: Partial<Record<ActType, Rule>> = {
  ...IMAGING_REFUSALS,
  peek: rule(STEPS, ({ context: { protocol }, act, step }) => {
    if (protocol.guidance === 'examination') return 'hiddenInExamination';
    const watched = protocol.guidance === 'guided' || step === 'injection' || step === 'recovery';
    return watched || (act.type === 'peek' && act.open) ? 'openAnyway' : 'notNow';
  }),
  easeFaint: rule('needlePlacement', () => 'notNow'),

  deferPatch: rule([...untilNeedle, 'recovery'], ({ step }) =>
    step === 'recovery' ? 'notInThisStep' : 'tooLateToPutOff',
  ),
  referPatient: rule([...untilNeedle, 'recovery'], (at) =>
    at.step === 'recovery' ? upright(4).why(at) : 'tooLateToPutOff',
  ),
  goBack: rule(
    STEPS,
    missing(
      'cannotGoBack',
      ['needleMustBeOut', (at) => at.step === 'needlePlacement' && needleIn(at)],
      ['holdFirst', inner('injecting')],
      ['discardFirst', inner('jammed')],
      csf,
      stopped,
    ),
  ),

  judgeSuitable: rule('consent', missing('alreadyDone', ['needsGates', gatesOpen])),
  explain: rule('consent', missing('notNow', judged)),
  checkCapacity: rule('consent', missing('alreadyDone', judged, ['needsExplanation', inner('explaining')])),
  askConsent: rule('consent', missing('notNow', judged, ['needsCapacity', inner('explaining')])),

  placeCannula: once('positioning'),
  attachMonitors: once('positioning'),
  briefAssistant: once('positioning'),
  position: rule('positioning', () => 'needsCannulaAndMonitors'),
  curlBack: rule('positioning', missing('alreadyDone', ['needsPosition', inner('preparing')])),
  coach: rule(['positioning', 'needlePlacement'], missing('notNow', ...uncurled)),
  palpate: rule(
    ['positioning', 'needlePlacement'],
    missing('needleMustBeOut', ['needsPosition', inner('preparing')]),
  ),
  confirmPosition: rule('positioning', missing('notNow', ...uncurled)),

  timeOut: field(0),
  scrubHands: field(1),
  gownAndGlove: field(2),
  paintSkin: field(3),
  drape: field(4),
  confirmField: field(5),

  dressSecond: rule(
    WHERE_DRAWN,
    missing('notNow', [
      'alreadyDone',
      ({ act, context }) => act.type === 'dressSecond' && context.dressed.includes(act.item),
    ]),
  ),
  chooseVein: chooseForDraw(['needsArm', lacks('prepareArm')]),
  chooseSyringe: chooseForDraw(['needsArm', lacks('prepareArm')], ['needsVein', lacks('chooseVein')]),
  discardFirst: chooseForDraw(
    ...armAndVein,
    ['nothingToDiscard', ({ context }) => context.vein !== 'cannula'],
    ['alreadyDone', ({ context }) => context.done.includes('discardFirst')],
  ),
  expelAir: rule(WHERE_DRAWN, missing('notNow', csf, stopped, ['noBlood', noBlood])),
  passBlood: rule(
    ['needlePlacement', 'injection'],
    missing(
      'alreadyDone',
      csf,
      stopped,
      ['discardFirst', inner('jammed')],
      ['needsSpace', (at) => at.step === 'needlePlacement' && !inner('spaceConfirmed')(at)],
      ['noBlood', noBlood],
    ),
  ),
  drawBlood: rule(
    ['bloodDraw', 'needlePlacement', 'injection'],
    missing(
      'notNow',
      csf,
      stopped,
      ['holdFirst', inner('injecting')],
      // One syringe: fresh blood never goes on top of old.
      ['discardFirst', ({ context, inner: place }) => context.bloodInSyringe || place === 'jammed'],
      ...armAndSyringe,
      ['needsSpace', ({ step }) => step === 'needlePlacement'],
    ),
  ),
  discardBlood: rule(
    ['bloodDraw', 'needlePlacement', 'injection'],
    missing('notNow', csf, stopped, ['holdFirst', inner('injecting')], ['noBlood', noBlood]),
  ),
  confirmDrawReady: rule('bloodDraw', missing('needsDraw', ...armAndSyringe)),

  chooseLevel: rule(
    ['positioning', 'needlePlacement'],
    missing(
      'notNow',
      ...uncurled,
      ['needleMustBeOut', (at) => at.step === 'needlePlacement' && needleIn(at)],
      ['passesUsed', inner('passesUsed')],
      ['tooHigh', tooHigh],
      ['needsAnotherSpace', wetTapSpace],
    ),
  ),
  chooseEquipment: rule('needlePlacement', missing('newNeedleOut', wetTap)),
  anaesthetiseSkin: rule(
    'needlePlacement',
    missing('alreadyDone', ['needleMustBeOut', needleIn], ['passesUsed', passesUsed], noLevel),
  ),
  anaesthetiseTrack: localBelow('alreadyNumb'),
  nickSkin: localBelow('alreadyDone'),
  insertNeedle: rule(
    'needlePlacement',
    missing('notNow', ['needleMustBeOut', needleIn], ['passesUsed', passesUsed], noLevel, [
      'needsAnaesthetic',
      inner('levelChosen'),
    ]),
  ),
  setNeedleSpeed: moveNeedle,
  advanceNeedle: moveNeedle,
  pressSyringe: rule(
    'needlePlacement',
    missing(
      'drawBackFirst',
      wetTap,
      ['needleMustBeIn', needleOut],
      ['drawBackFirst', inner('paraesthesia')],
      ['styletIn', ({ context }) => context.styletIn],
    ),
  ),
  setStylet: rule('needlePlacement', missing('alreadyDone', ['needleMustBeIn', needleOut])),
  checkHub: rule('needlePlacement', missing('notNow', ['needleMustBeIn', needleOut])),
  redirectNeedle: rule(
    'needlePlacement',
    missing(
      'notNow',
      wetTap,
      ['needleMustBeIn', needleOut],
      ['drawBackFirst', inner('paraesthesia')],
      ['passesUsed', passesUsed],
      atNerve,
    ),
  ),
  testFluid: rule('needlePlacement', missing('noFluid', ['needleMustBeIn', needleOut])),
  judgeFluid: rule('needlePlacement', missing('noFluid', wetTap, ['needleMustBeIn', needleOut])),
  confirmSpace: rule(
    'needlePlacement',
    missing(
      'needsDryHub',
      wetTap,
      ['needleMustBeIn', needleOut],
      ['alreadyDone', inner('spaceConfirmed')],
      ['nameFluid', inner('clearFluid')],
      ['moveAfterContrast', inner('contrastAstray')],
    ),
  ),
  removeNeedle: rule(['needlePlacement', 'injection'], ({ step }) =>
    step === 'injection' ? 'stopFirst' : 'needleMustBeIn',
  ),
  handOverToSenior: rule('needlePlacement', () => 'notNow'),

  connectBlood: rule(
    ['needlePlacement', 'injection'],
    missing(
      'alreadyDone',
      csf,
      stopped,
      ['discardFirst', inner('jammed')],
      ['needsSpace', (at) => at.step === 'needlePlacement' && !inner('spaceConfirmed')(at)],
      ['noBlood', noBlood],
      ['needsPassing', ({ step, inner: place }) => step === 'needlePlacement' || place === 'bloodReady'],
      [
        'connectorDoesNotFit',
        (at) => inner('bloodPassed')(at) && at.context.syringeConnector !== at.context.equipment.connector,
      ],
      [
        'needsContrastRead',
        (at) =>
          inner('bloodPassed')(at) &&
          at.context.contrastNeeded &&
          at.context.contrastGivenMl === 0 &&
          at.context.contrastSeen !== 'epidural',
      ],
      [
        'contrastNotSeenInSpace',
        (at) =>
          inner('bloodPassed')(at) &&
          at.context.contrastGivenMl > 0 &&
          at.context.contrastSeen !== 'epidural',
      ],
    ),
  ),
  setInjectionRate: rule(
    'injection',
    missing('maximumReached', csf, seizing, stopped, ['jammed', inner('jammed')], unconnected),
  ),
  flushNeedle: rule(
    'injection',
    missing(
      'alreadyDone',
      ['bloodInCsf', ({ context }) => context.bloodInCsf],
      ['seizing', ({ context, inner: place }) => place === 'seizing' || context.stopReason === 'seizure'],
      ['notNow', inner('needleOut')],
      ['stopBeforeFlush', (at) => at.inner !== 'stopping'],
    ),
  ),
  stopInjection: rule('injection', missing('notNow', stopped, unconnected)),
  withdrawAndDress: rule('injection', missing('stopFirst', ['notNow', inner('needleOut')])),

  layFlat: rule('recovery', missing('notNow', atHome, ['alreadyDone', inner('resting')])),
  sitUp: upright(1),
  standUp: upright(2),
  scoreHeadache: upright(3),
  walk: rule('recovery', missing('alreadyDone', atHome, ...upAgain.slice(0, 3))),
  observe: rule('recovery', missing('notNow', atHome)),
  advise: rule('recovery', missing('notNow', atHome)),
  answerSign: rule('recovery', () => 'notNow'),
  planThrombosis: rule('recovery', missing('alreadyDone', atHome)),
  bookFollowUp: rule('recovery', missing('alreadyDone', atHome)),
  writeRecord: once('recovery'),
  discharge: rule(
    'recovery',
    missing(
      'needsRedFlagsWritten',
      atHome,
      ...upAgain,
      ['notNow', inner('betweenPatches')],
      ['needsLegsChecked', ({ context }) => !context.observed.includes('legs')],
    ),
  ),
  planSecondPatch: rule(
    'recovery',
    missing(
      'notNow',
      ...upAgain,
      ['alreadyDone', inner('betweenPatches')],
      ['thirdPatch', ({ context }) => context.patchNumber === 2],
      ['bloodInCsf', ({ context }) => context.bloodInCsf],
      ['thinkAgainFirst', ({ context }) => !context.answered.includes('thinkAgain')],
    ),
  ),
  callPatient: rule('recovery', missing('alreadyDone', ['sheIsStillHere', stillHere])),
  endFollowUp: rule('recovery', missing('notNow', ['sheIsStillHere', stillHere])),
};
