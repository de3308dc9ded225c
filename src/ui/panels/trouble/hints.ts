/**
 * How much a card may say: in an examination what is felt, in practice how to think of it, guided what it is. Before an audience
 * that is asked itself it says no more than in an examination.
 */
import { AUDIENCE_RULES, type Audience } from '../../../content/audiences.ts';
import type { Guidance } from '../../../content/protocols.ts';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';

export interface Teaching {
  readonly teaches: boolean;
  readonly guided: boolean;
}

export function teachingOf(guidance: Guidance, audience: Audience): Teaching {
  const { hints } = AUDIENCE_RULES[audience];
  return { teaches: hints && guidance !== 'examination', guided: hints && guidance === 'guided' };
}

export function useTeaching(): Teaching {
  const { messages } = useUi();
  return teachingOf(useSnapshot().protocol.guidance, messages.audience);
}

/** Whether this audience is told what is best done now, whatever the run's guidance. */
export const useHints = (): boolean => AUDIENCE_RULES[useUi().messages.audience].hints;
