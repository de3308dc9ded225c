/** Whether what the record gives as the reason to stop is what happened. */
import type { StopReason } from '../../machines/acts.ts';
import type { Run } from './run.ts';

/** The volume that may be called the target. */
const TARGET_SHARE = 0.9;

const backHurts = (run: Run): boolean =>
  run.backFelt('pressure', 'ache') || run.warned('backPressurePersists', 'backPainStrong');

/** She complained of something, wherever it was. */
const complained = (run: Run): boolean =>
  run
    .felt('pressure', 'ache', 'electric', 'worse', 'faint')
    .some((one) => run.injectionStartS !== null && one.atS >= run.injectionStartS && one.atS <= run.stoppedS);

const MATCHES: Readonly<Record<StopReason, (run: Run) => boolean>> = {
  targetReached: (run) => run.inSpaceMl >= TARGET_SHARE * run.snapshot.protocol.targetVolumeMl,
  backPain: backHurts,
  legPain: (run) => run.warned('legPain'),
  headache: (run) => run.warned('highPressureHeadache'),
  bradycardia: (run) => run.warned('bradycardia'),
  highPressure: backHurts,
  // The body of this model has none of these three.
  weaknessOrNumbness: () => false,
  visionOrHearing: () => false,
  seizure: () => false,
  bloodOrCsfAtHub: (run) =>
    run.found('bloodIntoCsf') || run.findings('hubChecked').some(({ finding }) => finding.fluid !== 'none'),
  syringeJammed: (run) => run.warned('syringeJammed'),
  patientAsked: complained,
};

/** True without a reason only where blood in the CSF ended the injection by itself. */
export function stopReasonMatches(run: Run): boolean {
  const reason = run.acts('stopInjection').at(-1)?.act.reason;
  return reason === undefined ? run.found('bloodIntoCsf') : MATCHES[reason](run);
}
