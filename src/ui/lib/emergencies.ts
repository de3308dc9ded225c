/** Which emergencies stand now, most serious first. */
import type { Moment, SessionSnapshot } from '../../session/index.ts';
import { secondsOf } from './time.ts';

export type Emergency = 'seizure' | 'bloodInCsf' | 'wetTap' | 'faint' | 'help';
type Now = Pick<SessionSnapshot, 'moments' | 'tick' | 'machine' | 'body'>;

/** Faintness from 0 to 1 that is still a faint. */
const FAINT = 0.1;
/** A seizure, and the minutes after it. */
const SEIZURE_STANDS_S = 600;
/** The answer to a call stands this long. */
const HELP_STANDS_S = 180;

function within({ moments, tick }: Now, seconds: number, is: (moment: Moment) => boolean): boolean {
  return moments.some((moment) => secondsOf(tick - moment.tick) <= seconds && is(moment));
}

const isCall = (moment: Moment) =>
  moment.kind === 'act' && !moment.refused && moment.act.type === 'callForHelp';

export function emergencies(now: Now): readonly Emergency[] {
  const { machine, body } = now;
  const turn = now.moments.findLast(
    (moment) =>
      moment.kind === 'finding' &&
      (moment.finding.type === 'vasovagal' || moment.finding.type === 'faintPassed'),
  );
  const fainted = turn?.kind === 'finding' && turn.finding.type === 'vasovagal';
  const stands: Readonly<Record<Emergency, boolean>> = {
    // While the blood is connected, the rule card says it, of blood in the CSF too.
    seizure: body.harm.seizureS > 0 && body.harm.seizureS <= SEIZURE_STANDS_S && machine.inner !== 'seizing',
    bloodInCsf: machine.context.bloodInCsf && machine.step === 'injection' && machine.inner !== 'bloodInCsf',
    wetTap: machine.inner === 'wetTap',
    faint: fainted && body.symptoms.faintness >= FAINT,
    help: within(now, HELP_STANDS_S, isCall),
  };
  return (['seizure', 'bloodInCsf', 'wetTap', 'faint', 'help'] as const).filter((one) => stands[one]);
}
