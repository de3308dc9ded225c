/** Step 6 as a scripted operator does it. */
import type { StopReason } from '../../machines/acts.ts';
import type { Finding, FindingType } from '../../physiology/types.ts';
import type { Desk } from './desk.ts';
import type { OperatorStyle } from './style.ts';

const LONGEST_INJECTION_S = 1200;
/** After a pause the plunger goes on more slowly. */
const SLOWER = 0.7;
const SLOWEST_ML_PER_S = 0.12;

const WARNINGS: readonly FindingType[] = [
  'syringeEmpty',
  'syringeJammed',
  'bloodIntoCsf',
  'legPain',
  'backPressurePersists',
  'highPressureHeadache',
  'bradycardia',
  'injectionMark',
  'sensation',
];

const ENDS: Partial<Record<FindingType, StopReason>> = {
  syringeEmpty: 'targetReached',
  syringeJammed: 'syringeJammed',
  bloodIntoCsf: 'bloodOrCsfAtHub',
  legPain: 'legPain',
  backPressurePersists: 'backPain',
  highPressureHeadache: 'headache',
};

/** What even a reckless operator cannot push on through. */
const UNAVOIDABLE: readonly FindingType[] = ['syringeEmpty', 'syringeJammed', 'bloodIntoCsf'];

/** Rest, look, and say whether the injection may go on. */
function pause(desk: Desk, seconds: number): StopReason | null {
  desk.do({ type: 'setInjectionRate', mlPerS: 0 });
  desk.news();
  desk.wait(seconds);
  return heed(desk);
}

/** What came up while the thumb was at rest: a reason to end, or null. */
function heed(desk: Desk): StopReason | null {
  const news = desk.news();
  const end = news.find((finding) => ENDS[finding.type] !== undefined);
  if (end !== undefined) return ENDS[end.type] ?? null;
  return news.some((finding) => finding.type === 'bradycardia') ? answerSlowHeart(desk) : null;
}

function answerSlowHeart(desk: Desk): StopReason | null {
  desk.do({ type: 'setInjectionRate', mlPerS: 0 });
  desk.do({ type: 'askPatient', about: 'all' });
  const recovered = desk.watchFor(['heartRateRecovered'], 60);
  return recovered === null ? 'bradycardia' : null;
}

/** Back pressure from which the operator ends the injection, whatever a pause would do. */
const TOO_MUCH_NRS = 6;
/** The operator pauses this often for pressure; then slow flow alone has to do. */
const MOST_PAUSES = 3;

/** Where the injection stands, for the operator. */
interface Course {
  rateMlPerS: number;
  pauses: number;
}

function answerPressure(desk: Desk, course: Course, intensityNrs: number): StopReason | null {
  if (intensityNrs >= TOO_MUCH_NRS) return 'backPain';
  if (course.pauses >= MOST_PAUSES) return null;
  course.pauses++;
  course.rateMlPerS = Math.max(SLOWEST_ML_PER_S, course.rateMlPerS * SLOWER);
  return pause(desk, desk.snapshot.protocol.pauseS);
}

/** Answer one finding; gives the reason to stop, or null to go on. */
function answer(desk: Desk, style: OperatorStyle, found: Finding, course: Course): StopReason | null {
  if (!style.heedsWarnings) return UNAVOIDABLE.includes(found.type) ? (ENDS[found.type] ?? null) : null;
  const end = ENDS[found.type];
  if (end !== undefined) return end;
  if (found.type === 'bradycardia') return answerSlowHeart(desk);
  if (found.type === 'sensation') {
    const { quality, site, intensityNrs } = found.sensation;
    return quality === 'pressure' && site !== 'skin' ? answerPressure(desk, course, intensityNrs) : null;
  }
  if (
    found.type === 'injectionMark' &&
    style.asksEveryMl !== null &&
    found.volumeMl % style.asksEveryMl === 0
  ) {
    desk.do({ type: 'setInjectionRate', mlPerS: 0 });
    desk.do({ type: 'askPatient', about: 'all' });
    return heed(desk);
  }
  return null;
}

/** Inject until the target, a warning or the end of the blood; gives the reason. */
export function inject(desk: Desk, style: OperatorStyle): StopReason {
  if (desk.snapshot.body.blood.syringeMl <= 0) desk.do({ type: 'drawBlood', volumeMl: style.drawMl });
  desk.do({ type: 'connectBlood' });
  const course: Course = { rateMlPerS: style.rateMlPerS, pauses: 0 };
  for (let i = 0; i < 200; i++) {
    if (desk.snapshot.body.blood.syringeMl <= 0) return 'targetReached';
    desk.do({ type: 'setInjectionRate', mlPerS: course.rateMlPerS });
    const found = desk.watchFor(WARNINGS, LONGEST_INJECTION_S);
    if (found === null) return 'highPressure';
    const reason = answer(desk, style, found, course);
    if (reason !== null) return reason;
  }
  return 'highPressure';
}
