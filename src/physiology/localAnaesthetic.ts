/** Local anaesthetic in skin and track, and the nick in the skin. */
import { HURT_NRS } from './constants/flinch.ts';
import * as K from './constants/local.ts';
import type { BodyState, Emit } from './types.ts';

/** Whether the needle's way hurts no more at this depth. */
export function isNumbAt({ skin }: Readonly<BodyState>, depthMm: number): boolean {
  if (skin.numb && depthMm <= K.WHEAL_MM) return true;
  return skin.numbToMm > 0 && depthMm <= skin.numbToMm + K.TRACK_BEYOND_MM;
}

/** A wheal of local anaesthetic: it stings, then works. */
export function numbSkin({ skin, memory }: BodyState, emit: Emit): void {
  const intensityNrs = K.STING_NRS.wheal;
  emit({ type: 'sensation', sensation: { site: 'skin', quality: 'sting', intensityNrs } });
  if (!skin.numb) memory.numbInS = K.NUMBING_S;
}

/** Local anaesthetic down to this depth, mm: it stings less through a wheal that works. */
export function anaesthetiseTrack({ skin, memory }: BodyState, toDepthMm: number, emit: Emit): void {
  const site = skin.numb ? 'lowBack' : 'skin';
  const intensityNrs = skin.numb ? K.STING_NRS.trackBelowWheal : K.STING_NRS.trackAlone;
  emit({ type: 'sensation', sensation: { site, quality: 'sting', intensityNrs } });
  if (toDepthMm <= skin.numbToMm) return;
  memory.trackNumbToMm = Math.max(memory.trackNumbToMm, toDepthMm);
  memory.trackNumbInS = K.NUMBING_S;
}

/** A small cut lets the needle through the skin. */
export function nickSkin({ skin }: BodyState, emit: Emit): void {
  const intensityNrs = skin.numb ? 1 : HURT_NRS.nick;
  emit({ type: 'sensation', sensation: { site: 'skin', quality: 'sting', intensityNrs } });
  skin.nicked = true;
}

/** The needle is to go in elsewhere, where nothing is numb yet and nothing cut. */
export function beginElsewhere({ skin, memory }: BodyState): void {
  skin.numb = false;
  skin.numbToMm = 0;
  skin.nicked = false;
  memory.numbInS = 0;
  memory.trackNumbInS = 0;
  memory.trackNumbToMm = 0;
}

/** One step of what was injected. */
export function stepLocal({ skin, memory }: BodyState, seconds: number, emit: Emit): void {
  if (memory.numbInS > 0) {
    memory.numbInS = Math.max(0, memory.numbInS - seconds);
    if (memory.numbInS === 0) {
      skin.numb = true;
      emit({ type: 'skinNumb' });
    }
  }
  if (memory.trackNumbInS > 0) {
    memory.trackNumbInS = Math.max(0, memory.trackNumbInS - seconds);
    if (memory.trackNumbInS === 0) {
      skin.numbToMm = memory.trackNumbToMm;
      emit({ type: 'trackNumb', toDepthMm: skin.numbToMm });
    }
  }
}
