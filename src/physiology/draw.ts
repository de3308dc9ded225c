/** The blood on its way from her arm: who draws it and how clean, from where, into what, and what comes with it. */
import * as K from './constants/draw.ts';
import { SYRINGES_MOST_ML } from './constants/blood.ts';
import { DRESS_ITEMS, dressedWith, type DressItem } from './dress.ts';
import type { BodyState, Emit } from './types.ts';

/** The second operator puts this on, or scrubs. */
export function dressSecond(state: BodyState, item: DressItem): void {
  state.draw.dressed = dressedWith(state.draw.dressed, item);
}

/** A fresh coat on her arm: wet for as long as her skin takes. */
export function paintArm(state: BodyState): void {
  const { draw, memory } = state;
  draw.armPainted = true;
  draw.armWet = true;
  draw.armWetS = memory.skinDryingS;
}

export function stepArm(state: BodyState, seconds: number, emit: Emit): void {
  const { draw } = state;
  if (!draw.armWet) return;
  draw.armWetS = Math.max(0, draw.armWetS - seconds);
  if (draw.armWetS > 0) return;
  draw.armWet = false;
  emit({ type: 'armDry' });
}

export function chooseVein(state: BodyState, from: 'freshVein' | 'cannula'): void {
  state.draw.vein = from;
  state.draw.firstDiscarded = false;
}

export function chooseSyringe(state: BodyState, kind: 'plain' | 'heparinised'): void {
  state.draw.syringe = kind;
}

/** What the cannula was flushed with is thrown away, and some blood with it. */
export function discardFirst(state: BodyState): void {
  state.draw.firstDiscarded = true;
  state.blood.drawnMl += K.FIRST_DISCARDED_ML;
  state.blood.discardedMl += K.FIRST_DISCARDED_ML;
}

/** What is left of the sterility of blood that this second operator draws through this skin: 0 to 1. */
function keptClean({ draw }: Readonly<BodyState>): number {
  let kept = 1;
  for (const item of DRESS_ITEMS) if (!draw.dressed.includes(item)) kept *= 1 - K.SOILED_WITHOUT[item];
  return draw.armWet ? kept * (1 - K.SOILED_BY_WET_ARM) : kept;
}

function soil(state: BodyState, contaminated: number): void {
  state.blood.contaminated = Math.max(state.memory.contaminatedIn, contaminated);
}

/** Blood has left the vein, as much as the syringes hold; its age counts from now. */
export function drawBlood(state: BodyState, volumeMl: number, emit: Emit): void {
  const { blood, draw, memory } = state;
  if (blood.syringeMl <= 0) {
    blood.ageS = 0;
    blood.thickening = 0;
    blood.jammed = false;
  }
  const takenMl = Math.min(volumeMl, SYRINGES_MOST_ML - blood.syringeMl);
  if (draw.syringe !== 'none') {
    blood.airMl = K.AIR_DRAWN_ML;
    blood.heparin = draw.syringe === 'heparinised' ? 1 : 0;
    const flushed = draw.vein === 'cannula' && !draw.firstDiscarded;
    blood.dilution = flushed ? Math.min(1, K.CANNULA_FLUSH_ML / takenMl) : 0;
    if (flushed) draw.firstDiscarded = true;
    soil(state, 1 - keptClean(state));
    if (draw.armWet) emit({ type: 'wetArmPunctured' });
  }
  blood.drawnMl += takenMl;
  blood.syringeMl += takenMl;
  memory.emptyTold = 0;
  emit({ type: 'bloodDrawn', volumeMl: takenMl });
}

export function expelAir(state: BodyState): void {
  state.blood.airMl = 0;
}

/** From the second operator to the first. */
export function passBlood(state: BodyState, how: 'untouched' | 'handToHand'): void {
  if (how === 'untouched') return;
  soil(state, 1 - (1 - state.blood.contaminated) * (1 - K.SOILED_BY_HAND));
}

/** The syringe is empty and a fresh one; what has gone in stays in. */
export function discardBlood(state: BodyState): void {
  const { blood } = state;
  blood.discardedMl += blood.syringeMl;
  blood.syringeMl = 0;
  blood.ageS = 0;
  blood.thickening = 0;
  blood.jammed = false;
  blood.airMl = 0;
  blood.heparin = 0;
  blood.dilution = 0;
  soil(state, 0);
}

/** Another patch on another day: another second operator, an arm that was washed since, another syringe. */
export function beginDrawAgain(state: BodyState): void {
  state.draw = {
    dressed: [],
    armPainted: false,
    armWet: false,
    armWetS: 0,
    vein: 'none',
    firstDiscarded: false,
    syringe: 'none',
  };
}
