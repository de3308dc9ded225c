/** The procedure's transitions as plain rows, read off the machine itself. */
import { STEPS, type StepId } from '../../src/content/steps.ts';
import { procedureMachine } from '../../src/machines/index.ts';

type StateNode = (typeof procedureMachine)['root'];

export interface Row {
  /** Names from the top, e.g. ['procedure', 'consent', 'assessing']. */
  readonly from: readonly string[];
  /** An act or finding; '' for what happens at once. */
  readonly event: string;
  readonly guard: string;
  readonly actions: readonly string[];
  /** null: stays. */
  readonly to: readonly string[] | null;
}

function nameOf(thing: unknown): string {
  if (typeof thing === 'string') return thing;
  if (typeof thing === 'object' && thing !== null && 'type' in thing) return String(thing.type);
  return '';
}

function rowsOf(node: StateNode): Row[] {
  const own = [...node.transitions.values(), node.always ?? []].flat().map((transition) => ({
    from: node.path,
    event: transition.eventType,
    guard: nameOf(transition.guard),
    actions: transition.actions.map(nameOf),
    to: transition.target?.[0]?.path ?? null,
  }));
  const real = own.filter((row) => row.to !== null || row.actions.length > 0);
  return [...real, ...Object.values(node.states).flatMap(rowsOf)];
}

export const ROWS: readonly Row[] = rowsOf(procedureMachine.root);

/** The step that a place belongs to, or null. */
export function stepOf(path: readonly string[]): StepId | null {
  return STEPS.find((step) => path[1] === step) ?? null;
}

/** The nested states of a step: its groups, with what they hold. */
export function groupsOf(step: StepId): { name: string; initial: string; inner: string[] }[] {
  const states = procedureMachine.root.states['procedure']?.states[step]?.states ?? {};
  return Object.values(states).flatMap((node) =>
    node.type === 'compound'
      ? [{ name: node.key, initial: node.initial.target[0]?.key ?? '', inner: Object.keys(node.states) }]
      : [],
  );
}

/** Where a step begins. */
export function initialOf(step: StepId): string {
  return procedureMachine.root.states['procedure']?.states[step]?.initial.target[0]?.key ?? '';
}
