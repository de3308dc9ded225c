/** Whether a patch was right at all: the decision before anything is done, where the case asks for another than the needle. */
import { GATE_ITEMS, type AssessmentItem } from '../../machines/acts.ts';
import type { Ending } from '../../machines/types.ts';
import type { SessionSnapshot } from '../types.ts';
import { DOES_NOT_APPLY, NOT_REACHED, partly, rule, type Evaluation } from './evaluation.ts';
import type { Run } from './run.ts';

const ENDING_OF = { patch: null, defer: 'deferred', refer: 'referred' } as const satisfies Record<
  string,
  Ending | null
>;

type Decided = Pick<SessionSnapshot, 'teachingCase' | 'machine' | 'moments'>;

export function needleWentIn({ moments }: Pick<SessionSnapshot, 'moments'>): boolean {
  return moments.some((one) => one.kind === 'act' && !one.refused && one.act.type === 'insertNeedle');
}

/** The run ended, before any needle, as the case asks for it: what was left out then was rightly left out. */
export function endedRightly(run: Decided): boolean {
  const { ending } = run.machine;
  return ending !== null && ending === ENDING_OF[run.teachingCase.decision] && !needleWentIn(run);
}

/**
 * Half for why, half for her gates, which are read before anybody is sent anywhere, and half of that for who found it out late; none
 * for who stopped otherwise; broken for who went on.
 */
function rightDecision(run: Run): Evaluation {
  const { snapshot } = run;
  const { decision } = snapshot.teachingCase;
  if (decision === 'patch') return DOES_NOT_APPLY;
  const values = { decision };
  if (needleWentIn(snapshot)) return rule(false, run.needleS, values);
  if (endedRightly(snapshot)) {
    const end = run.acts(decision === 'refer' ? 'referPatient' : 'deferPatch').at(-1);
    const asked = new Set<AssessmentItem>(run.acts('assess').map(({ act }) => act.item));
    const gates = GATE_ITEMS.filter((item) => asked.has(item)).length / GATE_ITEMS.length;
    const worth = (asked.has('punctureHistory') ? 0.5 : 0) + 0.5 * gates;
    return partly(run.did('judgeSuitable') ? worth / 2 : worth, end?.atS ?? null, values);
  }
  const asked = run.acts('askConsent').at(-1);
  return asked === undefined ? NOT_REACHED : rule(false, asked.atS, values);
}

export const decisionItems = { rightDecision };
