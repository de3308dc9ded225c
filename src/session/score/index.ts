/** The score of a run: process, never the luck of the outcome. */
import { SCORE_ITEMS, type ScoreItemId } from '../../content/scoreItems.ts';
import type { Score, ScoreItemResult, SessionSnapshot } from '../types.ts';
import { aftercareItems } from './aftercare.ts';
import { consentItems } from './consent.ts';
import { decisionItems, endedRightly } from './decision.ts';
import { drawItems } from './draw.ts';
import { DOES_NOT_APPLY, NOT_REACHED, type Evaluation } from './evaluation.ts';
import { imagingItems } from './imaging.ts';
import { injectionItems } from './injection.ts';
import { needleItems } from './needle.ts';
import { needleLineItems } from './needleLines.ts';
import { needleTroubleItems } from './needleTrouble.ts';
import { preparationItems } from './preparation.ts';
import { readyBackItems } from './readyBack.ts';
import { recoveryItems } from './recovery.ts';
import { patchesOf, type Run } from './run.ts';
import { warningItems } from './warnings.ts';

const EVALUATIONS: Readonly<Record<ScoreItemId, (run: Run) => Evaluation>> = {
  ...decisionItems,
  ...consentItems,
  ...preparationItems,
  ...drawItems,
  ...readyBackItems,
  ...needleItems,
  ...needleLineItems,
  ...needleTroubleItems,
  ...imagingItems,
  ...injectionItems,
  ...warningItems,
  ...recoveryItems,
  ...aftercareItems,
};

/** Share of the points that passes, with no critical rule broken (assumption: no standard has been set). */
export const PASS_FRACTION = 0.85;

const round = (points: number) => Math.round(points * 100) / 100;

/**
 * Each patch is judged by what was done for it. The later one gives the points as far as it got; a rule that
 * was broken in the first stays broken, for a second patch undoes nothing.
 */
function evaluate(id: ScoreItemId, patches: readonly Run[]): Evaluation {
  const all = patches.map((run) => EVALUATIONS[id](run));
  const reached = all.filter(({ kind }) => kind === 'judged');
  const never = all.every(({ kind }) => kind === 'doesNotApply') ? DOES_NOT_APPLY : NOT_REACHED;
  return reached.find((one) => one.broken) ?? reached.at(-1) ?? never;
}

/** Nothing was done for it, well or badly. */
function isUntouched({ fraction, broken, atS }: Evaluation): boolean {
  return fraction === 0 && !broken && atS === null;
}

/** Score everything that has been done so far. */
export function scoreRun(snapshot: SessionSnapshot): Score {
  const patches = patchesOf(snapshot);
  const restLeftOut = endedRightly(snapshot);
  const items = SCORE_ITEMS.map((item): ScoreItemResult => {
    const evaluation = evaluate(item.id, patches);
    const applies = evaluation.kind !== 'doesNotApply' && !(restLeftOut && isUntouched(evaluation));
    const violated = item.critical && evaluation.broken;
    return {
      id: item.id,
      step: item.step,
      points: violated ? 0 : round(item.points * evaluation.fraction),
      possible: applies ? item.points : 0,
      applies,
      critical: item.critical,
      violated,
      atS: evaluation.atS,
      values: evaluation.values,
    };
  });
  const total = round(items.reduce((sum, item) => sum + item.points, 0));
  const possible = items.reduce((sum, item) => sum + item.possible, 0);
  const criticalViolations = items.filter((item) => item.violated).length;
  return {
    total,
    possible,
    criticalViolations,
    passed: criticalViolations === 0 && total >= PASS_FRACTION * possible,
    items,
  };
}
