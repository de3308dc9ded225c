/** What stands in the room and what was noted with it, on one line. */
import type { Messages } from '../../../content/messages/index.ts';
import type { SessionSnapshot } from '../../../session/index.ts';

export function imagingSetting(
  { t }: Messages,
  { body, moments }: Pick<SessionSnapshot, 'body' | 'moments'>,
): string | undefined {
  const noted = moments.findLast(
    (moment) => moment.kind === 'act' && !moment.refused && moment.act.type === 'noteDepth',
  );
  if (noted?.kind === 'act' && noted.act.type === 'noteDepth')
    return t('imaging.scanned', { depth: noted.act.depthMm });
  const { shots } = body.xray;
  return shots > 0 ? t('imaging.shots', { count: shots }) : undefined;
}
