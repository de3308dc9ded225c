/** Score items of recovery. */
import { ADVICE_ITEMS, type ObservationItem } from '../../machines/acts.ts';
import { NOT_REACHED, partly, type Evaluation } from './evaluation.ts';
import type { Run } from './run.ts';
import { stopReasonMatches } from './stopReasons.ts';

/** Acts take a little while themselves: half a minute more or less is the same time. */
const SLACK_MIN = 0.5;
const BETWEEN_LEG_LOOKS_MIN = 45;
const LAST_LEG_LOOK_MIN = 20;
const FIRST_VITALS_MIN = 15;
const LATER_VITALS_MIN = { from: 45, to: 75 };

/** Whether recovery was reached at all. */
function reached(run: Run): boolean {
  return run.did('withdrawAndDress');
}

/** How long she lay flat each time that she was raised again, min. */
function flatSpellsMin(run: Run): number[] {
  const upS = run.acts('sitUp').map((one) => one.atS);
  return run.acts('layFlat').flatMap((flat) => {
    const nextUpS = upS.find((atS) => atS >= flat.atS);
    return nextUpS === undefined ? [] : [(nextUpS - flat.atS) / 60];
  });
}

/** The longest spell counts. To send her home before the least time breaks the rule. */
function restedFlat(run: Run): Evaluation {
  const spells = flatSpellsMin(run);
  if (!reached(run) || spells.length === 0) return NOT_REACHED;
  const minutes = Math.max(...spells);
  const { restMinutes, minimumRestMinutes } = run.snapshot.protocol;
  const enough = minutes >= minimumRestMinutes - SLACK_MIN;
  return {
    fraction: minutes >= restMinutes - SLACK_MIN ? 1 : enough ? 0.75 : 0,
    broken: !enough && run.did('discharge'),
    atS: run.acts('sitUp').at(-1)?.atS ?? null,
    values: { minutes: Math.round(minutes), minimumRestMinutes },
  };
}

/** Times at which this was observed, s. */
function observedS(run: Run, item: ObservationItem): number[] {
  return run.acts('observe').flatMap((one) => (one.act.item === item ? [one.atS] : []));
}

/** Leg power and feeling want two looks well apart, and one of them late: when the block of a clot would show. */
function legsChecked(run: Run): Evaluation {
  if (!reached(run)) return NOT_REACHED;
  const looks = observedS(run, 'legs');
  const [first, last] = [looks[0], looks.at(-1)];
  if (first === undefined || last === undefined) return partly(0, null, { checks: 0 });
  const apart = last - first >= (BETWEEN_LEG_LOOKS_MIN - SLACK_MIN) * 60;
  const upS = run.acts('sitUp').at(-1)?.atS;
  const late = upS !== undefined && upS - last <= (LAST_LEG_LOOK_MIN + SLACK_MIN) * 60;
  return partly((apart ? 0.5 : 0) + (late ? 0.5 : 0), first, { checks: looks.length });
}

/** Vital signs at the beginning and again later; temperature and back pain at least once. */
function observationsDone(run: Run): Evaluation {
  if (!reached(run)) return NOT_REACHED;
  const flatS = run.acts('layFlat')[0]?.atS;
  const vitalsMin = flatS === undefined ? [] : observedS(run, 'vitalSigns').map((atS) => (atS - flatS) / 60);
  const within = (from: number, to: number) =>
    vitalsMin.some((min) => min >= from - SLACK_MIN && min <= to + SLACK_MIN);
  const done = [
    within(0, FIRST_VITALS_MIN),
    within(LATER_VITALS_MIN.from, LATER_VITALS_MIN.to),
    observedS(run, 'temperature').length > 0,
    observedS(run, 'backPain').length > 0,
  ].filter(Boolean).length;
  return partly(done / 4, run.acts('observe')[0]?.atS ?? null);
}

function once(run: Run, type: 'planThrombosis' | 'bookFollowUp'): Evaluation {
  if (!reached(run)) return NOT_REACHED;
  const atS = run.acts(type)[0]?.atS ?? null;
  return partly(atS === null ? 0 : 1, atS);
}

export const recoveryItems = {
  restedFlat,
  legsChecked,
  observationsDone,
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
  recordComplete: (run: Run): Evaluation => {
    if (!reached(run)) return NOT_REACHED;
    const atS = run.acts('writeRecord')[0]?.atS ?? null;
    return partly(atS === null ? 0 : stopReasonMatches(run) ? 1 : 0.5, atS);
  },
};
