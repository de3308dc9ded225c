/** A record for the eye, and a summary of many. */
import type { RunRecord } from '../../src/session/index.ts';

const minutes = (seconds: number) => `${(seconds / 60).toFixed(1)} min`;

/** A few plain lines about one run. */
export function describeRecord(record: RunRecord): string {
  const lines = [
    `${record.caseId}, ${record.operator}, seed ${record.seed}: ${record.ending ?? 'not ended'}`,
    ...record.steps.map(
      (step) =>
        `  ${step.id.padEnd(16)} ${minutes(step.startedAtS)} to ${step.endedAtS === null ? '-' : minutes(step.endedAtS)}`,
    ),
    `Blood: ${record.drawnMl.toFixed(1)} mL drawn, ${record.injectedMl.toFixed(1)} injected, ` +
      `${record.discardedMl.toFixed(1)} discarded, ${record.syringeRemainderMl.toFixed(1)} left`,
    `Pressure in the space: peak ${record.peakEpiduralPressureMmHg.toFixed(1)}, end ${record.finalEpiduralPressureMmHg.toFixed(1)} mmHg`,
    `Levels reached: ${record.levelsReached.join(', ') || 'none'}; stopped for: ${record.stopReason ?? '-'}`,
    `Headache upright: ${record.headacheUprightBeforeNrs.toFixed(1)} before, ${record.headacheUprightAfter2hNrs.toFixed(1)} two hours after; outcome: ${record.outcome}`,
    `Score: ${record.score.total} of ${record.score.possible}, ${record.score.criticalViolations} critical`,
    `State: ${record.stateHash}`,
  ];
  return `${lines.join('\n')}\n`;
}

function quantiles(values: readonly number[]): Record<'p2_5' | 'p25' | 'p50' | 'p75' | 'p97_5', number> {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (fraction: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(fraction * sorted.length))] ?? NaN;
  return { p2_5: at(0.025), p25: at(0.25), p50: at(0.5), p75: at(0.75), p97_5: at(0.975) };
}

/** What many runs have in common: counts and quantiles. */
export function summarise(records: readonly RunRecord[]) {
  const count = (pick: (record: RunRecord) => string | null): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const record of records) {
      const key = pick(record) ?? 'none';
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  };
  const first = records[0];
  return {
    caseId: first?.caseId ?? null,
    operator: first?.operator ?? null,
    trials: records.length,
    endings: count((record) => record.ending),
    outcomes: count((record) => record.outcome),
    stopReasons: count((record) => record.stopReason),
    duralPunctures: records.filter((record) => record.duralPuncture).length,
    scoreTotal: quantiles(records.map((record) => record.score.total)),
    criticalViolations: quantiles(records.map((record) => record.score.criticalViolations)),
    injectedMl: quantiles(records.map((record) => record.injectedMl)),
    peakEpiduralPressureMmHg: quantiles(records.map((record) => record.peakEpiduralPressureMmHg)),
    finalEpiduralPressureMmHg: quantiles(records.map((record) => record.finalEpiduralPressureMmHg)),
    headacheUprightBeforeNrs: quantiles(records.map((record) => record.headacheUprightBeforeNrs)),
    headacheUprightAfter2hNrs: quantiles(records.map((record) => record.headacheUprightAfter2hNrs)),
  };
}
