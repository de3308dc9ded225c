/** Score items of what can go wrong with a needle: each is answered or not, and where it did not come, nothing is lost. */
import type { ActType } from '../../machines/acts.ts';
import type { Finding } from '../../physiology/types.ts';
import { NOT_REACHED, partly, type Evaluation } from './evaluation.ts';
import type { Run, RunEvent } from './run.ts';

/** A faint is answered at once, or late, within so many seconds (choice of this model). */
const AT_ONCE_S = 30;
const LATE_S = 120;

/** What makes of old tests tests of another place. */
const MOVES: ReadonlySet<ActType> = new Set([
  'insertNeedle',
  'redirectNeedle',
  'setNeedleSpeed',
  'advanceNeedle',
]);
/** What gives up the line that met a nerve. */
const LEAVES_LINE: ReadonlySet<ActType> = new Set([
  'redirectNeedle',
  'removeNeedle',
  'handOverToSenior',
  'insertNeedle',
  'easeFaint',
  'abandonProcedure',
]);

type FluidTested = Extract<Finding, { type: 'fluidTested' }>;
const isCsf = ({ result }: FluidTested) => result === 'positive' || result === 'keepsComing';

/** What each stretch from one such finding to the next, or to the end, holds. */
function after(run: Run, type: Finding['type']): readonly RunEvent[][] {
  const stretches: RunEvent[][] = [];
  for (const event of run.events) {
    if (event.kind === 'finding' && event.finding.type === type) stretches.push([]);
    stretches.at(-1)?.push(event);
  }
  return stretches;
}

/** The mean of what the answers are worth; everything where there was nothing to answer. */
function answered(run: Run, worths: readonly number[], atS: number | undefined): Evaluation {
  if (run.needleS === null) return NOT_REACHED;
  if (worths.length === 0) return partly(1, run.needleS);
  return partly(worths.reduce((sum, one) => sum + one, 0) / worths.length, atS ?? run.needleS);
}

/**
 * What a judgement is worth by the tests behind it. CSF that one test pointed to, in full; called against tests that all said
 * saline, half, for it harms nobody. Saline in full only once its flow was seen to stop and nothing pointed to CSF, half by a
 * strip alone or by its coldness, for saline that lay in her is warm too.
 */
function judgementWorth(tests: readonly FluidTested[], as: 'csf' | 'saline'): number {
  const pointsToCsf = tests.some(isCsf);
  const onlyWarm =
    tests.every((test) => test.by === 'warmth') && tests.some((test) => test.result === 'warm');
  if (tests.length === 0) return 0;
  if (as === 'csf') return pointsToCsf ? 1 : 0.5;
  if (pointsToCsf || onlyWarm) return 0;
  return tests.some((test) => test.by === 'flow') ? 1 : 0.5;
}

/** Each judgement of clear fluid, by what was tested where the needle stood. */
function fluidTold(run: Run): Evaluation {
  const worths: number[] = [];
  let tests: FluidTested[] = [];
  for (const event of run.events) {
    if (event.kind === 'finding') {
      if (event.finding.type === 'fluidTested') tests.push(event.finding);
    } else if (MOVES.has(event.act.type)) {
      tests = [];
    } else if (event.act.type === 'judgeFluid') {
      worths.push(judgementWorth(tests, event.act.as));
      tests = [];
    }
  }
  return answered(run, worths, run.acts('judgeFluid')[0]?.atS);
}

/** Needle out, flat, legs up: at once in full, late half. */
function faintAnswered(run: Run): Evaluation {
  const worths = run.findings('vasovagal').map(({ atS }) => {
    const eased = run.acts('easeFaint').find((one) => one.atS >= atS);
    if (eased === undefined || eased.atS > atS + LATE_S) return 0;
    return eased.atS <= atS + AT_ONCE_S ? 1 : 0.5;
  });
  return answered(run, worths, run.findings('vasovagal')[0]?.atS);
}

/** After an electric pain: back, and then another line before anything goes forward; forward on the same one is worth half. */
function rootAnswered(run: Run): Evaluation {
  const worths = after(run, 'paraesthesia').map((events) => {
    for (const event of events) {
      if (event.kind === 'finding') continue;
      const { act } = event;
      if (LEAVES_LINE.has(act.type)) return 1;
      const forward =
        (act.type === 'setNeedleSpeed' && act.speedMmPerS > 0) ||
        (act.type === 'advanceNeedle' && act.byMm > 0);
      if (forward) return 0.5;
    }
    return 0;
  });
  return answered(run, worths, run.findings('paraesthesia')[0]?.atS);
}

/** The hub on the skin: a longer needle, another place, a senior, or the space right there; never the same needle again. */
function shortAnswered(run: Run): Evaluation {
  const worths = after(run, 'hubAtSkin').map((events) => {
    const [met] = events;
    const lengthMm =
      met?.kind === 'finding' && met.finding.type === 'hubAtSkin' ? Math.round(met.finding.depthMm) : 0;
    for (const event of events) {
      if (event.kind === 'finding') continue;
      const { act } = event;
      const { type } = act;
      // Another grip or bevel makes no needle longer; where the hub lay on the skin, its depth is its length.
      if (act.type === 'chooseEquipment' && act.equipment.lengthMm > lengthMm) return 1;
      if (['chooseLevel', 'handOverToSenior', 'confirmSpace'].includes(type)) return 1;
      if (type === 'insertNeedle' || type === 'redirectNeedle') return 0;
    }
    return 0;
  });
  return answered(run, worths, run.findings('hubAtSkin')[0]?.atS);
}

export const needleTroubleItems = { fluidTold, faintAnswered, rootAnswered, shortAnswered };
