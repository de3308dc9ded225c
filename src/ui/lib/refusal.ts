/**
 * Why the machine would refuse an act, as one sentence: what is missing first, or that its time is over.
 * The machine alone decides; this only says what to do about it.
 */
import type { MessageKey, Messages } from '../../content/messages/index.ts';
import { GATE_ITEMS, type Act, type ActType } from '../../machines/acts.ts';
import { STEPS, type StepId } from '../../content/steps.ts';
import type { MachineView, SessionSnapshot } from '../../session/index.ts';

type Reason = MessageKey & `refusal.${string}`;
type Test = readonly [when: (machine: MachineView) => boolean, reason: Reason];

const lacks = (type: ActType) => (machine: MachineView) => !machine.context.done.includes(type);
const inInner =
  (...names: readonly string[]) =>
  (machine: MachineView) =>
    names.includes(machine.inner);
const always = () => true;
const needleOut: Test = [
  inInner('choosingLevel', 'levelChosen', 'skinAnaesthetised', 'needleOut', 'passesUsed'),
  'refusal.needleOut',
];
const noPass: Test = [
  ({ context }) => context.passes >= context.protocol.maximumPasses,
  'refusal.noPassLeft',
];
const wetTap: Test = [inInner('wetTap'), 'refusal.wetTap'];
const alreadyDone = (type: ActType): Test => [
  ({ context }) => context.done.includes(type),
  'refusal.alreadyDone',
];

/** The first reason that holds is the one that is said. */
const REASONS: Partial<Record<ActType, readonly Test[]>> = {
  judgeSuitable: [
    [({ context }) => GATE_ITEMS.some((item) => !context.assessed.includes(item)), 'refusal.gatesLeft'],
  ],
  checkCapacity: [[({ context }) => context.explained.length === 0, 'refusal.nothingExplained']],
  askConsent: [[lacks('checkCapacity'), 'refusal.capacityFirst']],
  position: [
    [lacks('placeCannula'), 'refusal.cannulaFirst'],
    [lacks('attachMonitors'), 'refusal.monitorsFirst'],
  ],
  curlBack: [[({ context }) => context.posture === null, 'refusal.positionFirst']],
  confirmPosition: [
    [({ context }) => context.posture === null, 'refusal.positionFirst'],
    [inInner('placed'), 'refusal.curlFirst'],
  ],
  timeOut: [alreadyDone('timeOut')],
  scrubHands: [[lacks('timeOut'), 'refusal.timeOutFirst'], alreadyDone('scrubHands')],
  gownAndGlove: [[lacks('scrubHands'), 'refusal.scrubFirst'], alreadyDone('gownAndGlove')],
  paintSkin: [[lacks('gownAndGlove'), 'refusal.gownFirst']],
  drape: [
    [lacks('paintSkin'), 'refusal.paintFirst'],
    [inInner('draped'), 'refusal.alreadyDone'],
  ],
  confirmField: [[always, 'refusal.drapeFirst']],
  chooseSyringe: [
    [lacks('prepareArm'), 'refusal.armFirst'],
    [({ context }) => context.bloodInSyringe, 'refusal.syringeFull'],
  ],
  drawBlood: [
    [lacks('prepareArm'), 'refusal.armFirst'],
    [lacks('chooseSyringe'), 'refusal.syringeFirst'],
    [always, 'refusal.spaceFirst'],
  ],
  discardBlood: [[({ context }) => !context.bloodInSyringe, 'refusal.noBlood']],
  confirmDrawReady: [
    [lacks('prepareArm'), 'refusal.armFirst'],
    [lacks('chooseSyringe'), 'refusal.syringeFirst'],
    [always, 'refusal.drawFirst'],
  ],
  chooseLevel: [noPass, [({ context }) => context.wetTaps.length > 0, 'refusal.otherLevel']],
  anaesthetiseSkin: [[({ context }) => context.interspace === null, 'refusal.levelFirst']],
  insertNeedle: [noPass, [lacks('anaesthetiseSkin'), 'refusal.numbFirst']],
  setNeedleSpeed: [needleOut, wetTap, [inInner('paraesthesia'), 'refusal.onlyBack']],
  advanceNeedle: [needleOut, wetTap, [inInner('paraesthesia'), 'refusal.onlyBack']],
  pressSyringe: [needleOut, wetTap],
  checkHub: [needleOut],
  redirectNeedle: [needleOut, noPass, [always, 'refusal.withdrawFirst']],
  confirmSpace: [needleOut, wetTap, [always, 'refusal.hubFirst']],
  removeNeedle: [needleOut],
  handOverToSenior: [[({ context }) => context.seniorHasNeedle, 'refusal.seniorHasIt']],
  connectBlood: [
    [({ context }) => !context.bloodInSyringe, 'refusal.noBlood'],
    [always, 'refusal.spaceFirst'],
  ],
  setInjectionRate: [
    [inInner('jammed'), 'refusal.jammed'],
    [inInner('bloodInCsf'), 'refusal.bloodInCsf'],
    [inInner('awaitingBlood'), 'refusal.noBlood'],
    [inInner('bloodReady'), 'refusal.connectFirst'],
    [always, 'refusal.volumeCap'],
  ],
  stopInjection: [[always, 'refusal.connectFirst']],
  withdrawAndDress: [[always, 'refusal.stopFirst']],
  sitUp: [
    [inInner('turning'), 'refusal.flatFirst'],
    [always, 'refusal.alreadyDone'],
  ],
  standUp: [
    [inInner('turning', 'resting'), 'refusal.sitFirst'],
    [always, 'refusal.alreadyDone'],
  ],
  scoreHeadache: [
    [inInner('turning', 'resting', 'sitting'), 'refusal.standFirst'],
    [always, 'refusal.alreadyDone'],
  ],
  discharge: [
    [lacks('scoreHeadache'), 'refusal.scoreFirst'],
    [({ context }) => !context.observed.includes('legs'), 'refusal.legsFirst'],
    [({ context }) => !context.advised.includes('redFlagsWritten'), 'refusal.redFlagsFirst'],
  ],
  planSecondPatch: [
    [({ context }) => context.bloodInCsf || context.patchNumber === 2, 'refusal.noSecondPatch'],
    [lacks('scoreHeadache'), 'refusal.scoreFirst'],
  ],
  planThrombosis: [alreadyDone('planThrombosis')],
  bookFollowUp: [alreadyDone('bookFollowUp')],
  writeRecord: [alreadyDone('writeRecord')],
  deferPatch: [[always, 'refusal.needleHasBeenIn']],
  referPatient: [[always, 'refusal.needleHasBeenIn']],
};

/** In which step an act belongs, for those that belong to one. */
const HOME: Partial<Record<ActType, StepId>> = {
  insertNeedle: 'needlePlacement',
  checkHub: 'needlePlacement',
  confirmSpace: 'needlePlacement',
  redirectNeedle: 'needlePlacement',
};

export function refusalReason({ t }: Messages, { machine }: SessionSnapshot, act: Act): string {
  const home = HOME[act.type];
  if (home !== undefined && machine.step !== null && STEPS.indexOf(machine.step) > STEPS.indexOf(home))
    return t('refusal.stepOver');
  const found = REASONS[act.type]?.find(([when]) => when(machine));
  return t(found?.[1] ?? 'refusal.notNow');
}
