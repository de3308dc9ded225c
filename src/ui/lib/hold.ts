/** Holding something down, or pressing once to start and once to stop; a pure little machine. */
export type HoldEvent = 'down' | 'up' | 'cancel';
export interface HoldState {
  readonly held: boolean;
}

/** What the state becomes: `cancel` (focus lost, pointer taken away, act refused) always lets go. */
export function nextHold(state: HoldState, event: HoldEvent, mode: 'hold' | 'toggle'): HoldState {
  if (event === 'cancel') return { held: false };
  if (mode === 'hold') return { held: event === 'down' };
  return event === 'down' ? { held: !state.held } : state;
}
