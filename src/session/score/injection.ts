/** Score items of the blood and its volume. */
import { NOT_REACHED, partly, rule, type Evaluation } from './evaluation.ts';
import { volumeAtMl } from './flow.ts';
import type { Run } from './run.ts';

/** Around the target the points are full; above it they are gone at this share (assumption). */
const FULL_FROM = 0.95;
const FULL_TO = 1.05;
const NOTHING_FROM = 1.25;

function drawTiming(run: Run): Evaluation {
  const draw = run.acts('drawBlood')[0];
  if (draw === undefined) return NOT_REACHED;
  if (run.snapshot.protocol.drawTiming === 'at-step') return partly(1, draw.atS);
  const early = draw.path.startsWith('bloodDraw');
  return partly(early ? 0 : 1, draw.atS);
}

/** The age of what really went in: blood that was thrown away and drawn afresh counts by its last draw. */
function bloodFresh(run: Run): Evaluation {
  const { ageS } = run.blood;
  if (ageS === null) return NOT_REACHED;
  const jammed = run.found('syringeJammed');
  const { freshBloodS } = run.snapshot.protocol;
  const worth = jammed ? 0 : ageS <= freshBloodS ? 1 : 1 - (ageS - freshBloodS) / 480;
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

/** Each mark that was reached wants a question about back and legs before half a mark more has gone in. */
function askedEveryFive(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const { askEveryMl } = run.snapshot.protocol;
  const marks: number[] = [];
  for (let mark = askEveryMl; mark <= run.injectedMl - 0.5; mark += askEveryMl) marks.push(mark);
  if (marks.length === 0) return partly(1, run.injectionStartS, { asked: 0, of: 0 });
  const questions = run
    .acts('askPatient')
    .map((one) => ({ about: one.act.about, ml: volumeAtMl(run, one.atS) - run.blood.beforeMl }));
  const asked = marks.filter((mark) => {
    const about = questions
      .filter(({ ml }) => ml >= mark - 1 && ml < mark + askEveryMl / 2)
      .map((question) => question.about);
    return about.includes('all') || (about.includes('back') && about.includes('legs'));
  }).length;
  return partly(asked / marks.length, run.injectionStartS, { asked, of: marks.length });
}

/** The body, or she herself after her back had tightened, gave a reason to end early. */
function reasonForLess(run: Run): boolean {
  const warned = run.warned(
    'legPain',
    'backPressurePersists',
    'backPainStrong',
    'highPressureHeadache',
    'bradycardia',
    'vasovagal',
    'bloodIntoCsf',
    'bloodBackAtHub',
    'asksToStop',
    'legWeakness',
    'numbness',
    'visionChanged',
    'hearingChanged',
    'seizure',
  );
  if (warned) return true;
  const stop = run.acts('stopInjection').at(-1);
  return stop?.act.reason === 'patientAsked' && run.backFelt('pressure');
}

/** The target, or an earlier stop with a reason the body gave; more than the target is no merit. */
function volumeReached(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  const { targetVolumeMl } = run.snapshot.protocol;
  const share = run.inSpaceMl / targetVolumeMl;
  const values = { volumeMl: run.inSpaceMl.toFixed(1), targetVolumeMl };
  const atS = run.acts('stopInjection').at(-1)?.atS ?? null;
  if (share > FULL_TO) return partly((NOTHING_FROM - share) / (NOTHING_FROM - FULL_TO), atS, values);
  return partly(share < FULL_FROM && reasonForLess(run) ? 1 : share / FULL_FROM, atS, values);
}

function volumeCap(run: Run): Evaluation {
  if (!run.injected) return NOT_REACHED;
  return rule(run.injectedMl <= run.snapshot.protocol.maximumVolumeMl, run.injectionStartS, {
    volumeMl: run.injectedMl.toFixed(1),
  });
}

export const injectionItems = {
  drawTiming,
  bloodFresh,
  slowInjection,
  askedEveryFive,
  volumeReached,
  volumeCap,
};
