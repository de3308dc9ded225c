/** The scripted operators: one who does it well, one who is new to it, one who should not. */
import {
  ADVICE_ITEMS,
  ASSESSMENT_ITEMS,
  CONSENT_ITEMS,
  DRESS_ITEMS,
  GATE_ITEMS,
} from '../../machines/acts.ts';
import type { Answers, OperatorStyle } from './style.ts';

const RIGHT: Answers = {
  bone: 'anotherLine',
  pain: 'away',
  redirects: 'fromFat',
  faint: 'eased',
  moves: 'calmed',
  tooShort: 'longerNeedle',
  passesUsed: 'senior',
  wetSkin: 'paintedAgain',
  level: 'believed',
  fluid: 'tested',
};

/** Does it well. */
const expert: OperatorStyle = {
  imaging: { refers: true, countsOnFilm: true, agent: 'iohexol', reads: 'asItIs' },
  assess: ASSESSMENT_ITEMS,
  explain: CONSENT_ITEMS,
  quote: 'honest',
  briefsAssistant: true,
  posture: 'lateralCurled',
  agent: 'chlorhexidine05',
  waitsForDrySkin: true,
  draw: {
    dresses: DRESS_ITEMS,
    waitsForDryArm: true,
    vein: 'freshVein',
    discardsFirst: true,
    syringe: 'plain',
    connector: 'asTheNeedle',
    expelsAir: true,
    passes: 'untouched',
  },
  drawsEarly: false,
  drawMl: null,
  levels: ['L3/4', 'L4/5'],
  placing: {
    coaching: 'untilGood',
    palpation: 'whole',
    allowsForTurn: true,
    looksAtSize: true,
    localToMm: 30,
    aim: { cephaladDeg: 12, leftDeg: 0 },
    entry: { leftMm: 0, cranialMm: -3 },
    scatterDeg: 1.5,
    needleMmPerS: 0.7,
    firstLoss: 'felt',
    feelS: 1,
    peeks: 0,
    noticesSoft: true,
    answers: RIGHT,
  },
  rateMlPerS: 0.25,
  asksEveryMl: 5,
  heedsWarnings: true,
  reactionS: 0,
  flushMl: null,
  shortPauseS: null,
  asksLateByMl: 0,
  restMinutes: null,
  round: null,
  advise: ADVICE_ITEMS,
  restartHours: 6,
  walksHer: true,
  answersSigns: 'whole',
  booksFollowUp: true,
  writesRecord: true,
  hesitationS: 0,
};

/**
 * Slow, one bone contact, forgets two things: to ask about allergies and to book the calls. Pauses too short
 * and asks too late now and then, and looks at her legs only once.
 */
const novice: OperatorStyle = {
  ...expert,
  imaging: { ...expert.imaging, countsOnFilm: false },
  assess: ASSESSMENT_ITEMS.filter((item) => item !== 'allergies'),
  booksFollowUp: false,
  draw: { ...expert.draw, vein: 'cannula' },
  placing: {
    ...expert.placing,
    coaching: 'once',
    palpation: 'short',
    allowsForTurn: false,
    looksAtSize: false,
    localToMm: 20,
    aim: { cephaladDeg: 8, leftDeg: 0 },
    scatterDeg: 4,
    needleMmPerS: 0.4,
    firstLoss: 'large',
    noticesSoft: false,
  },
  shortPauseS: 10,
  asksLateByMl: 3,
  reactionS: 4,
  round: {
    vitalSigns: [0, 5, 10, 15, 30, 60, 120],
    legs: [120],
    temperature: [0],
    backPain: [0],
    headache: [0],
    bladder: [],
  },
  answersSigns: 'first',
  hesitationS: 15,
};

/** Wrong level, does not wait for the skin to dry, injects fast past leg pain and strong back pain. */
const reckless: OperatorStyle = {
  ...expert,
  imaging: { refers: false, countsOnFilm: false, agent: 'diatrizoate', reads: 'asHoped' },
  assess: GATE_ITEMS,
  explain: ['benefit'],
  quote: 'overstated',
  briefsAssistant: false,
  posture: 'sittingCurled',
  agent: 'chlorhexidine2',
  waitsForDrySkin: false,
  draw: {
    ...expert.draw,
    dresses: ['gloves'],
    waitsForDryArm: false,
    expelsAir: false,
    passes: 'handToHand',
  },
  drawsEarly: true,
  drawMl: 30,
  levels: ['L2/3', 'L3/4'],
  placing: {
    ...expert.placing,
    coaching: 'none',
    palpation: 'none',
    allowsForTurn: false,
    looksAtSize: false,
    localToMm: null,
    scatterDeg: 4,
    needleMmPerS: 2,
    firstLoss: 'large',
    noticesSoft: false,
    answers: { ...RIGHT, moves: 'ignored', faint: 'ignored', wetSkin: 'ignored', fluid: 'passedOver' },
  },
  rateMlPerS: 0.8,
  asksEveryMl: null,
  heedsWarnings: false,
  restMinutes: 30,
  round: { vitalSigns: [0], legs: [30], temperature: [], backPain: [], headache: [], bladder: [] },
  advise: ['redFlagsWritten'],
  restartHours: undefined,
  walksHer: false,
  answersSigns: 'none',
  booksFollowUp: false,
  writesRecord: false,
};

/**
 * Without help from inside: an operator of some practice with air in the syringe, who looks nowhere and believes the first loss. For
 * the share of first losses that are false.
 */
const unguided: OperatorStyle = {
  ...expert,
  placing: {
    ...expert.placing,
    coaching: 'once',
    palpation: 'short',
    allowsForTurn: false,
    scatterDeg: 3,
    equipment: { medium: 'air' },
    firstLoss: 'believed',
    noticesSoft: false,
  },
};

/** Told to point far off the midline: what a wrong angle meets. */
const offMidline: OperatorStyle = {
  ...expert,
  placing: { ...expert.placing, aim: { cephaladDeg: 12, leftDeg: 15 }, scatterDeg: 0, noticesSoft: false },
};

export const STYLES = { expert, novice, reckless, unguided, offMidline } as const;
