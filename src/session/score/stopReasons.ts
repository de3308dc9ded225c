/** Whether what the record gives as the reason to stop is what happened. */
import type { StopReason } from '../../machines/acts.ts';
import type { Run } from './run.ts';

/** The volume that may be called the target. */
const TARGET_SHARE = 0.9;

const backFelt = (run: Run): boolean =>
  run
    .felt('pressure', 'ache')
    .some(({ finding: { sensation } }) => sensation.site === 'lowBack' || sensation.site === 'buttocks');

const MATCHES: Readonly<Record<StopReason, (run: Run) => boolean>> = {
  targetReached: (run) => run.inSpaceMl >= TARGET_SHARE * run.snapshot.protocol.targetVolumeMl,
  backPain: (run) => backFelt(run) || run.found('backPressurePersists', 'backPainStrong'),
  legPain: (run) => run.found('legPain'),
  headache: (run) => run.found('highPressureHeadache') || run.felt('worse').length > 0,
  bradycardia: (run) => run.found('bradycardia'),
  highPressure: (run) => backFelt(run) || run.found('backPressurePersists', 'backPainStrong'),
  // The body of this model has none of these three.
  weaknessOrNumbness: () => false,
  visionOrHearing: () => false,
  seizure: () => false,
  bloodOrCsfAtHub: (run) =>
    run.found('bloodIntoCsf') ||
    run.findings('hubChecked').some(({ finding }) => finding.fluid === 'csf' || finding.fluid === 'blood'),
  syringeJammed: (run) => run.found('syringeJammed'),
  patientAsked: (run) =>
    run.felt('pressure', 'ache', 'electric', 'worse', 'faint').length > 0 || run.found('backPainStrong'),
};

/** True without a reason only where blood in the CSF ended the injection by itself. */
export function stopReasonMatches(run: Run): boolean {
  const reason = run.acts('stopInjection').at(-1)?.act.reason;
  return reason === undefined ? run.found('bloodIntoCsf') : MATCHES[reason](run);
}
