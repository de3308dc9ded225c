/** Score items of recovery. */
import { ADVICE_ITEMS, type ObservationItem } from '../../machines/acts.ts';
import { TICKS_PER_SECOND } from '../../physiology/types.ts';
import { OF_COMPRESSION } from '../alarms.ts';
import { plansHeparin } from '../heparin.ts';
import { planIn } from '../recoveryPlan.ts';
import { DOES_NOT_APPLY, NOT_REACHED, partly, type Evaluation } from './evaluation.ts';
import type { Run } from './run.ts';
import { stopReasonMatches } from './stopReasons.ts';

/** Acts take a little while themselves: half a minute more or less is the same time. */
const SLACK_MIN = 0.5;
const BETWEEN_LEG_LOOKS_MIN = 45;
const LAST_LEG_LOOK_MIN = 20;

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
    kind: 'judged',
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

/** Each look of the protocol's plan in its time; one that came late counts half. */
function observationsDone(run: Run): Evaluation {
  if (!reached(run)) return NOT_REACHED;
  const { protocol, tick } = run.snapshot;
  const plan = planIn(protocol, run.events, tick / TICKS_PER_SECOND);
  const counted = plan.filter(({ state }) => state !== 'coming');
  const owed = counted.filter(({ state }) => state === 'missed' || state === 'due').length;
  const late = counted.filter(({ state }) => state === 'late').length;
  const fraction = plan.length === 0 ? 1 : (counted.length - owed - 0.5 * late) / plan.length;
  return partly(fraction, run.acts('observe')[0]?.atS ?? null, {
    looks: counted.length - owed,
    of: plan.length,
    late,
    missed: owed,
  });
}

/** Up for less than this a headache of missing fluid may still be on its way, min (common practice, assumed). */
const UPRIGHT_BEFORE_SCORE_MIN = 5;

/** Scored upright; half where she had only just been raised. */
function headacheScoredAfter(run: Run): Evaluation {
  if (!reached(run)) return NOT_REACHED;
  const scored = run.acts('scoreHeadache').at(-1);
  if (scored === undefined) return partly(0, null);
  const upS = run
    .acts('sitUp')
    .filter((one) => one.atS <= scored.atS)
    .at(-1)?.atS;
  const minutes = upS === undefined ? 0 : (scored.atS - upS) / 60;
  return partly(minutes >= UPRIGHT_BEFORE_SCORE_MIN - SLACK_MIN ? 1 : 0.5, scored.atS, {
    minutes: Math.floor(minutes + SLACK_MIN),
  });
}

/** Signs of a clot on the roots that had come up by this time. */
function compressionBy(run: Run, atS: number): string | null {
  const found = run.events.find(
    (event) => event.kind === 'finding' && event.atS <= atS && OF_COMPRESSION.has(event.finding.type),
  );
  return found?.kind === 'finding' ? found.finding.type : null;
}

/**
 * The hour at which her heparin restarts lies in the protocol's window; none at all leaves her without protection. Where a clot may
 * press on the roots it is the other way round.
 */
function thrombosisPlan(run: Run): Evaluation {
  if (!plansHeparin(run.snapshot.teachingCase)) return DOES_NOT_APPLY;
  if (!reached(run)) return NOT_REACHED;
  const plan = run.acts('planThrombosis')[0];
  if (plan === undefined) return partly(0, null);
  const { leastHours, mostHours } = run.snapshot.protocol.anticoagulantRestart;
  const { restartHours } = plan.act;
  const window = { leastHours, mostHours };
  const sign = compressionBy(run, plan.atS);
  if (sign !== null) return partly(restartHours === null ? 1 : 0, plan.atS, { ...window, sign });
  if (restartHours === null) return partly(0.25, plan.atS, window);
  const inWindow = restartHours >= leastHours && restartHours <= mostHours;
  const values = { hours: restartHours, ...window };
  if (inWindow) return partly(1, plan.atS, values);
  return partly(restartHours < leastHours ? 0 : 0.5, plan.atS, values);
}

function followUpBooked(run: Run): Evaluation {
  if (!reached(run)) return NOT_REACHED;
  const atS = run.acts('bookFollowUp')[0]?.atS ?? null;
  return partly(atS === null ? 0 : 1, atS);
}

export const recoveryItems = {
  restedFlat,
  legsChecked,
  observationsDone,
  headacheScoredAfter,
  adviceGiven: (run: Run): Evaluation => {
    if (!reached(run)) return NOT_REACHED;
    const given = new Set(run.acts('advise').map((one) => one.act.item));
    return partly(given.size / ADVICE_ITEMS.length, run.acts('advise')[0]?.atS ?? null, {
      given: given.size,
      of: ADVICE_ITEMS.length,
    });
  },
  thrombosisPlan,
  followUpBooked,
  recordComplete: (run: Run): Evaluation => {
    if (!reached(run)) return NOT_REACHED;
    const atS = run.acts('writeRecord')[0]?.atS ?? null;
    return partly(atS === null ? 0 : stopReasonMatches(run) ? 1 : 0.5, atS);
  },
};
