/**
 * Acts: everything an operator can do, as a typed union with its schema, because logs come from files.
 * The machine decides whether an act is allowed; the body decides what it does.
 */
import * as v from 'valibot';
import { CONNECTORS, EquipmentSchema } from '../content/equipment.ts';
import {
  CARM_FIELDS_MM,
  CARM_LIMITS,
  CONTRAST_AGENTS,
  CONTRAST_DOSE_ML,
  IMAGING_DEVICES,
  PROBE_LIMITS,
  SCANNED_LIMITS,
  SPREAD_READINGS,
} from '../content/imaging.ts';
import { INTERSPACES } from '../content/levels.ts';
import { OBSERVATION_ITEMS } from '../content/observations.ts';
import { COACHING_CUES, DRESS_ITEMS } from '../physiology/types.ts';

export { COACHING_CUES, DRESS_ITEMS, type CoachingCue, type DressItem } from '../physiology/types.ts';

export const ASSESSMENT_ITEMS = [
  'headachePattern',
  'headacheUpright',
  'headacheFlat',
  'punctureHistory',
  'bloodPressure',
  'temperature',
  'neurology',
  'redFlags',
  'platelets',
  'anticoagulant',
  'allergies',
  'treatmentSoFar',
] as const;
export type AssessmentItem = (typeof ASSESSMENT_ITEMS)[number];

/** The gates: none may be left out before consent. */
export const GATE_ITEMS = [
  'headachePattern',
  'bloodPressure',
  'temperature',
  'neurology',
  'redFlags',
  'platelets',
  'anticoagulant',
] as const satisfies readonly AssessmentItem[];

export const CONSENT_ITEMS = [
  'benefit',
  'repeat',
  'backPressure',
  'duralPuncture',
  'seriousHarm',
  'alternatives',
  'stopSignal',
] as const;
export type ConsentItem = (typeof CONSENT_ITEMS)[number];

export const ADVICE_ITEMS = ['activity', 'redFlagsWritten', 'contact', 'analgesia'] as const;
export type AdviceItem = (typeof ADVICE_ITEMS)[number];

export { OBSERVATION_ITEMS, type ObservationItem } from '../content/observations.ts';

/** Hours from the needle to the next dose of her anticoagulant; null: none is planned. */
const DOSE_HOURS = [2, 4, 6, 12, 24] as const;
export const RESTART_HOURS = [...DOSE_HOURS, null] as const;
export type RestartHours = (typeof RESTART_HOURS)[number];

/** What can be done about a sign that comes up after the patch. */
export const SIGN_ANSWERS = [
  'callSenior',
  'urgentImaging',
  'measureBloodPressure',
  'takeTemperature',
  'analgesia',
  'reassess',
  'raiseHead',
  'thinkAgain',
] as const;
export type SignAnswer = (typeof SIGN_ANSWERS)[number];

export const STOP_REASONS = [
  'targetReached',
  'backPain',
  'legPain',
  'headache',
  'bradycardia',
  'highPressure',
  'weaknessOrNumbness',
  'visionOrHearing',
  'seizure',
  'bloodOrCsfAtHub',
  'syringeJammed',
  'patientAsked',
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

const act = <const Type extends string, Fields extends v.ObjectEntries>(type: Type, fields: Fields) =>
  v.strictObject({ type: v.literal(type), ...fields });
const bare = <const Type extends string>(type: Type) => v.strictObject({ type: v.literal(type) });

/** Ways to tell CSF from saline at the hub. */
export const FLUID_TESTS = ['warmth', 'glucose', 'flow'] as const;
export type FluidTest = (typeof FLUID_TESTS)[number];

const between = (least: number, most: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most));
const angleDeg = (limit: number) => between(-limit, limit);
const probeDepthMm = between(PROBE_LIMITS.leastDepthMm, PROBE_LIMITS.mostDepthMm);
const offsetMm = v.pipe(v.number(), v.finite(), v.minValue(-40), v.maxValue(40));
/** A place on her back as the operator sees it: mm to her left of the middle and towards her head, on the room's own axes. */
const onBack = {
  leftMm: v.pipe(v.number(), v.finite(), v.minValue(-120), v.maxValue(120)),
  cranialMm: v.pipe(v.number(), v.finite(), v.minValue(-150), v.maxValue(150)),
};
const amountMl = v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(40));

export const ActSchema = v.variant('type', [
  // Any time
  bare('begin'),
  bare('pause'),
  bare('resume'),
  bare('goBack'),
  bare('callForHelp'),
  act('passTime', { seconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90000)) }),
  act('askPatient', { about: v.picklist(['head', 'back', 'legs', 'all']) }),
  bare('deferPatch'),
  bare('referPatient'),
  bare('abandonProcedure'),
  // 1 Consent
  act('assess', { item: v.picklist(ASSESSMENT_ITEMS) }),
  bare('judgeSuitable'),
  act('explain', { item: v.picklist(CONSENT_ITEMS), quote: v.picklist(['honest', 'overstated']) }),
  bare('checkCapacity'),
  bare('askConsent'),
  // 2 Positioning
  bare('placeCannula'),
  bare('attachMonitors'),
  bare('briefAssistant'),
  act('position', { posture: v.picklist(['lateralCurled', 'sittingCurled']) }),
  bare('curlBack'),
  act('coach', { cue: v.picklist(COACHING_CUES) }),
  act('palpate', { ...onBack, firm: v.boolean() }),
  bare('confirmPosition'),
  // Films and scans, from here to the injection
  act('callForImaging', { device: v.picklist(IMAGING_DEVICES) }),
  act('moveCArm', {
    rotationDeg: angleDeg(CARM_LIMITS.rotationDeg),
    tiltDeg: angleDeg(CARM_LIMITS.tiltDeg),
    fieldMm: v.picklist(CARM_FIELDS_MM),
    /** From the line of the iliac crests towards her head. */
    cranialMm: between(-CARM_LIMITS.cranialMm, CARM_LIMITS.cranialMm),
  }),
  /** One exposure. */
  bare('takeShot'),
  act('setScreening', { on: v.boolean() }),
  /** A frozen ultrasound picture: where the probe stood, how it was turned, and the depth set. */
  act('recordScan', {
    leftMm: between(-SCANNED_LIMITS.leftMm, SCANNED_LIMITS.leftMm),
    cranialMm: between(-SCANNED_LIMITS.cranialMm, SCANNED_LIMITS.cranialMm),
    turnDeg: angleDeg(PROBE_LIMITS.turnDeg),
    tiltDeg: angleDeg(PROBE_LIMITS.tiltDeg),
    depthMm: probeDepthMm,
  }),
  /** From the skin to the space, as the callipers have it. */
  act('noteDepth', { depthMm: between(1, SCANNED_LIMITS.spanMm) }),
  // 3 Sterile prep
  bare('timeOut'),
  bare('scrubHands'),
  bare('gownAndGlove'),
  act('paintSkin', { agent: v.picklist(['chlorhexidine05', 'chlorhexidine2', 'povidoneIodine']) }),
  bare('drape'),
  bare('confirmField'),
  // 4 Autologous blood draw (made ready; drawn here only if the operator chooses or the protocol says so)
  /** The second operator: nobody stops a hand that leaves something out, or does it out of its order. */
  act('dressSecond', { item: v.picklist(DRESS_ITEMS) }),
  bare('prepareArm'),
  act('chooseVein', { from: v.picklist(['freshVein', 'cannula']) }),
  act('chooseSyringe', { kind: v.picklist(['plain', 'heparinised']), connector: v.picklist(CONNECTORS) }),
  /** The first millilitres out of the cannula, which hold what it was flushed with. */
  bare('discardFirst'),
  act('drawBlood', { volumeMl: amountMl }),
  bare('expelAir'),
  /** To the operator, whose gloves touch nothing but the syringe; or from hand to hand. */
  act('passBlood', { how: v.picklist(['untouched', 'handToHand']) }),
  bare('discardBlood'),
  bare('confirmDrawReady'),
  // 5 Epidural needle placement
  /** The space that the operator believes in, marked on the skin; without a mark the finger's own first guess. */
  act('chooseLevel', { interspace: v.picklist(INTERSPACES), mark: v.optional(v.strictObject(onBack)) }),
  act('chooseEquipment', { equipment: EquipmentSchema }),
  bare('anaesthetiseSkin'),
  act('anaesthetiseTrack', { toDepthMm: v.pipe(v.number(), v.finite(), v.minValue(10), v.maxValue(60)) }),
  bare('nickSkin'),
  act('insertNeedle', {
    leftOffsetMm: offsetMm,
    cranialOffsetMm: offsetMm,
    cephaladDeg: angleDeg(45),
    leftDeg: angleDeg(45),
  }),
  act('setNeedleSpeed', { speedMmPerS: v.pipe(v.number(), v.finite(), v.minValue(-4), v.maxValue(4)) }),
  act('advanceNeedle', { byMm: v.pipe(v.number(), v.finite(), v.minValue(-10), v.maxValue(10)) }),
  act('pressSyringe', { pressed: v.boolean() }),
  act('redirectNeedle', { cephaladDeg: angleDeg(45), leftDeg: angleDeg(45) }),
  act('setStylet', { inside: v.boolean() }),
  bare('checkHub'),
  act('testFluid', { by: v.picklist(FLUID_TESTS) }),
  act('judgeFluid', { as: v.picklist(['csf', 'saline']) }),
  /** Needle out, flat, legs up. */
  bare('easeFaint'),
  /** The covered anatomy is uncovered, or covered again. */
  act('peek', { open: v.boolean() }),
  bare('confirmSpace'),
  /** From the trolley, drawn up. */
  act('chooseContrast', { agent: v.picklist(CONTRAST_AGENTS) }),
  act('injectContrast', { volumeMl: between(CONTRAST_DOSE_ML.least, CONTRAST_DOSE_ML.most) }),
  /** What the operator reads on the film. */
  act('judgeContrast', { as: v.picklist(SPREAD_READINGS) }),
  bare('removeNeedle'),
  bare('handOverToSenior'),
  // 6 Slow injection
  bare('connectBlood'),
  act('setInjectionRate', { mlPerS: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1)) }),
  act('stopInjection', { reason: v.picklist(STOP_REASONS) }),
  /** Saline through the needle before it comes out, so that no blood is left along its way. */
  act('flushNeedle', { volumeMl: v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(3)) }),
  bare('withdrawAndDress'),
  // 7 Recovery
  bare('layFlat'),
  act('observe', { item: v.picklist(OBSERVATION_ITEMS) }),
  bare('sitUp'),
  bare('standUp'),
  bare('scoreHeadache'),
  bare('walk'),
  act('planThrombosis', { restartHours: v.nullable(v.picklist(DOSE_HOURS)) }),
  act('answerSign', { answer: v.picklist(SIGN_ANSWERS) }),
  act('advise', { item: v.picklist(ADVICE_ITEMS) }),
  bare('bookFollowUp'),
  bare('writeRecord'),
  bare('discharge'),
  bare('planSecondPatch'),
  /** At home. */
  bare('callPatient'),
  bare('endFollowUp'),
]);

export type Act = v.InferOutput<typeof ActSchema>;
export type ActType = Act['type'];
export type ActOf<Type extends ActType> = Extract<Act, { type: Type }>;
