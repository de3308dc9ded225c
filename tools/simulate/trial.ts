/** One trial of many: a whole procedure by a scripted operator, and what of its record the summary needs. */
import {
  createSession,
  operate,
  recordOf,
  setUp,
  type OperatorName,
  type RunRecord,
  type SettingValue,
} from '../../src/session/index.ts';

/** What all trials of a run share. */
export interface Trials {
  readonly caseId: string;
  readonly protocol: string;
  readonly operator: OperatorName;
  readonly firstSeed: number;
  readonly count: number;
  readonly settings: Readonly<Record<string, SettingValue>>;
}

/** Numbers of a record that are summarised over the trials: over all of them, those in whom a needle went in, or those in whom blood was injected. */
export const TRIAL_NUMBERS = {
  scoreTotal: 'all',
  criticalViolations: 'all',
  /** Proportions: 1 or 0 for each. */
  firstPassSuccess: 'needled',
  spaceFound: 'needled',
  passes: 'needled',
  boneContacts: 'needled',
  placementTimeS: 'needled',
  pathLengthMm: 'needled',
  depthErrorMm: 'needled',
  levelError: 'needled',
  wetTaps: 'needled',
  falseLossesBelieved: 'needled',
  sweepsAtDepth: 'needled',
  peeks: 'needled',
  stopVolumeMl: 'patched',
  peakEpiduralPressureMmHg: 'patched',
  finalEpiduralPressureMmHg: 'patched',
  finalStaticPressureMmHg: 'patched',
  levelsReached: 'patched',
  headacheUprightBeforeNrs: 'all',
  headacheUprightAfter2hNrs: 'all',
  headacheUprightAfter24hNrs: 'all',
  headacheUprightAfter48hNrs: 'all',
} as const;
export type TrialNumber = keyof typeof TRIAL_NUMBERS;

export interface Trial {
  readonly ending: string | null;
  readonly outcome: string | null;
  readonly reliefTrack: string | null;
  readonly stopReason: string | null;
  readonly duralPuncture: boolean;
  /** Names of the levels that held blood when the injection was stopped. */
  readonly levels: readonly string[];
  /** Not a number where the trial has none. */
  readonly numbers: Readonly<Record<TrialNumber, number>>;
}

type PlacementNumber = {
  [Name in TrialNumber]: (typeof TRIAL_NUMBERS)[Name] extends 'needled' ? Name : never;
}[TrialNumber];

/** How the needle was placed; no numbers where none went in. */
function placementNumbers({ placement }: RunRecord): Record<PlacementNumber, number> {
  const of = (value: number | boolean | null | undefined) => Number(value ?? NaN);
  return {
    firstPassSuccess: of(placement?.firstPassSuccess),
    spaceFound: of(placement?.inSpace),
    passes: of(placement?.passes),
    boneContacts: of(placement?.boneContacts),
    placementTimeS: of(placement?.timeS),
    pathLengthMm: of(placement?.pathLengthMm),
    depthErrorMm: of(placement?.depthErrorMm),
    levelError: of(placement?.levelError),
    wetTaps: of(placement?.wetTaps),
    falseLossesBelieved: of(placement?.falseLossesBelieved),
    sweepsAtDepth: of(placement?.sweepsAtDepth),
    peeks: of(placement?.peeks),
  };
}

/** The trial of this index: its seed is the first one and so many more. */
export function runTrial({ caseId, protocol, operator, firstSeed, settings }: Trials, index: number): Trial {
  const session = createSession(setUp(caseId, protocol, firstSeed + index, settings));
  operate(session, operator);
  const record = recordOf(session, operator);
  return {
    ending: record.ending,
    outcome: record.outcome,
    reliefTrack: record.reliefTrack,
    stopReason: record.stopReason,
    duralPuncture: record.duralPuncture,
    levels: record.levelsReached,
    numbers: {
      scoreTotal: record.score.total,
      criticalViolations: record.score.criticalViolations,
      ...placementNumbers(record),
      stopVolumeMl: record.injectedMl,
      peakEpiduralPressureMmHg: record.peakEpiduralPressureMmHg,
      finalEpiduralPressureMmHg: record.finalEpiduralPressureMmHg,
      finalStaticPressureMmHg: record.finalStaticPressureMmHg,
      levelsReached: record.levelsReached.length,
      headacheUprightBeforeNrs: record.headacheUprightBeforeNrs,
      headacheUprightAfter2hNrs: record.headacheUprightAfter2hNrs,
      headacheUprightAfter24hNrs: record.headacheUprightAfter24hNrs,
      headacheUprightAfter48hNrs: record.headacheUprightAfter48hNrs,
    },
  };
}
