/** What the machine tests share: ready-made stretches of a procedure, and every place it can get to. */
import type { AnyStateNode } from 'xstate';
import { DRAW_AT_STEP_PROTOCOL, STANDARD_PROTOCOL } from '../../../src/content/protocols.ts';
import { secondPatchWaitS } from '../../../src/machines/guards.ts';
import { STEPS } from '../../../src/content/steps.ts';
import { GATE_ITEMS, type Act } from '../../../src/machines/acts.ts';
import {
  advanceProcedure,
  ALLOWED_ACT_FORMS,
  initialProcedure,
  LETTING_GO,
  procedureMachine,
  viewOf,
  type ProcedureSnapshot,
} from '../../../src/machines/index.ts';
import type { MachineView, ProcedureEvent, ProcedureInput } from '../../../src/machines/types.ts';
import type { Finding } from '../../../src/physiology/types.ts';

export const STANDARD = { protocol: STANDARD_PROTOCOL, patientAgrees: true, contrastNeeded: false };
/** A unit without pictures: what they add is enumerated by itself. */
export const WITHOUT_IMAGING = { ...STANDARD, protocol: { ...STANDARD_PROTOCOL, imaging: [] } };
export const AT_STEP = { protocol: DRAW_AT_STEP_PROTOCOL, patientAgrees: true, contrastNeeded: false };
export const NEEDLE = {
  type: 'insertNeedle',
  leftOffsetMm: 0,
  cranialOffsetMm: 0,
  cephaladDeg: 10,
  leftDeg: 0,
} as const;
export const A_DAY: Act = { type: 'passTime', seconds: 86_400 };

/** The shortest careful way through each step, findings included, up to the act that leads on. */
export const WAY: Readonly<Record<(typeof STEPS)[number], readonly ProcedureEvent[]>> = {
  consent: [
    ...GATE_ITEMS.map((item) => ({ type: 'assess', item }) as const),
    { type: 'judgeSuitable' },
    { type: 'explain', item: 'benefit', quote: 'honest' },
    { type: 'checkCapacity' },
    { type: 'askConsent' },
  ],
  positioning: [
    { type: 'placeCannula' },
    { type: 'attachMonitors' },
    { type: 'position', posture: 'lateralCurled' },
    { type: 'curlBack' },
    { type: 'confirmPosition' },
  ],
  sterilePrep: [
    { type: 'timeOut' },
    { type: 'scrubHands' },
    { type: 'gownAndGlove' },
    { type: 'paintSkin', agent: 'chlorhexidine05' },
    { type: 'skinDry' },
    { type: 'drape' },
    { type: 'confirmField' },
  ],
  bloodDraw: [
    { type: 'prepareArm' },
    { type: 'chooseVein', from: 'freshVein' },
    { type: 'chooseSyringe', kind: 'plain', connector: 'nrfit' },
    { type: 'confirmDrawReady' },
  ],
  needlePlacement: [
    { type: 'chooseLevel', interspace: 'L3/4' },
    { type: 'anaesthetiseSkin' },
    NEEDLE,
    { type: 'lossOfResistance', depthMm: 50, resistanceDropPercent: 80 },
    { type: 'checkHub' },
    { type: 'hubChecked', fluid: 'none' },
    { type: 'confirmSpace' },
    { type: 'drawBlood', volumeMl: 20 },
  ],
  injection: [
    { type: 'bloodDrawn', volumeMl: 20 },
    { type: 'passBlood', how: 'untouched' },
    { type: 'connectBlood' },
    { type: 'setInjectionRate', mlPerS: 0.25 },
    { type: 'stopInjection', reason: 'targetReached' },
    { type: 'withdrawAndDress' },
    { type: 'needleOut' },
  ],
  recovery: [
    { type: 'layFlat' },
    { type: 'observe', item: 'legs' },
    { type: 'sitUp' },
    { type: 'standUp' },
    { type: 'scoreHeadache' },
    { type: 'advise', item: 'redFlagsWritten' },
    { type: 'discharge' },
    { type: 'endFollowUp' },
  ],
};

/** Findings in the forms that the machine can tell apart. */
export const FINDINGS: readonly Finding[] = [
  { type: 'skinDry' },
  { type: 'wetSkinTouched' },
  { type: 'skinNumb' },
  { type: 'tissueEntered', tissue: 'fat', depthMm: 5 },
  { type: 'tissueEntered', tissue: 'interspinousLigament', depthMm: 25 },
  // A gap between the ligaments holds fat as well.
  { type: 'tissueEntered', tissue: 'fat', depthMm: 38 },
  { type: 'boneContact', depthMm: 30 },
  { type: 'lossOfResistance', depthMm: 50, resistanceDropPercent: 80 },
  { type: 'resistanceReturned', depthMm: 40 },
  { type: 'needleReachedTarget', depthMm: 30 },
  { type: 'duralPuncture', depthMm: 56 },
  { type: 'hubChecked', fluid: 'none' },
  { type: 'hubChecked', fluid: 'clear' },
  { type: 'hubChecked', fluid: 'blood' },
  { type: 'fluidAtHub', fluid: 'clear' },
  { type: 'fluidAtHub', fluid: 'blood' },
  { type: 'fluidTested', by: 'warmth', result: 'warm' },
  { type: 'hubAtSkin', depthMm: 80 },
  { type: 'patientMoved', byMm: 1.5 },
  { type: 'tissueSwept', depthMm: 40, byDeg: 8 },
  { type: 'trackNumb', toDepthMm: 40 },
  { type: 'palpated', leftMm: 0, cranialMm: 0, feel: 'interspace', clarity: 0.8 },
  { type: 'posed', flexion: 0.8, rotationDeg: 0, leanDeg: 0 },
  { type: 'faintPassed' },
  { type: 'paraesthesia', side: 'left' },
  { type: 'needleOut' },
  { type: 'bloodDrawn', volumeMl: 20 },
  { type: 'injectionMark', volumeMl: 30 },
  { type: 'syringeJammed' },
  { type: 'syringeEmpty' },
  { type: 'bloodIntoCsf' },
  { type: 'sensation', sensation: { site: 'lowBack', quality: 'pressure', intensityNrs: 3 } },
  { type: 'backPressurePersists' },
  { type: 'legPain', side: 'left', intensityNrs: 4 },
  { type: 'highPressureHeadache' },
  { type: 'legWeakness', side: 'left' },
  { type: 'numbness' },
  { type: 'visionChanged' },
  { type: 'hearingChanged' },
  { type: 'seizure' },
  { type: 'asksToStop' },
  { type: 'contrastWatched' },
  { type: 'bloodBackAtHub' },
  { type: 'bradycardia', heartRatePerMin: 46 },
  { type: 'heartRateRecovered' },
  { type: 'vasovagal' },
  { type: 'headacheEased', headacheNrs: 2 },
  { type: 'backAche', intensityNrs: 2 },
  { type: 'radicularPain', side: 'left', intensityNrs: 4 },
  { type: 'fever', temperatureCelsius: 38.4 },
  { type: 'reboundHeadache', intensityNrs: 4 },
  { type: 'headacheReturned', intensityNrs: 6 },
  { type: 'cannotPassUrine' },
  { type: 'saddleNumbness' },
];

export const ACTS: readonly Act[] = [...Object.values(ALLOWED_ACT_FORMS).flat(), ...LETTING_GO, A_DAY];

/** Do these in turn; fails on an act that is refused. */
export function follow(from: ProcedureSnapshot, events: readonly ProcedureEvent[]): ProcedureSnapshot {
  return events.reduce((snapshot, event) => {
    const refused = ACTS.some((act) => act.type === event.type) && !snapshot.can(event);
    if (refused) throw new Error(`${event.type} was refused in ${viewOf(snapshot).path}`);
    return advanceProcedure(snapshot, event);
  }, from);
}

/** The way through a step; where the blood was drawn in step 4, it is there already when the space is found. */
function wayThrough(step: (typeof STEPS)[number], drawnAtStep: boolean): readonly ProcedureEvent[] {
  const way = WAY[step];
  if (!drawnAtStep) return way;
  const draw: ProcedureEvent[] = [
    { type: 'drawBlood', volumeMl: 20 },
    { type: 'bloodDrawn', volumeMl: 20 },
  ];
  if (step === 'bloodDraw') return [...way.slice(0, -1), ...draw, ...way.slice(-1)];
  if (step === 'needlePlacement') return [...way.slice(0, -1), { type: 'passBlood', how: 'untouched' }];
  return step === 'injection' ? way.slice(2) : way;
}

/** A procedure that has just reached this step. */
export function reach(step: (typeof STEPS)[number], input: ProcedureInput = STANDARD): ProcedureSnapshot {
  const begun = follow(initialProcedure(input), [{ type: 'begin' }]);
  const before = STEPS.slice(0, STEPS.indexOf(step));
  const atStep = input.protocol.drawTiming === 'at-step';
  return before.reduce((snapshot, one) => follow(snapshot, wayThrough(one, atStep)), begun);
}

export const pathOf = (snapshot: ProcedureSnapshot): string => viewOf(snapshot).path;

/** Acts that only the memory's decoration depends on: no guard but their own asks for them. */
const DECORATION = [
  'dressSecond',
  'discardFirst',
  'expelAir',
  'briefAssistant',
  'palpate',
  'coach',
  'chooseEquipment',
  'anaesthetiseTrack',
  'nickSkin',
  'testFluid',
  'flushNeedle',
  'moveCArm',
  'recordScan',
  'noteDepth',
  'walk',
  'planThrombosis',
  'bookFollowUp',
  'writeRecord',
];
const ASKED_FOR = [
  'placeCannula',
  'attachMonitors',
  'timeOut',
  'prepareArm',
  'chooseVein',
  'chooseSyringe',
  'connectBlood',
];

const recoveryOf = (context: ProcedureSnapshot['context']) => [
  context.observed.includes('legs'),
  context.advised.includes('redFlagsWritten'),
  context.answered.includes('thinkAgain'),
  context.bloodInCsf,
  context.patchNumber,
  secondPatchWaitS(context) <= 0,
];

/** What can be called for, and what contrast has shown where the needle stands. */
const imagingOf = (c: ProcedureSnapshot['context']) =>
  c.protocol.imaging.length === 0
    ? []
    : [
        c.protocol.imaging.map((device) => Number(c.imagingHere.includes(device))).join(''),
        c.contrast !== null,
        c.contrastGivenMl > 0,
        c.filmSinceContrast,
        c.contrastSeen,
      ];

/**
 * Two snapshots with the same key permit the same acts for ever after (but for the decoration).
 */
export function keyOf(snapshot: ProcedureSnapshot, view: MachineView = viewOf(snapshot)): string {
  const { context: c } = snapshot;
  const isPaused = view.phase === 'paused';
  const resumed = isPaused ? advanceProcedure(snapshot, { type: 'resume' }) : snapshot;
  const resumedView = isPaused ? viewOf(resumed) : view;
  const left = isPaused ? resumedView.path : '';
  // Nothing of the way here counts any more: a second patch begins from a blank memory.
  if (resumedView.step === 'recovery') return JSON.stringify([view.path, left, recoveryOf(c)]);
  const needleIn = resumedView.step === 'needlePlacement' && resumed.hasTag('needle in');
  return JSON.stringify([
    view.phase === 'debrief' ? view.ending : view.path,
    left,
    view.phase === 'debrief'
      ? []
      : [
          GATE_ITEMS.map((item) => Number(c.assessed.includes(item))).join(''),
          c.explained.length > 0,
          ASKED_FOR.map((type) => Number(c.done.some((one) => one === type))).join(''),
          c.interspace,
          c.wetTaps,
          c.passes,
          c.seniorHasNeedle,
          // Fluid is seen in one way beside a nerve and in another elsewhere: the path alone does not tell them apart.
          needleIn ? [resumed.value, c.styletIn, c.hubLookedAt, c.fatEndsMm] : [],
          c.bloodInSyringe,
          c.injectedMl >= c.protocol.maximumVolumeMl,
          c.bloodInCsf,
          c.patchNumber,
          ...imagingOf(c),
        ],
  ]);
}

/** One form each where the forms cannot lead to different places, so that the number of places stays small. */
const FEW: readonly Act[] = [
  ...Object.values(ALLOWED_ACT_FORMS).flatMap((forms): readonly Act[] => {
    const [one] = forms;
    if (one === undefined || one.type === 'assess' || DECORATION.includes(one.type)) return [];
    if (one.type === 'chooseLevel') return forms.slice(1, 3);
    if (['setNeedleSpeed', 'setStylet', 'judgeFluid', 'judgeContrast'].includes(one.type)) return forms;
    if (one.type === 'observe') return [{ type: 'observe', item: 'legs' }];
    if (one.type === 'answerSign') return [{ type: 'answerSign', answer: 'thinkAgain' }];
    if (one.type === 'advise') return [{ type: 'advise', item: 'redFlagsWritten' }];
    return [one];
  }),
  ...LETTING_GO,
  A_DAY,
];

/** Findings that move the machine nowhere. */
export const UNMOVED: readonly Finding['type'][] = [
  'palpated',
  'posed',
  'trackNumb',
  'fluidTested',
  'faintPassed',
];
const FEW_AND_MOVING = [...FEW, ...FINDINGS.filter((finding) => !UNMOVED.includes(finding.type))];

/** The types of event that a state or one above it knows, by the state's value. */
const HANDLED = new Map<string, ReadonlySet<string>>();

function handledIn(value: unknown, node: AnyStateNode): string[] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [[String(value), undefined] as const];
  return [
    ...node.ownEvents,
    ...below.flatMap(([name, inner]) => {
      const child = node.states[name];
      return child === undefined ? [] : handledIn(inner, child);
    }),
  ];
}

/** Of these events the ones that may happen here. Where no active state knows the event's type, its guards need not be asked. */
export function possible<Event extends ProcedureEvent>(
  snapshot: ProcedureSnapshot,
  events: readonly Event[],
): Event[] {
  const name = JSON.stringify(snapshot.value);
  const types = HANDLED.get(name) ?? new Set(handledIn(snapshot.value, procedureMachine.root));
  HANDLED.set(name, types);
  return events.filter((event) => types.has(event.type) && snapshot.can(event));
}

/** What can happen here, gates in their order; findings as the body could give them. */
export function eventsFrom(snapshot: ProcedureSnapshot): ProcedureEvent[] {
  const gate = GATE_ITEMS.find((item) => !snapshot.context.assessed.includes(item));
  const assess: ProcedureEvent[] = gate === undefined ? [] : [{ type: 'assess', item: gate }];
  return possible(snapshot, [...FEW_AND_MOVING, ...assess]);
}

/** A place, told apart by its key; what the key holds of every snapshot there is worked out once. */
export interface Place {
  readonly key: string;
  /** The first snapshot that was found there, with what had to be done for it. */
  readonly state: ProcedureSnapshot;
  readonly from: Place | null;
  readonly view: Pick<MachineView, 'phase' | 'path' | 'step' | 'ending'>;
  readonly ways: readonly Way[];
}

/** What leads from a place to the next. */
export interface Way {
  readonly event: ProcedureEvent;
  readonly to: Place;
}

type Places = ReadonlyMap<string, Place>;

/** Every place that can be got to from here by the events that are offered, and the ways between; those outside are not gone on from. */
export function placesFrom(
  start: ProcedureSnapshot,
  eventsOf: (snapshot: ProcedureSnapshot) => readonly ProcedureEvent[],
  isOutside: (place: Place) => boolean = () => false,
): Places {
  const places = new Map<string, Place>();
  const queue: { place: Place; ways: Way[] }[] = [];
  const placeOf = (state: ProcedureSnapshot, from: Place | null): Place => {
    const view = viewOf(state);
    const key = keyOf(state, view);
    const known = places.get(key);
    if (known !== undefined) return known;
    const { phase, path, step, ending } = view;
    const ways: Way[] = [];
    const place = { key, state, from, view: { phase, path, step, ending }, ways };
    places.set(key, place);
    queue.push({ place, ways });
    return place;
  };
  placeOf(start, null);
  for (const { place, ways } of queue) {
    if (isOutside(place)) continue;
    for (const event of eventsOf(place.state))
      ways.push({ event, to: placeOf(advanceProcedure(place.state, event), place) });
  }
  return places;
}

/** Every place that the procedure can get to, and what leads from each to the next. */
export const explore = (input: ProcedureInput): Places => placesFrom(initialProcedure(input), eventsFrom);
