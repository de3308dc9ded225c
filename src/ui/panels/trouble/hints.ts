/** How much a card may say: in an examination what is felt, in practice how to think of it, guided what it is. */
import type { Guidance } from '../../../content/protocols.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';

export interface Teaching {
  readonly teaches: boolean;
  readonly guided: boolean;
}

export const teachingOf = (guidance: Guidance): Teaching => ({
  teaches: guidance !== 'examination',
  guided: guidance === 'guided',
});

export const useTeaching = (): Teaching => teachingOf(useSnapshot().protocol.guidance);
