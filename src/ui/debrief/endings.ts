/** How a run ended, as far as the words of the debrief depend on it. */
import type { MessageKey } from '../../content/messages/index.ts';
import type { Ending } from '../../machines/types.ts';
import type { RunRecord, SessionSnapshot } from '../../session/index.ts';

/** The share of the planned volume from which it counts as in. */
const ENOUGH = 0.9;

export function needleWentIn({ moments }: Pick<SessionSnapshot, 'moments'>): boolean {
  return moments.some(
    (moment) => moment.kind === 'act' && !moment.refused && moment.act.type === 'insertNeedle',
  );
}

/** The planned blood went in, none of it through the dura, and the score was passed: what comes after is not the hands' doing. */
export function wasWellDone(
  record: Pick<RunRecord, 'injectedMl' | 'score'>,
  { machine, protocol }: Pick<SessionSnapshot, 'machine' | 'protocol'>,
): boolean {
  const enough = record.injectedMl >= ENOUGH * protocol.targetVolumeMl;
  return enough && !machine.context.bloodInCsf && record.score.passed;
}

/** What is said of an ending without a finished patch. */
export function endedEarlyKey(ending: Exclude<Ending, 'finished'>, snapshot: SessionSnapshot): MessageKey {
  if (ending === 'abandoned' && !needleWentIn(snapshot)) return 'debrief.endedEarly.abandonedBeforeNeedle';
  if (ending === 'referred' && snapshot.body.blood.injectedMl > 0)
    return 'debrief.endedEarly.referredAfterPatch';
  return `debrief.endedEarly.${ending}`;
}
