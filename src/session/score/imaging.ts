/** Score items of films and contrast: none of them asks for anything where neither was used nor needed. */
import { RIGHT_CONTRAST } from '../../content/imaging.ts';
import { SPREAD_LEVELS } from '../../content/levels.ts';
import { TICKS_PER_SECOND } from '../../physiology/types.ts';
import { contrastReadings, truthOf, type ContrastReading } from '../contrastReadings.ts';
import { DOES_NOT_APPLY, NOT_REACHED, partly, rule, type Evaluation } from './evaluation.ts';
import type { Run } from './run.ts';

/** Screening that a placement with contrast may want, s; twice as much is half as good (assumption, generous). */
const SCREENING_S = 60;

/** The doses of this patch. */
function dosesOf(run: Run): ContrastReading[] {
  const fromS = run.events[0]?.atS ?? Infinity;
  const untilS = run.events.at(-1)?.atS ?? -Infinity;
  return contrastReadings(run.snapshot).filter(({ atS }) => atS >= fromS && atS <= untilS);
}

const isTargeted = ({ snapshot }: Run) => snapshot.teachingCase.plan === 'targeted';

/** Where contrast is needed the item waits for it; elsewhere it asks for nothing. */
const withoutContrast = (run: Run) => (isTargeted(run) ? NOT_REACHED : DOES_NOT_APPLY);

function allergyBeforeContrast(run: Run): Evaluation {
  const [first] = dosesOf(run);
  if (first === undefined) return withoutContrast(run);
  const { teachingCase, moments } = run.snapshot;
  const drawnS = run.acts('chooseContrast').find(({ atS }) => atS <= first.atS)?.atS ?? first.atS;
  const asked = moments.some(
    (one) =>
      one.kind === 'act' &&
      !one.refused &&
      one.act.type === 'assess' &&
      one.act.item === 'allergies' &&
      one.tick / TICKS_PER_SECOND <= drawnS,
  );
  const reaction = teachingCase.findings.contrastReaction;
  return rule(asked && reaction !== 'severe', first.atS, asked ? { reaction } : {});
}

function rightContrast(run: Run): Evaluation {
  const doses = dosesOf(run);
  const [first] = doses;
  if (first === undefined) return withoutContrast(run);
  const wrong = doses.find(({ dose }) => dose.agent !== RIGHT_CONTRAST);
  return rule(wrong === undefined, (wrong ?? first).atS, { agent: (wrong ?? first).dose.agent });
}

/** Each dose in its turn: read as what it was, or not. Blood through a needle whose contrast ran off in a vein or filled the sac breaks it. */
function contrastRead(run: Run): Evaluation {
  const doses = dosesOf(run);
  const [first] = doses;
  if (first === undefined) return withoutContrast(run);
  const followed = doses.find(
    ({ dose, bloodFromS }) =>
      bloodFromS !== null && (dose.spread === 'vein' || dose.spread === 'intrathecal'),
  );
  if (followed !== undefined) return rule(false, followed.bloodFromS, { truth: truthOf(followed.dose) });
  const right = doses.filter(({ dose, judged }) => judged === truthOf(dose)).length;
  return partly(right / doses.length, first.atS, { right, doses: doses.length });
}

/** The team connects no blood before; to have asked for it costs half and harms nobody. */
function contrastBeforeBlood(run: Run): Evaluation {
  if (!isTargeted(run)) return DOES_NOT_APPLY;
  const startS = run.injectionStartS;
  if (startS === null) return NOT_REACHED;
  const shown = run.acts('judgeContrast').find(({ act, atS }) => act.as === 'epidural' && atS <= startS);
  const early = run.refusals('connectBlood').find(({ atS }) => atS <= (shown?.atS ?? startS));
  return partly(shown === undefined ? 0 : early === undefined ? 1 : 0.5, (early ?? shown)?.atS ?? startS);
}

/** Where the needle truly went in for the blood; after a wet tap at that space the next one below is as good. */
function targetedLevel(run: Run): Evaluation {
  const found = run.snapshot.teachingCase.imagingFound;
  if (!isTargeted(run) || found === null) return DOES_NOT_APPLY;
  const startS = run.injectionStartS;
  if (startS === null) return NOT_REACHED;
  const pass = run.snapshot.passes.filter(({ tick }) => tick / TICKS_PER_SECOND <= startS).at(-1);
  if (pass === undefined) return NOT_REACHED;
  const { interspace } = pass.track.aim;
  const below = SPREAD_LEVELS.indexOf(interspace) - SPREAD_LEVELS.indexOf(found);
  const wetTap = run.findings('duralPuncture').some(({ atS }) => atS <= startS);
  const worth = below === 0 || (below === 1 && wetTap) ? 1 : Math.abs(below) === 1 ? 0.5 : 0;
  return partly(worth, startS, { interspace, found });
}

/** Each patch has its own minute: a second one asks for its needle to be seen anew. */
function exposureKept(run: Run): Evaluation {
  const { shots, screeningS } = run.xray;
  if (shots === 0 && screeningS === 0) return DOES_NOT_APPLY;
  const first = run.events.find(
    (one) =>
      one.kind === 'act' && (one.act.type === 'takeShot' || (one.act.type === 'setScreening' && one.act.on)),
  );
  const worth = screeningS <= SCREENING_S ? 1 : screeningS <= 2 * SCREENING_S ? 0.5 : 0;
  return partly(worth, first?.atS ?? null, { shots, seconds: Math.round(screeningS) });
}

export const imagingItems = {
  allergyBeforeContrast,
  rightContrast,
  contrastRead,
  contrastBeforeBlood,
  targetedLevel,
  exposureKept,
};
