/** Score items of needle placement. */
import { notedLevel } from '../../content/caseSchema.ts';
import { levelsBelow } from '../../content/levels.ts';
import { DOES_NOT_APPLY, NOT_REACHED, partly, rule, type Evaluation } from './evaluation.ts';
import type { Run } from './run.ts';

/** The space that was believed in when the needle last went in, or that stands chosen for it. */
function spaceOfNeedle(run: Run) {
  const needleS = run.acts('insertNeedle').at(-1)?.atS ?? Infinity;
  return run
    .acts('chooseLevel')
    .filter((one) => one.atS <= needleS)
    .at(-1);
}

/** Where a space is marked. */
const MARKED = /^(positioning|needlePlacement)\./;

/** The same space as the hole, as the notes have it, or one below; two below is half as good. A new hole changes that. */
function rightLevel(run: Run): Evaluation {
  const chosen = spaceOfNeedle(run);
  if (chosen === undefined) return NOT_REACHED;
  const { teachingCase } = run.snapshot;
  const noted = notedLevel(teachingCase);
  // A leak that is patched at its own level has an item of its own for it.
  if (noted === null || teachingCase.plan === 'targeted') return DOES_NOT_APPLY;
  const below = levelsBelow(noted, chosen.act.interspace);
  const wetTap = run.findings('duralPuncture').some((one) => one.atS <= chosen.atS);
  const good = below >= 0 && (below <= 1 || wetTap);
  return partly(good ? 1 : below === 2 ? 0.5 : 0, chosen.atS, { interspace: chosen.act.interspace });
}

/**
 * The conus lies at about L1/2 and a finger errs by a level or two: no needle above L2/3 by choice. The team refuses it; to have
 * asked for it costs the points and harms nobody.
 */
function notAboveConus(run: Run): Evaluation {
  const tooHigh = run
    .refusals('chooseLevel')
    .find(({ act, path }) => act.interspace === 'L1/2' && MARKED.test(path));
  if (tooHigh !== undefined) return partly(0, tooHigh.atS);
  return run.needleS === null ? NOT_REACHED : partly(1, run.needleS);
}

/** After a wet tap: the needle out, another space chosen, and no blood into the CSF. */
function wetTapAnswered(run: Run, atS: number): boolean {
  const levels = run.acts('chooseLevel');
  const before = levels.filter((one) => one.atS <= atS).at(-1)?.act.interspace;
  const after = levels.find((one) => one.atS > atS)?.act.interspace;
  return after !== undefined && after !== before && !run.found('bloodIntoCsf');
}

/**
 * One point off for each bone contact met again, and for each pass after the second; a first wet tap costs
 * one, half of it given back for a good answer, and every further one two. What a senior does afterwards is
 * not counted, and to hand over when the passes are used up gives one back.
 */
function needleWork(run: Run): Evaluation {
  const handOver = run.acts('handOverToSenior')[0];
  const untilS = handOver?.atS ?? Infinity;
  const own = <One extends { readonly atS: number }>(ones: readonly One[]) =>
    ones.filter((one) => one.atS < untilS);
  const inserted = own(run.acts('insertNeedle'));
  if (inserted.length === 0) return NOT_REACHED;
  const contacts = own(run.findings('boneContact')).length;
  const passes = inserted.length + own(run.acts('redirectNeedle')).length;
  const wetTaps = own(run.findings('duralPuncture'));
  const [first] = wetTaps;
  const wetTapFaults =
    first === undefined ? 0 : 2 * wetTaps.length - 1 - (wetTapAnswered(run, first.atS) ? 0.5 : 0);
  const atLimit = handOver !== undefined && passes >= run.snapshot.protocol.maximumPasses;
  const faults = Math.max(0, contacts - 1) + Math.max(0, passes - 2) + wetTapFaults - (atLimit ? 1 : 0);
  return partly(1 - faults / 3, inserted.at(-1)?.atS ?? null, {
    contacts,
    passes,
    punctures: wetTaps.length,
  });
}

function hubCheckedBeforeBlood(run: Run): Evaluation {
  const start = run.injectionStartS;
  if (start === null) return NOT_REACHED;
  const check = run
    .findings('hubChecked')
    .filter((one) => one.atS <= start)
    .at(-1);
  const dry = check !== undefined && check.finding.fluid !== 'blood';
  return partly(dry ? 1 : 0, check?.atS ?? null);
}

function noBloodIntoCsf(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const event = run.findings('bloodIntoCsf')[0];
  return rule(event === undefined, event?.atS ?? run.injectionStartS);
}

export const needleItems = { rightLevel, notAboveConus, needleWork, hubCheckedBeforeBlood, noBloodIntoCsf };
