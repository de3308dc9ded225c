/** Score items of recovery. */
import { ADVICE_ITEMS, OBSERVATION_ITEMS } from '../../machines/acts.ts';
import { NOT_REACHED, partly, type Evaluation } from './evaluation.ts';
import type { Run } from './run.ts';

/** Whether recovery was reached at all. */
function reached(run: Run): boolean {
  return run.did('withdrawAndDress');
}

function restedFlat(run: Run): Evaluation {
  const flat = run.acts('layFlat')[0];
  if (!reached(run) || flat === undefined) return NOT_REACHED;
  const up = run.acts('sitUp').find((one) => one.atS >= flat.atS);
  if (up === undefined) return NOT_REACHED;
  const minutes = (up.atS - flat.atS) / 60;
  const { restMinutes, minimumRestMinutes } = run.snapshot.protocol;
  const worth = minutes >= restMinutes - 0.5 ? 1 : minutes >= minimumRestMinutes - 0.5 ? 0.75 : 0;
  return partly(worth, up.atS, { minutes: Math.round(minutes), minimumRestMinutes });
}

/** Leg power and feeling want two looks: at rest and before she goes. */
function legsChecked(run: Run): Evaluation {
  if (!reached(run)) return NOT_REACHED;
  const checks = run.acts('observe').filter((one) => one.act.item === 'legs');
  return partly(checks.length / 2, checks[0]?.atS ?? null, { checks: checks.length });
}

function once(run: Run, type: 'planThrombosis' | 'bookFollowUp' | 'writeRecord'): Evaluation {
  if (!reached(run)) return NOT_REACHED;
  const atS = run.acts(type)[0]?.atS ?? null;
  return partly(atS === null ? 0 : 1, atS);
}

export const recoveryItems = {
  restedFlat,
  legsChecked,
  observationsDone: (run: Run): Evaluation => {
    if (!reached(run)) return NOT_REACHED;
    const seen = new Set(run.acts('observe').map((one) => one.act.item));
    return partly(seen.size / OBSERVATION_ITEMS.length, run.acts('observe')[0]?.atS ?? null);
  },
  headacheScoredAfter: (run: Run): Evaluation => {
    if (!reached(run)) return NOT_REACHED;
    const atS = run.acts('scoreHeadache')[0]?.atS ?? null;
    return partly(atS === null ? 0 : 1, atS);
  },
  adviceGiven: (run: Run): Evaluation => {
    if (!reached(run)) return NOT_REACHED;
    const given = new Set(run.acts('advise').map((one) => one.act.item));
    return partly(given.size / ADVICE_ITEMS.length, run.acts('advise')[0]?.atS ?? null, {
      given: given.size,
      of: ADVICE_ITEMS.length,
    });
  },
  thrombosisPlan: (run: Run): Evaluation => once(run, 'planThrombosis'),
  followUpBooked: (run: Run): Evaluation => once(run, 'bookFollowUp'),
  recordComplete: (run: Run): Evaluation => once(run, 'writeRecord'),
};
