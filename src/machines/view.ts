/** Where the procedure stands, for everyone who reads it. */
import { STEPS, type StepId } from '../content/steps.ts';
import type { Act, ActType } from './acts.ts';
import { ALLOWED_ACT_FORMS } from './forms.ts';
import type { ProcedureSnapshot } from './run.ts';
import { ENDINGS, type Ending, type MachineView } from './types.ts';

const HISTORY = 'bloodpatch.procedure.whereWeWere';

/** Names of the states from the top to the deepest. */
function chain(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...chain(inner)]);
}

const asStep = (name: string | undefined): StepId | null => STEPS.find((step) => step === name) ?? null;

/** The step that was left by a pause. */
function stepLeft(snapshot: ProcedureSnapshot): StepId | null {
  const places = snapshot.historyValue[HISTORY]?.flatMap((node) => node.path) ?? [];
  return STEPS.find((step) => places.includes(step)) ?? null;
}

/** With the needle in only part of what is in hand may change: whether anything may is asked of what it is now. */
function formsFor({ context }: ProcedureSnapshot): readonly (readonly Act[])[] {
  return Object.values({
    ...ALLOWED_ACT_FORMS,
    chooseEquipment: [{ type: 'chooseEquipment', equipment: context.equipment } as const],
  });
}

function allowedActs(snapshot: ProcedureSnapshot): ReadonlySet<ActType> {
  const allowed = new Set<ActType>();
  for (const forms of formsFor(snapshot)) {
    const form = forms.find((one) => snapshot.can(one));
    if (form !== undefined) allowed.add(form.type);
  }
  return allowed;
}

function place(snapshot: ProcedureSnapshot): Pick<MachineView, 'phase' | 'inner' | 'step'> & {
  ending: Ending | null;
} {
  const [top, ...below] = chain(snapshot.value);
  const step = asStep(below[0]);
  if (step !== null) return { phase: step, inner: below.at(-1) ?? '', step, ending: null };
  if (top === 'paused') return { phase: 'paused', inner: '', step: stepLeft(snapshot), ending: null };
  if (top === 'debrief') {
    const ending = ENDINGS.find((one) => one === below[0]) ?? null;
    return { phase: 'debrief', inner: '', step: null, ending };
  }
  return { phase: 'briefing', inner: '', step: null, ending: null };
}

/** The view of a snapshot. What is allowed is worked out when it is first asked for. */
export function viewOf(snapshot: ProcedureSnapshot): MachineView {
  const { phase, inner, step, ending } = place(snapshot);
  let allowed: ReadonlySet<ActType> | null = null;
  return {
    phase,
    inner,
    path: inner === '' ? phase : `${phase}.${inner}`,
    step,
    ending,
    context: snapshot.context,
    get allowed() {
      allowed ??= allowedActs(snapshot);
      return allowed;
    },
  };
}
