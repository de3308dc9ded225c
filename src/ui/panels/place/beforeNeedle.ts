/** How far her back is numbed, and what is not yet as it should be when a needle is about to go in: told before, not after. */
import type { MessageKey } from '../../../content/messages/createMessages.ts';
import type { ProcedureContext } from '../../../machines/types.ts';
import type { BodyState } from '../../../physiology/types.ts';

type Skin = Pick<BodyState['skin'], 'numb' | 'numbToMm' | 'nicked' | 'wet'>;
type Given = Pick<ProcedureContext, 'done' | 'interspace' | 'trackNumbToMm'>;

/** Injected, but it has not worked yet. */
export function isSoaking(skin: Skin, { done, trackNumbToMm }: Given): boolean {
  return (done.includes('anaesthetiseSkin') && !skin.numb) || trackNumbToMm > skin.numbToMm;
}

/** Nothing is left to numb or to nick. */
export function isNumbed(skin: Skin, given: Given): boolean {
  return skin.numb && skin.numbToMm > 0 && skin.nicked && !isSoaking(skin, given);
}

export function missingBefore(skin: Skin, given: Given): readonly MessageKey[] {
  const missing: MessageKey[] = [];
  if (given.interspace === null) missing.push('insert.noMark');
  if (skin.wet) missing.push('insert.wet');
  if (isSoaking(skin, given)) missing.push('insert.soaking');
  else if (!skin.numb) missing.push('insert.notNumb');
  else if (skin.numbToMm === 0) missing.push('insert.noTrack');
  if (!skin.nicked) missing.push('insert.noNick');
  return missing;
}
