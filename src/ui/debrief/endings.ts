/** How a run ended, as far as the words of the debrief depend on it. */
import type { TeachingCase } from '../../content/caseSchema.ts';
import type { MessageKey } from '../../content/messages/index.ts';
import type { Ending } from '../../machines/types.ts';
import { endedRightly, needleWentIn, type RunRecord, type SessionSnapshot } from '../../session/index.ts';

/** The share of the planned volume from which it counts as in. */
const ENOUGH = 0.9;

/** The planned blood went in, none of it through the dura, and the score was passed: what comes after is not the hands' doing. */
export function wasWellDone(
  record: Pick<RunRecord, 'injectedMl' | 'score'>,
  { machine, protocol }: Pick<SessionSnapshot, 'machine' | 'protocol'>,
): boolean {
  const enough = record.injectedMl >= ENOUGH * protocol.targetVolumeMl;
  return enough && !machine.context.bloodInCsf && record.score.passed;
}

/** What is said of a patch that failed though it was well done: figures stand only beside the patch that they were counted for. */
export function failedNoteKey(plan: TeachingCase['plan']): MessageKey {
  return plan === 'targeted' ? 'debrief.outcome.failedNoteTargeted' : 'debrief.outcome.failedNote';
}

/** There is something to be scored: a needle went in, or it was rightly left out. */
export function isJudged(snapshot: Pick<SessionSnapshot, 'moments' | 'machine' | 'teachingCase'>): boolean {
  return needleWentIn(snapshot) || endedRightly(snapshot);
}

/** What is said of an ending without a finished patch. */
export function endedEarlyKey(ending: Exclude<Ending, 'finished'>, snapshot: SessionSnapshot): MessageKey {
  if (ending === 'abandoned' && !needleWentIn(snapshot)) return 'debrief.endedEarly.abandonedBeforeNeedle';
  if (ending === 'referred' && snapshot.body.blood.injectedMl > 0)
    return 'debrief.endedEarly.referredAfterPatch';
  if (ending === 'referred' && endedRightly(snapshot)) return 'debrief.endedEarly.referredRightly';
  return `debrief.endedEarly.${ending}`;
}
