/**
 * What can go wrong with the needle, each made to happen by a scripted operator on a seed that was searched for it: somebody who
 * does one thing otherwise, and then answers rightly or wrongly.
 */
import type { Interspace } from '../../content/levels.ts';
import type { Finding } from '../../physiology/types.ts';
import type { Answers, OperatorStyle, PlacingStyle } from '../operators/style.ts';
import { STYLES } from '../operators/styles.ts';
import type { Settings } from '../setup.ts';
import type { Moment } from '../types.ts';

export interface Scenario {
  /** The usual one where none is named. */
  readonly caseId?: string;
  readonly seed: number;
  readonly settings: Settings;
  /** The moment at which it has happened. */
  readonly event: (moment: Moment) => boolean;
  readonly right: OperatorStyle;
  readonly wrong: OperatorStyle;
}

/** Placed otherwise than the expert does it. */
interface Otherwise {
  readonly placing?: Partial<PlacingStyle>;
  readonly whole?: Partial<OperatorStyle>;
}

function like(
  { placing = {}, whole = {} }: Otherwise,
  answers: Partial<Answers>,
  more: Partial<PlacingStyle> = {},
): OperatorStyle {
  const { expert } = STYLES;
  const base = { ...expert.placing, ...placing, ...more };
  return { ...expert, ...whole, placing: { ...base, answers: { ...expert.placing.answers, ...answers } } };
}

const found =
  (is: (finding: Finding) => boolean) =>
  (moment: Moment): boolean =>
    moment.kind === 'finding' && is(moment.finding);
const ofType = (type: Finding['type']) => found((finding) => finding.type === type);
const hurtOn = (side: 'left' | 'right') =>
  found((finding) => finding.type === 'paraesthesia' && finding.side === side);
const seenAtHub = (fluid: 'clear' | 'blood') =>
  found(
    (finding) => (finding.type === 'hubChecked' || finding.type === 'fluidAtHub') && finding.fluid === fluid,
  );

/** A wrong first line, degrees and mm. */
const aimed = (cephaladDeg: number, leftDeg: number, cranialMm = -3, leftMm = 0): Otherwise => ({
  placing: { aim: { cephaladDeg, leftDeg }, entry: { leftMm, cranialMm }, scatterDeg: 0 },
});

const HASTY: Otherwise = {
  placing: { needleMmPerS: 4, equipment: { hand: 'oneHanded' }, scatterDeg: 0 },
};
const HURT: Otherwise = { placing: { localToMm: null, scatterDeg: 6 } };
const AIR: Otherwise = { placing: { equipment: { medium: 'air' } } };
const LARGE: Otherwise = { placing: { looksAtSize: false } };
const WET: Otherwise = { whole: { waitsForDrySkin: false } };

const LEVELS: readonly [Interspace, Interspace] = ['L3/4', 'L4/5'];
const COUNTED: Otherwise = { whole: { levels: LEVELS } };

function scenario(
  seed: number,
  event: Scenario['event'],
  otherwise: Otherwise,
  right: Partial<Answers>,
  wrong: Partial<Answers>,
  settings: Settings = {},
): Scenario {
  return { seed, settings, event, right: like(otherwise, right), wrong: like(otherwise, wrong) };
}

const entered = (path: string) => (moment: Moment) => moment.kind === 'state' && moment.path === path;
const did = (type: string) => (moment: Moment) =>
  moment.kind === 'act' && moment.act.type === type && !moment.refused;

export const SCENARIOS = {
  spinousProcess: scenario(1, ofType('boneContact'), aimed(12, 0, 12), {}, { bone: 'sameLine' }),
  lamina: scenario(1, ofType('boneContact'), aimed(12, 15), {}, { bone: 'sameLine' }),
  falseLoss: {
    seed: 4,
    settings: {},
    event: ofType('lossOfResistance'),
    right: like(AIR, {}),
    wrong: like(AIR, {}, { firstLoss: 'believed' }),
  },
  paraesthesiaLeft: scenario(9, hurtOn('left'), aimed(12, 7), {}, { pain: 'sameLine' }),
  paraesthesiaRight: scenario(10, hurtOn('right'), aimed(5, -8), {}, { pain: 'sameLine' }),
  bloodAtHub: scenario(25, seenAtHub('blood'), {}, {}, { fluid: 'passedOver' }),
  wetTap: scenario(1, ofType('duralPuncture'), HASTY, {}, { fluid: 'passedOver' }),
  salineAtHub: scenario(1, seenAtHub('clear'), { placing: { feelS: 4 } }, {}, { fluid: 'takenForCsf' }),
  faint: scenario(56, ofType('vasovagal'), {}, {}, { faint: 'ignored' }),
  patientMoves: scenario(2, ofType('patientMoved'), HURT, {}, { moves: 'ignored' }),
  needleTooShort: scenario(
    3,
    ofType('hubAtSkin'),
    LARGE,
    {},
    { tooShort: 'sameNeedle' },
    {
      'case.patient.bodyMassIndex': 45,
      'patient.skinToEpiduralMm': 90,
    },
  ),
  wrongLevel: scenario(14, did('chooseLevel'), COUNTED, { level: 'recounted' }, { level: 'believed' }),
  sweepAtDepth: scenario(
    2,
    ofType('tissueSwept'),
    aimed(12, 20),
    { redirects: 'atDepthOnce' },
    { redirects: 'atDepth' },
  ),
  passesUsed: scenario(
    1,
    entered('needlePlacement.passesUsed'),
    aimed(-12, 20),
    { bone: 'sameLine' },
    { bone: 'sameLine', passesUsed: 'givesUp' },
    { 'protocol.maximumPasses': 2 },
  ),
  wetSkin: scenario(1, ofType('wetSkinTouched'), WET, {}, { wetSkin: 'ignored' }),
  peeked: {
    seed: 1,
    settings: { 'protocol.guidance': 'practice' },
    event: did('peek'),
    right: like({}, {}, { peeks: 1 }),
    wrong: like({}, {}, { peeks: 3 }),
  },
} as const satisfies Record<string, Scenario>;
export type ScenarioName = keyof typeof SCENARIOS;
