/** Whether what the record gives as the reason to stop is what happened. */
import type { StopReason } from '../../machines/acts.ts';
import { SYRINGE_FRICTION_N, SYRINGE_MMHG_PER_N } from '../../physiology/constants/blood.ts';
import type { Run } from './run.ts';

/** The volume that may be called the target. */
const TARGET_SHARE = 0.9;

const backHurts = (run: Run): boolean =>
  run.backFelt('pressure', 'ache') || run.warned('backPressurePersists', 'backPainStrong');

/** The thumb met as much as the protocol calls hard: pressure on the line less the syringe's own friction. */
function pushedHard(run: Run): boolean {
  const { timeS, lineMmHg } = run.snapshot.traces.pressure;
  const startS = run.injectionStartS ?? Infinity;
  const hardMmHg = (run.snapshot.protocol.hardPlungerN - SYRINGE_FRICTION_N) * SYRINGE_MMHG_PER_N;
  return timeS.some((atS, i) => atS >= startS && atS <= run.stoppedS && (lineMmHg[i] ?? 0) >= hardMmHg);
}

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
  bradycardia: (run) => run.warned('bradycardia', 'vasovagal'),
  highPressure: (run) => backHurts(run) || pushedHard(run),
  weaknessOrNumbness: (run) => run.warned('legWeakness', 'numbness'),
  visionOrHearing: (run) => run.warned('visionChanged', 'hearingChanged'),
  seizure: (run) => run.warned('seizure'),
  bloodOrCsfAtHub: (run) =>
    run.found('bloodIntoCsf', 'bloodBackAtHub', 'fluidAtHub') ||
    run.findings('hubChecked').some(({ finding }) => finding.fluid !== 'none'),
  syringeJammed: (run) => run.warned('syringeJammed'),
  patientAsked: (run) => run.warned('asksToStop') || complained(run),
};

/** True without a reason only where blood in the CSF ended the injection by itself. */
export function stopReasonMatches(run: Run): boolean {
  const reason = run.acts('stopInjection').at(-1)?.act.reason;
  return reason === undefined ? run.found('bloodIntoCsf') : MATCHES[reason](run);
}
