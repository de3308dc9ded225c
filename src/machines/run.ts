/** The machine as pure functions: a snapshot goes in, a snapshot comes out. */
import { createActor, initialTransition, type ActorScope, type SnapshotFrom } from 'xstate';
import type { Act } from './acts.ts';
import { procedureMachine } from './procedure.ts';
import type { ProcedureEvent, ProcedureInput } from './types.ts';

export type ProcedureSnapshot = SnapshotFrom<typeof procedureMachine>;

/** The briefing, before anything is done. */
export function initialProcedure(input: ProcedureInput): ProcedureSnapshot {
  return initialTransition(procedureMachine, input)[0];
}

type Scope = ActorScope<ProcedureSnapshot, ProcedureEvent>;
let scope: Scope | null = null;

/**
 * The machine is pure: one actor that nobody starts does for all transitions. The library's own `transition` makes one for
 * each, with a memory that nobody reads, which was a tenth of the time that a whole run takes.
 */
function inertScope({ context }: ProcedureSnapshot): Scope {
  if (scope !== null) return scope;
  const self = createActor(procedureMachine, { input: context });
  const nothing = () => undefined;
  scope = {
    self,
    id: '',
    sessionId: '',
    system: self.system,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
  return scope;
}

/** What follows from an act or a finding. An act that is not allowed changes nothing. */
export function advanceProcedure(snapshot: ProcedureSnapshot, event: ProcedureEvent): ProcedureSnapshot {
  return procedureMachine.transition(snapshot, event, inertScope(snapshot));
}

/** Whether the machine would allow this act now. */
export function allows(snapshot: ProcedureSnapshot, act: Act): boolean {
  return snapshot.can(act);
}

/** The snapshot as text that can be kept. */
export function persist(snapshot: ProcedureSnapshot): string {
  return JSON.stringify(procedureMachine.getPersistedSnapshot(snapshot));
}

/** The snapshot that was kept, ready to go on. */
export function restore(text: string, input: ProcedureInput): ProcedureSnapshot {
  return createActor(procedureMachine, { input, snapshot: JSON.parse(text) }).getSnapshot();
}
