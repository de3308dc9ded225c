/** Score items of the injection that ask how warnings were answered. */
import { NOT_REACHED, partly, rule, type Evaluation } from './evaluation.ts';
import { flowedBetween, laterThanMl, lengthAfterS, restsOf, volumeAtMl } from './flow.ts';
import type { FindingMoment, Run } from './run.ts';
import type { Finding } from '../../physiology/types.ts';

/** Seconds within which an operator must have stopped the thumb after a warning. */
const REACTION_S = 5;
/** Tightness is no alarm: there is a little longer to come to rest. */
const PAUSE_WITHIN_S = 10;
/** The least that counts as a rest; the trace is read to a quarter of a second. */
const SHORTEST_REST_S = 5 - 0.5;
/** What may still go in after each warning before the rule is broken, mL (assumption). */
const AFTER_STOP_SIGN_ML = 0.1;
const AFTER_STRONG_PAIN_ML = 1;
const AFTER_TIGHTNESS_ML = 3;
/** A slow heart that has not recovered by then ends the injection. */
const RECOVERY_WITHIN_S = 60;

/** When she first felt tight while blood went in; the skin's sting is no part of it. */
function firstTightS(run: Run): number | null {
  const startS = run.injectionStartS ?? Infinity;
  return run.felt('pressure').find((one) => one.atS >= startS)?.atS ?? null;
}

function pausedForPressure(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const tightS = firstTightS(run);
  if (tightS === null) return partly(1, run.injectionStartS);
  const easedS = run
    .felt('easing')
    .filter(({ finding: { sensation } }) => sensation.site === 'lowBack' || sensation.site === 'buttocks')
    .map((one) => one.atS);
  const worths = restsOf(run)
    .filter((rest) => rest.toS > tightS && rest.fromS <= tightS + PAUSE_WITHIN_S)
    .map((rest) => {
      const seconds = lengthAfterS(rest, tightS);
      const eased = easedS.some((atS) => atS >= Math.max(rest.fromS, tightS) && atS <= rest.toS);
      if (eased || seconds >= run.snapshot.protocol.pauseS - 0.5) return 1;
      return seconds >= SHORTEST_REST_S ? 0.5 : 0;
    });
  return partly(Math.max(0, ...worths), tightS);
}

interface Breach {
  readonly atS: number;
  readonly laterMl: number;
}

/** More than this went in after one of these. */
function pushedPast(run: Run, warnings: readonly FindingMoment<Finding>[], atMostMl: number): Breach[] {
  return warnings.flatMap(({ atS }) => {
    const laterMl = laterThanMl(run, atS + REACTION_S);
    return laterMl > atMostMl ? [{ atS, laterMl }] : [];
  });
}

/** Tight, and on and on without one real rest. */
function pushedPastTightness(run: Run): Breach[] {
  const tightS = firstTightS(run);
  if (tightS === null) return [];
  const rest = restsOf(run).find((one) => lengthAfterS(one, tightS) >= SHORTEST_REST_S);
  const untilMl = rest === undefined ? run.blood.untilMl : volumeAtMl(run, Math.max(rest.fromS, tightS));
  const laterMl = untilMl - volumeAtMl(run, tightS);
  return laterMl > AFTER_TIGHTNESS_ML ? [{ atS: tightS, laterMl }] : [];
}

/** A slow heart: rest, ask her, and go on only when it has recovered in time. */
function pushedPastSlowHeart(run: Run): Breach[] {
  return run.findings('bradycardia').flatMap(({ atS }) => {
    const recoveredS = run.findings('heartRateRecovered').find((one) => one.atS >= atS)?.atS ?? Infinity;
    const askedS = run.acts('askPatient').find((one) => one.atS >= atS)?.atS ?? Infinity;
    const mayGoOnS = recoveredS - atS > RECOVERY_WITHIN_S ? Infinity : Math.max(recoveredS, askedS);
    const broken = mayGoOnS > atS + REACTION_S && flowedBetween(run, atS + REACTION_S, mayGoOnS);
    return broken ? [{ atS, laterMl: volumeAtMl(run, mayGoOnS) - volumeAtMl(run, atS + REACTION_S) }] : [];
  });
}

/** Leg pain, a persisting back pressure, a new headache or a persisting slow heart end the injection. */
function stoppedForWarning(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const stopSigns = [
    ...run.findings('legPain'),
    ...run.findings('highPressureHeadache'),
    ...run.findings('backPressurePersists'),
  ];
  const breaches = [
    ...pushedPast(run, stopSigns, AFTER_STOP_SIGN_ML),
    ...pushedPast(run, run.findings('backPainStrong'), AFTER_STRONG_PAIN_ML),
    ...pushedPastTightness(run),
    ...pushedPastSlowHeart(run),
  ].sort((a, b) => a.atS - b.atS);
  const [first] = breaches;
  if (first === undefined) {
    const signS = stopSigns.map((one) => one.atS);
    return rule(true, signS.length > 0 ? Math.min(...signS) : run.injectionStartS);
  }
  const rests = restsOf(run);
  const restS = rests.find((rest) => lengthAfterS(rest, first.atS) >= SHORTEST_REST_S)?.fromS ?? first.atS;
  return rule(false, first.atS, {
    seconds: Math.max(0, Math.round(restS - first.atS)),
    laterMl: first.laterMl.toFixed(1),
  });
}

export const warningItems = { pausedForPressure, stoppedForWarning };
