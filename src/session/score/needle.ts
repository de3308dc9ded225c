/** Score items of needle placement. */
import { levelsBelow } from '../../content/levels.ts';
import { NOT_REACHED, partly, rule, type Evaluation } from './evaluation.ts';
import type { Run } from './run.ts';

/** The same space as the puncture or one below it. */
function rightLevel(run: Run): Evaluation {
  const chosen = run.acts('chooseLevel').at(-1);
  if (chosen === undefined) return NOT_REACHED;
  const below = levelsBelow(run.snapshot.teachingCase.puncture.interspace, chosen.act.interspace);
  return partly(below === 0 || below === 1 ? 1 : 0, chosen.atS, { interspace: chosen.act.interspace });
}

/** The conus lies at about L1/2 and a finger errs by a level or two: nothing above L2/3 by choice. */
function notAboveConus(run: Run): Evaluation {
  const chosen = run.acts('chooseLevel');
  if (chosen.length === 0) return NOT_REACHED;
  const tooHigh = chosen.find((one) => one.act.interspace === 'L1/2');
  return rule(tooHigh === undefined, (tooHigh ?? chosen.at(-1))?.atS ?? null);
}

/** One point off for each bone contact met again on the same line, and for each pass after the second. */
function needleWork(run: Run): Evaluation {
  const inserted = run.acts('insertNeedle');
  if (inserted.length === 0) return NOT_REACHED;
  const contacts = run.findings('boneContact').length;
  const passes = inserted.length + run.acts('redirectNeedle').length;
  const punctures = run.findings('duralPuncture').length;
  const faults = Math.max(0, contacts - 1) + Math.max(0, passes - 2) + 2 * punctures;
  return partly(1 - faults / 3, inserted.at(-1)?.atS ?? null, { contacts, passes, punctures });
}

function hubCheckedBeforeBlood(run: Run): Evaluation {
  const start = run.injectionStartS;
  if (start === null) return NOT_REACHED;
  const check = run
    .findings('hubChecked')
    .filter((one) => one.atS <= start)
    .at(-1);
  const dry = check !== undefined && (check.finding.fluid === 'none' || check.finding.fluid === 'saline');
  return partly(dry ? 1 : 0, check?.atS ?? null);
}

function noBloodIntoCsf(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const event = run.findings('bloodIntoCsf')[0];
  return rule(event === undefined, event?.atS ?? run.injectionStartS);
}

export const needleItems = { rightLevel, notAboveConus, needleWork, hubCheckedBeforeBlood, noBloodIntoCsf };
