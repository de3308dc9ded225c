/** One trial of many: a whole procedure by a scripted operator, and what of its record the summary needs. */
import {
  createSession,
  operate,
  recordOf,
  setUp,
  type OperatorName,
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

export interface Trial {
  readonly ending: string | null;
  readonly outcome: string | null;
  readonly stopReason: string | null;
  readonly duralPuncture: boolean;
  readonly numbers: Readonly<Record<TrialNumber, number>>;
}

/** Numbers of a record that are summarised over the trials. */
export type TrialNumber =
  | 'scoreTotal'
  | 'criticalViolations'
  | 'injectedMl'
  | 'peakEpiduralPressureMmHg'
  | 'finalEpiduralPressureMmHg'
  | 'levelsReached'
  | 'headacheUprightBeforeNrs'
  | 'headacheUprightAfter2hNrs';

/** The trial of this index: its seed is the first one and so many more. */
export function runTrial({ caseId, protocol, operator, firstSeed, settings }: Trials, index: number): Trial {
  const session = createSession(setUp(caseId, protocol, firstSeed + index, settings));
  operate(session, operator);
  const record = recordOf(session, operator);
  return {
    ending: record.ending,
    outcome: record.outcome,
    stopReason: record.stopReason,
    duralPuncture: record.duralPuncture,
    numbers: {
      scoreTotal: record.score.total,
      criticalViolations: record.score.criticalViolations,
      injectedMl: record.injectedMl,
      peakEpiduralPressureMmHg: record.peakEpiduralPressureMmHg,
      finalEpiduralPressureMmHg: record.finalEpiduralPressureMmHg,
      levelsReached: record.levelsReached.length,
      headacheUprightBeforeNrs: record.headacheUprightBeforeNrs,
      headacheUprightAfter2hNrs: record.headacheUprightAfter2hNrs,
    },
  };
}
