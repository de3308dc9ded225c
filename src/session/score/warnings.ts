/** Score items of the injection that ask how warnings were answered. */
import { breachesOf, firstTightS, REACTION_S, SHORTEST_REST_S, stopSignsOf, wentOnS } from './breaches.ts';
import type { StopSign } from '../../content/stopRules.ts';
import { TICKS_PER_SECOND } from '../../physiology/types.ts';
import { NOT_REACHED, partly, rule, type Evaluation } from './evaluation.ts';
import { laterThanMl, lengthAfterS, restsOf } from './flow.ts';
import type { Run } from './run.ts';

/** Tightness is no alarm: there is a little longer to come to rest. */
const PAUSE_WITHIN_S = 10;
/** A thumb off within this is in time in full (assumption). */
const PROMPT_S = 2;
/** Help is called within this of a sign that asks for it (assumption). */
const HELP_WITHIN_S = 60;
/** Once she has said stop, no more than what is on its way already goes in, mL and s (assumption). */
const AFTER_HER_STOP_ML = 0.1;
const AFTER_HER_STOP_S = 2;

function pausedForPressure(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const tightS = firstTightS(run);
  if (tightS === null) return partly(1, run.injectionStartS);
  const { pauseS } = run.snapshot.protocol;
  const easedS = run
    .felt('easing')
    .filter(({ finding: { sensation } }) => sensation.site === 'lowBack' || sensation.site === 'buttocks')
    .map((one) => one.atS);
  const pauses = restsOf(run)
    .filter((rest) => rest.toS > tightS && rest.fromS <= tightS + PAUSE_WITHIN_S)
    .map((rest) => {
      const seconds = lengthAfterS(rest, tightS);
      const eased = easedS.some((atS) => atS >= Math.max(rest.fromS, tightS) && atS <= rest.toS);
      const long = eased || seconds >= pauseS - 0.5;
      return { seconds, worth: long ? 1 : seconds >= SHORTEST_REST_S ? 0.5 : 0 };
    });
  return partly(Math.max(0, ...pauses.map(({ worth }) => worth)), tightS);
}

/** Every sign of the table that ends the injection, or that wants a rest first, was kept. */
function stoppedForWarning(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const [first] = breachesOf(run);
  if (first === undefined) return rule(true, stopSignsOf(run)[0]?.atS ?? run.injectionStartS);
  const { sign, atS, laterMl } = first;
  const seconds = Math.round(wentOnS(run, atS));
  return rule(false, atS, { sign, seconds, laterMl: laterMl.toFixed(1) });
}

/** How soon the thumb was off after the first sign that ends the injection, and what went in meanwhile. */
function stoppedInTime(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const [first] = stopSignsOf(run);
  if (first === undefined) return partly(1, run.injectionStartS);
  const seconds = wentOnS(run, first.atS);
  const worth = seconds <= PROMPT_S ? 1 : seconds <= REACTION_S ? 0.5 : 0;
  const values = {
    sign: first.sign,
    seconds: Math.round(seconds),
    laterMl: laterThanMl(run, first.atS).toFixed(1),
  };
  return partly(worth, first.atS, values);
}

/** She can take back her consent at any moment: whatever goes in after her "stop" goes in against her will. */
function consentKept(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const said = run.findings('asksToStop')[0];
  if (said === undefined) return rule(true, run.injectionStartS);
  const laterMl = laterThanMl(run, said.atS + AFTER_HER_STOP_S);
  return rule(laterMl <= AFTER_HER_STOP_ML, said.atS, {
    sign: 'patientAsksToStop',
    seconds: Math.round(wentOnS(run, said.atS)),
    laterMl: laterMl.toFixed(1),
  });
}

/** Every sign of the injection that can ask for a call, blood that ran into the CSF and a pulse that stayed slow among them. */
function signsToCallFor(run: Run): readonly { readonly sign: StopSign; readonly atS: number }[] {
  const { pulseBackS } = run.snapshot.protocol;
  const intoCsf = run.findings('bloodIntoCsf').map(({ atS }) => ({ sign: 'bloodOrCsfAtHub' as const, atS }));
  const nowS = run.snapshot.tick / TICKS_PER_SECOND;
  const slow = run.findings('bradycardia').flatMap(({ atS }) => {
    const backS = run.findings('heartRateRecovered').find((one) => one.atS >= atS)?.atS ?? nowS;
    const during = atS >= (run.injectionStartS ?? Infinity) && atS <= run.stoppedS;
    return during && backS - atS > pulseBackS
      ? [{ sign: 'slowPulseStays' as const, atS: atS + pulseBackS }]
      : [];
  });
  return [...stopSignsOf(run), ...intoCsf, ...slow].sort((a, b) => a.atS - b.atS);
}

/** Signs that the table answers with a call bring help within a minute. */
function helpCalled(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const calls = run.snapshot.protocol.stopRules.filter((one) => one.urgency === 'stopAndCall');
  const sign = signsToCallFor(run).find((one) => calls.some((call) => call.sign === one.sign));
  if (sign === undefined) return partly(1, run.injectionStartS);
  const call = run.acts('callForHelp').find(({ atS }) => atS >= sign.atS);
  const worth = call !== undefined && call.atS - sign.atS <= HELP_WITHIN_S ? 1 : call === undefined ? 0 : 0.5;
  return partly(worth, sign.atS, { sign: sign.sign });
}

/** Saline after the blood is left to the unit; after a root or a head has hurt it only presses on. */
function flushedWell(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const flush = run.acts('flushNeedle')[0];
  if (flush === undefined) return partly(1, run.injectionStartS);
  const hurt = stopSignsOf(run).find(({ sign }) => sign !== 'backPainPersists' && sign !== 'slowPulseStays');
  const values = { volumeMl: flush.act.volumeMl };
  return partly(
    hurt === undefined ? 1 : 0,
    flush.atS,
    hurt === undefined ? values : { ...values, sign: hurt.sign },
  );
}

export const warningItems = {
  pausedForPressure,
  stoppedForWarning,
  stoppedInTime,
  consentKept,
  helpCalled,
  flushedWell,
};
