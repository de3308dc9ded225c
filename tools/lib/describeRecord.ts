/** A record for the eye. */
import type { RunRecord } from '../../src/session/index.ts';

const minutes = (seconds: number) => `${(seconds / 60).toFixed(1)} min`;

/** How the needle was placed, in one line. */
function describePlacement({ placement }: RunRecord): string {
  if (placement === null) return 'Needle: none';
  const { passes, boneContacts, timeS, pathLengthMm, depthErrorMm, levelError, inSpace } = placement;
  const error = depthErrorMm === null ? '-' : `${depthErrorMm.toFixed(1)} mm`;
  return (
    `Needle: ${inSpace ? 'in the space' : 'not in the space'}, passes ${passes}, bone ${boneContacts}, ` +
    `${timeS === null ? '-' : minutes(timeS)}, way ${pathLengthMm.toFixed(0)} mm, depth error ${error}, level error ${levelError ?? '-'}`
  );
}

/** What was seen of her inside, in one line; none where nothing was called for. */
function describeImaging({ imaging }: RunRecord): string[] {
  if (imaging === null) return [];
  const { shots, screeningS, scans, depthNotedMm, contrast } = imaging;
  const doses = contrast.map(
    ({ agent, volumeMl, judged, truth }) =>
      `; ${agent} ${volumeMl.toFixed(1)} mL read as ${judged ?? 'nothing'}, truly ${truth}`,
  );
  const depth = depthNotedMm === null ? '' : `, depth noted ${depthNotedMm.toFixed(0)} mm`;
  return [`Films: ${shots}, screening ${screeningS.toFixed(0)} s, scans ${scans}${depth}${doses.join('')}`];
}

/** A few plain lines about one run. */
export function describeRecord(record: RunRecord): string {
  const lines = [
    `${record.caseId}, ${record.operator}, seed ${record.seed}: ${record.ending ?? 'not ended'}`,
    ...record.steps.map(
      (step) =>
        `  ${step.id.padEnd(16)} ${minutes(step.startedAtS)} to ${step.endedAtS === null ? '-' : minutes(step.endedAtS)}`,
    ),
    describePlacement(record),
    ...describeImaging(record),
    `Blood: ${record.drawnMl.toFixed(1)} mL drawn, ${record.injectedMl.toFixed(1)} injected, ` +
      `${record.discardedMl.toFixed(1)} discarded, ${record.syringeRemainderMl.toFixed(1)} left`,
    `Pressure in the space: peak ${record.peakEpiduralPressureMmHg.toFixed(1)}, end ${record.finalEpiduralPressureMmHg.toFixed(1)}, static ${record.finalStaticPressureMmHg.toFixed(1)} mmHg`,
    `Levels reached: ${record.levelsReached.join(', ') || 'none'}; stopped for: ${record.stopReason ?? '-'}`,
    `Headache upright: ${record.headacheUprightBeforeNrs.toFixed(1)} before, ${record.headacheUprightAfter2hNrs.toFixed(1)} two hours after; outcome: ${record.outcome}${record.reliefTrack === null ? '' : ` (${record.reliefTrack})`}`,
    `Score: ${record.score.total} of ${record.score.possible}, ${record.score.criticalViolations} critical`,
    `State: ${record.stateHash}`,
  ];
  return `${lines.join('\n')}\n`;
}
