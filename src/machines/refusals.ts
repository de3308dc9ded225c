/** Why the machine refuses an act: one key, for one sentence on the screen. */
import { STEPS, type StepId } from '../content/steps.ts';
import type { Act } from './acts.ts';
import type { RefusalReason } from './refusalReasons.ts';
import { REFUSALS } from './refusalRules.ts';
import type { MachineView } from './types.ts';

/** Where an act stands that belongs to other steps than the one in hand. */
function misplaced(now: StepId, steps: readonly StepId[]): RefusalReason {
  const places = steps.map((step) => STEPS.indexOf(step));
  const here = STEPS.indexOf(now);
  if (places.every((place) => place > here)) return 'notYet';
  if (places.every((place) => place < here)) return 'stepIsOver';
  return 'notInThisStep';
}

/** Why this act is refused where the procedure stands. Asked only of acts that are. */
export function whyRefused(view: MachineView, act: Act): RefusalReason {
  if (view.phase === 'briefing') return 'notBegun';
  if (view.phase === 'debrief') return 'over';
  if (view.phase === 'paused') return 'paused';
  if (act.type === 'begin') return 'alreadyBegun';
  if (act.type === 'resume') return 'notPaused';
  const { phase, inner, context } = view;
  if (inner === 'abandoned') return 'removeNeedleFirst';
  const rule = REFUSALS[act.type];
  if (rule === undefined) return 'notNow';
  if (!rule.steps.includes(phase)) return misplaced(phase, rule.steps);
  return rule.why({ step: phase, inner, context, act });
}
