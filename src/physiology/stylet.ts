/** The stylet: in the bore, no syringe fits and nothing comes out; taken out, the loss-of-resistance syringe goes on. */
import { HUB_WATCHED_S } from './constants/needle.ts';
import { closeHub, comesByItself, openHub } from './hub.ts';
import type { BodyState, Emit } from './types.ts';

/**
 * Put the stylet in, or take it out. From now on the hub stands open until somebody closes it. What runs out before the
 * syringe is on keeps it off: nobody screws a syringe onto a hub that drips.
 */
export function setStylet(state: BodyState, inside: boolean, emit: Emit): void {
  const { needle, memory } = state;
  memory.hubClosesInS = HUB_WATCHED_S;
  needle.styletIn = inside;
  closeHub(state);
  if (inside) return;
  const fluid = comesByItself(state);
  if (fluid === 'none') return;
  openHub(state);
  memory.hubTold = 1;
  emit({ type: 'fluidAtHub', fluid });
}
