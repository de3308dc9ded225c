import type { Messages } from '../../../content/messages/index.ts';
import type { SessionSnapshot } from '../../../session/index.ts';

/** Which space is marked, and how it came to be; nothing before that. */
export function markSetting(
  { t }: Messages,
  { machine, moments }: Pick<SessionSnapshot, 'machine' | 'moments'>,
): string | undefined {
  const { interspace } = machine.context;
  if (interspace === null) return undefined;
  const last = moments.findLast(
    (one) => one.kind === 'act' && !one.refused && one.act.type === 'chooseLevel',
  );
  const byFeel = last?.kind === 'act' && last.act.type === 'chooseLevel' && last.act.mark !== undefined;
  return t(byFeel ? 'mark.done' : 'mark.doneShown', { interspace });
}
