/** The skin: antiseptic that must dry, and local anaesthetic that must work. */
import type { BodyState, Emit } from './types.ts';

/** Seconds until injected local anaesthetic works (assumption). */
const NUMBING_S = 45;

/** A fresh coat: wet until this person's drying time has passed. */
export function paintSkin(state: BodyState): void {
  const { skin, memory } = state;
  skin.painted = true;
  skin.wet = true;
  skin.antisepticWetS = memory.skinDryingS;
}

/** Something touches the field. */
export function touchSkin(state: BodyState, emit: Emit): void {
  if (state.skin.wet) emit({ type: 'wetSkinTouched' });
}

/** A wheal of local anaesthetic: it stings, then works. */
export function numbSkin(state: BodyState, emit: Emit): void {
  emit({ type: 'sensation', sensation: { site: 'skin', quality: 'sting', intensityNrs: 3 } });
  if (!state.skin.numb) state.memory.numbInS = NUMBING_S;
}

export function stepSkin(state: BodyState, seconds: number, emit: Emit): void {
  const { skin, memory } = state;
  if (skin.wet) {
    skin.antisepticWetS = Math.max(0, skin.antisepticWetS - seconds);
    if (skin.antisepticWetS === 0) {
      skin.wet = false;
      emit({ type: 'skinDry' });
    }
  }
  if (memory.numbInS > 0) {
    memory.numbInS = Math.max(0, memory.numbInS - seconds);
    if (memory.numbInS === 0) {
      skin.numb = true;
      emit({ type: 'skinNumb' });
    }
  }
}
