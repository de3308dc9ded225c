/** Score items of the assessment and of consent. */
import { TICKS_PER_SECOND } from '../../physiology/types.ts';
import { CONSENT_ITEMS, GATE_ITEMS, type AssessmentItem, type ConsentItem } from '../../machines/acts.ts';
import { GATE_LIMITS } from '../../content/gates.ts';
import { OF_COMPRESSION } from '../alarms.ts';
import { hoursSinceHeparin } from '../heparin.ts';
import { NOT_REACHED, partly, rule, type Evaluation } from './evaluation.ts';
import type { Run } from './run.ts';

/** What nobody can agree without having heard. */
const ESSENTIAL: readonly ConsentItem[] = [
  'benefit',
  'repeat',
  'backPressure',
  'duralPuncture',
  'seriousHarm',
  'alternatives',
  'stopSignal',
];

function assessedAtS(run: Run, item: AssessmentItem): number | null {
  return run.acts('assess').find((one) => one.act.item === item)?.atS ?? null;
}

const judgedAtS = (run: Run): number | null => run.acts('judgeSuitable')[0]?.atS ?? null;

/**
 * A reading that must be taken before anyone judges that a patch is right. Who stops before that, for
 * whatever reason, has neither kept the rule nor broken it.
 */
function readBeforeJudging(run: Run, item: AssessmentItem): Evaluation {
  const judgedS = judgedAtS(run);
  if (judgedS === null) return NOT_REACHED;
  const atS = assessedAtS(run, item);
  return rule(atS !== null && atS <= judgedS, atS);
}

/** The same, and the reading let the needle in: to judge her fit against it breaks the rule, and the reading is said. */
function heeded(run: Run, item: AssessmentItem, against: Evaluation['values'] | null): Evaluation {
  const read = readBeforeJudging(run, item);
  return read.kind === 'notReached' || read.broken || against === null
    ? read
    : rule(false, read.atS, against);
}

/** A blood pressure that is treated and explained first, as it was on the sheet; null where it was none. */
function highPressure({ snapshot: { patient } }: Run): Evaluation['values'] | null {
  const [systolic, diastolic] = [Math.round(patient.systolicMmHg), Math.round(patient.diastolicMmHg)];
  const high = systolic >= GATE_LIMITS.systolicMmHg || diastolic >= GATE_LIMITS.diastolicMmHg;
  return high ? { systolic, diastolic } : null;
}

/** A dose too near before the judgement; null where there was none. */
function recentHeparin(run: Run): Evaluation['values'] | null {
  const judgedS = judgedAtS(run);
  if (judgedS === null) return null;
  const { patient, moments } = run.snapshot;
  const hours = hoursSinceHeparin(patient.teachingCase, moments, judgedS);
  const { heparinHours } = GATE_LIMITS;
  return hours !== null && hours < heparinHours ? { hours: Math.floor(hours), heparinHours } : null;
}

/** What else speaks against a needle at this time: fever, few platelets, or legs that an earlier patch left weak or numb. */
function closedGate({ snapshot }: Run, atS: number): string | null {
  const { patient, moments } = snapshot;
  const before = moments.filter((one) => one.kind === 'finding' && one.tick <= atS * TICKS_PER_SECOND);
  const found = before.flatMap((one) => (one.kind === 'finding' ? [one.finding.type] : []));
  if (patient.temperatureCelsius >= GATE_LIMITS.temperatureCelsius || found.includes('fever')) return 'fever';
  if (patient.teachingCase.findings.plateletsPerNl < GATE_LIMITS.plateletsPerNl) return 'fewPlatelets';
  return found.find((type) => OF_COMPRESSION.has(type)) ?? null;
}

/** What she was told until she was last asked, or until now. */
function toldUntilAsked(run: Run) {
  const askedS = run.acts('askConsent').at(-1)?.atS ?? Infinity;
  return run.acts('explain').filter((one) => one.atS <= askedS);
}

function consentComplete(run: Run): Evaluation {
  const told = toldUntilAsked(run);
  const explained = new Set(told.map((one) => one.act.item));
  const lacking = run.did('askConsent') && ESSENTIAL.some((item) => !explained.has(item));
  return {
    kind: 'judged',
    fraction: explained.size / CONSENT_ITEMS.length,
    broken: lacking,
    atS: told.at(-1)?.atS ?? null,
    values: { explained: explained.size, of: CONSENT_ITEMS.length },
  };
}

/** A promise too many costs half when it was taken back before she was asked, and the rule when it stood. */
function consentHonest(run: Run): Evaluation {
  const told = toldUntilAsked(run);
  if (told.length === 0) return NOT_REACHED;
  const overstated = told.find((one) => one.act.quote === 'overstated');
  if (overstated === undefined) return rule(true, null);
  const last = new Map(told.map((one) => [one.act.item, one.act.quote]));
  if ([...last.values()].includes('overstated')) return rule(false, overstated.atS);
  return partly(0.5, overstated.atS);
}

export const consentItems = {
  headacheScoredBefore: (run: Run): Evaluation => {
    const done = (['headacheUpright', 'headacheFlat'] as const).filter(
      (item) => assessedAtS(run, item) !== null,
    );
    if (done.length === 0 && judgedAtS(run) === null) return NOT_REACHED;
    return partly(done.length / 2, assessedAtS(run, 'headacheUpright'));
  },
  gatesRead: (run: Run): Evaluation => {
    const judgedS = judgedAtS(run);
    if (judgedS === null) return NOT_REACHED;
    const missed = GATE_ITEMS.filter((item) => assessedAtS(run, item) === null);
    const sign = closedGate(run, judgedS);
    const values = { missed: missed.length };
    return rule(missed.length === 0 && sign === null, judgedS, sign === null ? values : { ...values, sign });
  },
  bloodPressureRead: (run: Run): Evaluation => heeded(run, 'bloodPressure', highPressure(run)),
  anticoagulantToTheHour: (run: Run): Evaluation => heeded(run, 'anticoagulant', recentHeparin(run)),
  allergiesAsked: (run: Run): Evaluation => {
    const atS = assessedAtS(run, 'allergies');
    if (atS === null && judgedAtS(run) === null) return NOT_REACHED;
    return partly(atS === null ? 0 : 1, atS);
  },
  consentComplete,
  consentHonest,
};
