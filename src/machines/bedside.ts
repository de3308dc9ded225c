/** The words that the steps are written in: the events, the memory, and every guard and action by its sentence. */
import { setup } from 'xstate';
import { actions } from './actions.ts';
import { guards } from './guards.ts';
import type { ProcedureContext, ProcedureEvent, ProcedureInput } from './types.ts';

export const bedside = setup({
  types: {
    context: {} as ProcedureContext,
    events: {} as ProcedureEvent,
    input: {} as ProcedureInput,
    tags: {} as 'needle in',
  },
  guards,
  actions,
});
