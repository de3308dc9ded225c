/** What a look at her legs and seat finds lost, in words: power, feeling, feeling between the legs. Nothing before the first blood. */
import type { Messages } from '../../content/messages/index.ts';
import type { SessionSnapshot } from '../../session/index.ts';

export function legsLost({ t }: Messages, { harm, late }: SessionSnapshot['body']): readonly string[] {
  return [
    ...(harm.weaknessSide === 'none' ? [] : [t(`recovery.seen.legsWeak.${harm.weaknessSide}`)]),
    ...(harm.numb > 0 ? [t('recovery.seen.legsNumb')] : []),
    ...(late.saddleNumb > 0 ? [t('recovery.seen.saddle')] : []),
  ];
}
