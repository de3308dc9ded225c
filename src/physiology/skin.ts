/** The skin: antiseptic that must dry. */
import type { BodyState, Emit } from './types.ts';

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

export function stepSkin(state: BodyState, seconds: number, emit: Emit): void {
  const { skin } = state;
  if (skin.wet) {
    skin.antisepticWetS = Math.max(0, skin.antisepticWetS - seconds);
    if (skin.antisepticWetS === 0) {
      skin.wet = false;
      emit({ type: 'skinDry' });
    }
  }
}
