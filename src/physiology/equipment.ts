/** What the operator holds is exchanged. What may be changed with the needle in is for the machine to say. */
import type { Equipment } from '../content/equipment.ts';
import { SYRINGE_FILL_ML } from './constants/needle.ts';
import type { BodyState } from './types.ts';

/** Take other equipment in hand; a syringe with another content is a full one. */
export function takeInHand(state: BodyState, equipment: Equipment): void {
  const { syringe } = state;
  if (equipment.medium !== state.equipment.medium) {
    syringe.salineLeftMl = SYRINGE_FILL_ML[equipment.medium];
    syringe.pressureMmHg = 0;
    state.memory.feltThroughAirMmHg = 0;
  }
  state.equipment = equipment;
}
