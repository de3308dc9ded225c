/** What went in after a sign of the protocol's table, sign by sign. */
import type { StopSign } from '../../content/stopRules.ts';
import type { Finding } from '../../physiology/types.ts';
import { signOf } from '../stopSigns.ts';
import { flowedBetween, laterThanMl, lengthAfterS, restsOf, volumeAtMl } from './flow.ts';
import type { FindingMoment, Run } from './run.ts';

/** Seconds within which an operator must have stopped the thumb after a warning. */
export const REACTION_S = 5;
/** The least that counts as a rest; the trace is read to a quarter of a second. */
export const SHORTEST_REST_S = 5 - 0.5;
/** What may still go in after the reaction before the rule is broken, mL (assumption). */
const AFTER_STOP_SIGN_ML = 0.1;
const AFTER_STRONG_PAIN_ML = 1;
const AFTER_TIGHTNESS_ML = 3;

export interface Breach {
  readonly sign: StopSign;
  readonly atS: number;
  readonly laterMl: number;
}

/** Signs that other items judge: blood in the CSF and volumes have their own, and a jammed syringe lets nothing in. */
const ELSEWHERE: readonly StopSign[] = ['syringeJams', 'volumeLimit', 'volumeReached'];

/** Findings of this patch's injection that ask to stop, oldest first; what came before the first drop or after the end is none. */
export function stopSignsOf(run: Run): readonly (FindingMoment<Finding> & { readonly sign: StopSign })[] {
  const startS = run.injectionStartS ?? Infinity;
  const stops = run.snapshot.protocol.stopRules.filter((one) => one.action === 'stop').map((one) => one.sign);
  return run.events.flatMap((event) => {
    if (event.kind !== 'finding' || event.atS < startS || event.atS > run.stoppedS) return [];
    if (!event.path.startsWith('injection') || event.finding.type === 'bloodIntoCsf') return [];
    const sign = signOf(event.finding);
    return sign === null || !stops.includes(sign) || ELSEWHERE.includes(sign) ? [] : [{ ...event, sign }];
  });
}

/** When she first felt tight while blood went in; the skin's sting is no part of it. */
export function firstTightS(run: Run): number | null {
  const startS = run.injectionStartS ?? Infinity;
  return run.felt('pressure').find((one) => one.atS >= startS)?.atS ?? null;
}

function pushedPastStops(run: Run): Breach[] {
  return stopSignsOf(run).flatMap(({ sign, atS }) => {
    const laterMl = laterThanMl(run, atS + REACTION_S);
    const atMostMl = sign === 'backPainStrong' ? AFTER_STRONG_PAIN_ML : AFTER_STOP_SIGN_ML;
    return laterMl > atMostMl ? [{ sign, atS, laterMl }] : [];
  });
}

/** Tight, and on and on without one real rest. */
function pushedPastTightness(run: Run): Breach[] {
  const tightS = firstTightS(run);
  if (tightS === null) return [];
  const rest = restsOf(run).find((one) => lengthAfterS(one, tightS) >= SHORTEST_REST_S);
  const untilMl = rest === undefined ? run.blood.untilMl : volumeAtMl(run, Math.max(rest.fromS, tightS));
  const laterMl = untilMl - volumeAtMl(run, tightS);
  return laterMl > AFTER_TIGHTNESS_ML ? [{ sign: 'backTight', atS: tightS, laterMl }] : [];
}

/** A slow heart: rest, ask her, and go on only when it has recovered in time. */
function pushedPastSlowHeart(run: Run): Breach[] {
  const { pulseBackS } = run.snapshot.protocol;
  return run.findings('bradycardia').flatMap(({ atS }) => {
    const recoveredS = run.findings('heartRateRecovered').find((one) => one.atS >= atS)?.atS ?? Infinity;
    const askedS = run.acts('askPatient').find((one) => one.atS >= atS)?.atS ?? Infinity;
    const late = recoveredS - atS > pulseBackS;
    const mayGoOnS = late ? Infinity : Math.max(recoveredS, askedS);
    const broken = mayGoOnS > atS + REACTION_S && flowedBetween(run, atS + REACTION_S, mayGoOnS);
    if (!broken) return [];
    const laterMl = volumeAtMl(run, mayGoOnS) - volumeAtMl(run, atS + REACTION_S);
    return [{ sign: late ? 'slowPulseStays' : 'slowPulse', atS, laterMl }];
  });
}

/** Every sign that was pushed past, oldest first; a tight back, which is no alarm, after all others. */
export function breachesOf(run: Run): readonly Breach[] {
  const alarms = [...pushedPastStops(run), ...pushedPastSlowHeart(run)].sort((a, b) => a.atS - b.atS);
  return [...alarms, ...pushedPastTightness(run)];
}

/** How long the thumb went on after a time until its next real rest, s; 0 when it rested already. */
export function wentOnS(run: Run, atS: number): number {
  const rest = restsOf(run).find((one) => lengthAfterS(one, atS) >= SHORTEST_REST_S);
  return rest === undefined ? 0 : Math.max(0, rest.fromS - atS);
}
