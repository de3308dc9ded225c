/** Score items of the assessment and of consent. */
import { CONSENT_ITEMS, GATE_ITEMS, type AssessmentItem } from '../../machines/acts.ts';
import { partly, rule, type Evaluation } from './evaluation.ts';
import type { Run } from './run.ts';

function assessedAtS(run: Run, item: AssessmentItem): number | null {
  return run.acts('assess').find((one) => one.act.item === item)?.atS ?? null;
}

/** A reading that must be taken before anyone judges that a patch is right. */
function readBeforeJudging(run: Run, item: AssessmentItem): Evaluation {
  const atS = assessedAtS(run, item);
  const judgedS = run.acts('judgeSuitable')[0]?.atS ?? null;
  return rule(atS !== null && (judgedS === null || atS <= judgedS), atS);
}

export const consentItems = {
  headacheScoredBefore: (run: Run): Evaluation => {
    const done = (['headacheUpright', 'headacheFlat'] as const).filter(
      (item) => assessedAtS(run, item) !== null,
    );
    return partly(done.length / 2, assessedAtS(run, 'headacheUpright'));
  },
  gatesRead: (run: Run): Evaluation => {
    const missed = GATE_ITEMS.filter((item) => assessedAtS(run, item) === null);
    return rule(missed.length === 0, run.acts('judgeSuitable')[0]?.atS ?? null, { missed: missed.length });
  },
  bloodPressureRead: (run: Run): Evaluation => readBeforeJudging(run, 'bloodPressure'),
  anticoagulantToTheHour: (run: Run): Evaluation => readBeforeJudging(run, 'anticoagulant'),
  allergiesAsked: (run: Run): Evaluation => {
    const atS = assessedAtS(run, 'allergies');
    return partly(atS === null ? 0 : 1, atS);
  },
  consentComplete: (run: Run): Evaluation => {
    const explained = new Set(run.acts('explain').map((one) => one.act.item));
    return partly(explained.size / CONSENT_ITEMS.length, run.acts('explain').at(-1)?.atS ?? null, {
      explained: explained.size,
      of: CONSENT_ITEMS.length,
    });
  },
  consentHonest: (run: Run): Evaluation => {
    const overstated = run.acts('explain').find((one) => one.act.quote === 'overstated');
    const told = run.did('explain');
    return rule(told && overstated === undefined, overstated?.atS ?? null);
  },
};
