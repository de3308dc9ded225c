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
 * Each judgement of clear fluid: in full when a strip or its flow had told, and it was judged as they told; half by warmth alone,
 * for saline that lay in her is warm too.
 */
function fluidTold(run: Run): Evaluation {
  const worths: number[] = [];
  let tests: FluidTested[] = [];
  for (const event of run.events) {
    if (event.kind === 'finding') {
      const { finding } = event;
      if (finding.type === 'fluidTested') tests.push(finding);
    } else if (MOVES.has(event.act.type)) {
      tests = [];
    } else if (event.act.type === 'judgeFluid') {
      const sure = tests.filter((test) => test.by !== 'warmth');
      const heard = sure.length > 0 ? sure : tests;
      const told = heard.some((test) => isCsf(test) || (sure.length === 0 && test.result === 'warm'));
      const worth = heard.length === 0 || told !== (event.act.as === 'csf') ? 0 : sure.length > 0 ? 1 : 0.5;
      worths.push(worth);
      tests = [];
    }
  }
  return answered(run, worths, run.acts('judgeFluid')[0]?.atS);
}

/** Hands off, flat, legs up: at once in full, late half. */
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
    for (const event of events) {
      if (event.kind === 'finding') continue;
      const { type } = event.act;
      if (['chooseEquipment', 'chooseLevel', 'handOverToSenior', 'confirmSpace'].includes(type)) return 1;
      if (type === 'insertNeedle' || type === 'redirectNeedle') return 0;
    }
    return 0;
  });
  return answered(run, worths, run.findings('hubAtSkin')[0]?.atS);
}

export const needleTroubleItems = { fluidTold, faintAnswered, rootAnswered, shortAnswered };
