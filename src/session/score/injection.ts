/** Score items of the injection. */
import { TICKS_PER_SECOND } from '../../physiology/types.ts';
import { NOT_REACHED, partly, rule, type Evaluation } from './evaluation.ts';
import type { Run } from './run.ts';

/** Seconds within which an operator must have stopped the thumb after a warning. */
const REACTION_S = 5;

function drawTiming(run: Run): Evaluation {
  const draw = run.acts('drawBlood')[0];
  if (draw === undefined) return NOT_REACHED;
  if (run.snapshot.protocol.drawTiming === 'at-step') return partly(1, draw.atS);
  const early = draw.path.startsWith('bloodDraw');
  return partly(early ? 0 : 1, draw.atS);
}

function bloodFresh(run: Run): Evaluation {
  const ageS = run.snapshot.body.blood.ageAtInjectionS;
  if (ageS === null) return NOT_REACHED;
  const jammed = run.findings('syringeJammed').length > 0;
  const { freshBloodS } = run.snapshot.protocol;
  const worth = jammed ? 0 : ageS <= freshBloodS ? 1 : Math.max(0, 1 - (ageS - freshBloodS) / 480);
  return partly(worth, run.injectionStartS, { ageS: Math.round(ageS), freshBloodS });
}

function slowInjection(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const { slowRateMlPerS, fastRateMlPerS } = run.snapshot.protocol;
  const rates = run.acts('setInjectionRate').map((one) => one.act.mlPerS);
  const fastest = Math.max(0, ...rates);
  const worth = fastest <= slowRateMlPerS ? 1 : fastest <= fastRateMlPerS ? 0.5 : 0;
  return partly(worth, run.injectionStartS, { mlPerS: fastest });
}

/** Volume injected at a time, read off the pressure trace. */
function volumeAtMl(run: Run, atS: number): number {
  const { timeS, volumeMl } = run.snapshot.traces.pressure;
  let volume = 0;
  for (let i = 0; i < timeS.length && (timeS[i] ?? 0) <= atS; i++) volume = volumeMl[i] ?? volume;
  return volume;
}

/** Each mark of 5 mL wants a question before the next 2.5 mL have gone in. */
function askedEveryFive(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const { askEveryMl, targetVolumeMl } = run.snapshot.protocol;
  const injected = run.snapshot.body.blood.injectedMl;
  const marks: number[] = [];
  for (let mark = askEveryMl; mark <= Math.min(injected, targetVolumeMl) - 0.5; mark += askEveryMl)
    marks.push(mark);
  if (marks.length === 0) return partly(1, run.injectionStartS, { asked: 0, of: 0 });
  const askedMl = run.acts('askPatient').map((one) => volumeAtMl(run, one.atS));
  const asked = marks.filter((mark) =>
    askedMl.some((ml) => ml >= mark - 1 && ml < mark + askEveryMl / 2),
  ).length;
  return partly(asked / marks.length, run.injectionStartS, { asked, of: marks.length });
}

/** When the thumb first came to rest at or after a time: rate set to 0, stop, pause or blood used up. */
function restedAfterS(run: Run, atS: number): number | null {
  const rests = [
    ...run.acts('setInjectionRate').filter((one) => one.act.mlPerS === 0),
    ...run.acts('stopInjection'),
    ...run.acts('pause'),
    ...run.acts('passTime'),
    ...run.findings('syringeEmpty'),
    ...run.findings('syringeJammed'),
    ...run.findings('bloodIntoCsf'),
  ].map((one) => one.atS);
  const later = rests.filter((restS) => restS >= atS - 0.05);
  return later.length === 0 ? null : Math.min(...later);
}

/** The thumb was already at rest: nothing flowed around this time. */
function wasResting(run: Run, atS: number): boolean {
  return volumeAtMl(run, atS + REACTION_S) - volumeAtMl(run, atS) < 0.05;
}

function pausedForPressure(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const tight = run
    .findings('sensation')
    .find(({ finding: { sensation } }) => sensation.quality === 'pressure' && sensation.site !== 'skin');
  if (tight === undefined) return partly(1, run.injectionStartS);
  const restS = restedAfterS(run, tight.atS);
  const paused = wasResting(run, tight.atS) || (restS !== null && restS - tight.atS <= 2 * REACTION_S);
  return partly(paused ? 1 : 0, tight.atS);
}

/** Leg pain, a persisting back pressure, a new headache or a persisting slow heart end the injection. */
function stoppedForWarning(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const warnings = [
    ...run.findings('legPain'),
    ...run.findings('highPressureHeadache'),
    ...run.findings('backPressurePersists'),
  ].sort((a, b) => a.atS - b.atS);
  for (const warning of warnings) {
    const laterMl = run.snapshot.body.blood.injectedMl - volumeAtMl(run, warning.atS + REACTION_S);
    if (laterMl > 0.1) {
      const restS = restedAfterS(run, warning.atS) ?? run.snapshot.tick / TICKS_PER_SECOND;
      return rule(false, warning.atS, {
        seconds: Math.round(restS - warning.atS),
        laterMl: laterMl.toFixed(1),
      });
    }
  }
  for (const slow of run.findings('bradycardia')) {
    const restS = restedAfterS(run, slow.atS);
    if (!wasResting(run, slow.atS) && (restS === null || restS - slow.atS > 2 * REACTION_S)) {
      return rule(false, slow.atS, { seconds: Math.round((restS ?? slow.atS) - slow.atS), laterMl: '' });
    }
  }
  return rule(true, warnings[0]?.atS ?? run.injectionStartS);
}

/** The target, or an earlier stop with a reason the body gave. */
function volumeReached(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const inSpaceMl = thisPatchMl(run) - run.snapshot.body.blood.injectedOutsideMl;
  const { targetVolumeMl, maximumVolumeMl } = run.snapshot.protocol;
  const warned =
    run.findings('legPain').length > 0 ||
    run.findings('backPressurePersists').length > 0 ||
    run.findings('highPressureHeadache').length > 0 ||
    run.findings('bradycardia').length > 0;
  const values = { volumeMl: inSpaceMl.toFixed(1), targetVolumeMl };
  if (inSpaceMl > maximumVolumeMl) return partly(0, run.injectionStartS, values);
  const worth = warned ? 1 : inSpaceMl / (0.95 * targetVolumeMl);
  return partly(worth, run.acts('stopInjection').at(-1)?.atS ?? null, values);
}

/** What this patch has put in; an earlier patch of the same session counts for itself. */
function thisPatchMl(run: Run): number {
  return run.snapshot.body.blood.injectedMl - run.snapshot.machine.context.injectedBeforeMl;
}

function volumeCap(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const volumeMl = thisPatchMl(run);
  return rule(volumeMl <= run.snapshot.protocol.maximumVolumeMl, run.injectionStartS, {
    volumeMl: volumeMl.toFixed(1),
  });
}

export const injectionItems = {
  drawTiming,
  bloodFresh,
  slowInjection,
  askedEveryFive,
  pausedForPressure,
  stoppedForWarning,
  volumeReached,
  volumeCap,
};
