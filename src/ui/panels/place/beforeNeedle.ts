/** What is not yet as it should be when a needle is about to go in: told before, not after. */
import type { MessageKey } from '../../../content/messages/createMessages.ts';
import type { Interspace } from '../../../content/levels.ts';
import type { BodyState } from '../../../physiology/types.ts';

export function missingBefore(
  { skin }: Pick<BodyState, 'skin'>,
  interspace: Interspace | null,
): readonly MessageKey[] {
  const missing: MessageKey[] = [];
  if (interspace === null) missing.push('insert.noMark');
  if (skin.wet) missing.push('insert.wet');
  if (!skin.numb) missing.push('insert.notNumb');
  else if (skin.numbToMm === 0) missing.push('insert.noTrack');
  if (!skin.nicked) missing.push('insert.noNick');
  return missing;
}
