/** Step 6 as a scripted operator does it. */
import type { StopReason } from '../../machines/acts.ts';
import type { Told, ToldType } from '../told.ts';
import type { Desk } from './desk.ts';
import { takeBlood } from './draw.ts';
import { answerSlowHeart, ends, heed, pause, STOPPING } from './heed.ts';
import type { OperatorStyle } from './style.ts';

const LONGEST_INJECTION_S = 1200;
/** From taking up the syringe to the first drop. */
const CONNECTING_S = 10;
/** After a pause the plunger goes on more slowly. */
const SLOWER = 0.7;
const SLOWEST_ML_PER_S = 0.12;

const WARNINGS: readonly ToldType[] = [
  'syringeEmpty',
  ...STOPPING,
  'bradycardia',
  'injectionMark',
  'sensation',
];

/** What even a reckless operator cannot push on through. */
const UNAVOIDABLE: readonly ToldType[] = ['syringeEmpty', 'syringeJammed', 'bloodIntoCsf', 'seizure'];

/** Back pressure from which the operator ends the injection, whatever a pause would do. */
const TOO_MUCH_NRS = 6;
/** The operator pauses this often for pressure; then slow flow alone has to do. */
const MOST_PAUSES = 3;

/** Where the injection stands, for the operator. */
interface Course {
  rateMlPerS: number;
  pauses: number;
  questions: number;
}

/** Who errs now and then errs the first time, the third, and so on. */
const errsNow = (count: number) => count % 2 === 1;

function answerPressure(
  desk: Desk,
  style: OperatorStyle,
  course: Course,
  intensityNrs: number,
): StopReason | null {
  if (intensityNrs >= TOO_MUCH_NRS) return 'backPain';
  if (course.pauses >= MOST_PAUSES) return null;
  course.pauses++;
  course.rateMlPerS = Math.max(SLOWEST_ML_PER_S, course.rateMlPerS * SLOWER);
  const fullS = desk.view.protocol.pauseS;
  return pause(desk, errsNow(course.pauses) ? (style.shortPauseS ?? fullS) : fullS);
}

/** Ask at the mark, or, having forgotten it for a while, some way after it. */
function ask(desk: Desk, style: OperatorStyle, course: Course): StopReason | null {
  course.questions++;
  if (style.asksLateByMl > 0 && errsNow(course.questions)) {
    const found = desk.watchFor(WARNINGS, style.asksLateByMl / course.rateMlPerS);
    if (found !== null) return answer(desk, style, found, course);
  }
  desk.do({ type: 'setInjectionRate', mlPerS: 0 });
  desk.do({ type: 'askPatient', about: 'all' });
  return heed(desk);
}

/** Answer one finding; gives the reason to stop, or null to go on. */
function answer(desk: Desk, style: OperatorStyle, found: Told, course: Course): StopReason | null {
  const end = ends(desk, found);
  if (!style.heedsWarnings) return UNAVOIDABLE.includes(found.type) ? end : null;
  if (end !== null) {
    if (style.reactionS > 0 && !UNAVOIDABLE.includes(found.type)) desk.watchFor(UNAVOIDABLE, style.reactionS);
    return end;
  }
  if (found.type === 'bradycardia') return answerSlowHeart(desk);
  if (found.type === 'sensation') {
    const { quality, site, intensityNrs } = found.sensation;
    return quality === 'pressure' && site !== 'skin'
      ? answerPressure(desk, style, course, intensityNrs)
      : null;
  }
  if (
    found.type === 'injectionMark' &&
    style.asksEveryMl !== null &&
    found.volumeMl % style.asksEveryMl === 0
  ) {
    return ask(desk, style, course);
  }
  return null;
}

/** Blood that waited while the needle was placed would be too old by the time it is connected. */
function staleAtConnection(desk: Desk): boolean {
  const { syringeMl, ageS } = desk.view.blood;
  return syringeMl > 0 && ageS + CONNECTING_S > desk.view.protocol.freshBloodS;
}

/** Inject until the target, a warning or the end of the blood; gives the reason. */
export function inject(desk: Desk, style: OperatorStyle): StopReason {
  // What was told while the needle went in is no sign of the injection.
  desk.news();
  if (style.heedsWarnings && staleAtConnection(desk)) desk.do({ type: 'discardBlood' });
  takeBlood(desk, style);
  const course: Course = { rateMlPerS: style.rateMlPerS, pauses: 0, questions: 0 };
  for (let i = 0; i < 200; i++) {
    if (desk.view.blood.syringeMl <= 0) return 'targetReached';
    desk.do({ type: 'setInjectionRate', mlPerS: course.rateMlPerS });
    const found = desk.watchFor(WARNINGS, LONGEST_INJECTION_S);
    if (found === null) return 'patientAsked';
    const reason = answer(desk, style, found, course);
    if (reason !== null) return reason;
  }
  return 'patientAsked';
}

/** The injection is ended for good: help where a sign asks for it, the reason, and the saline of whoever flushes. */
export function finish(desk: Desk, style: OperatorStyle, reason: StopReason): void {
  desk.do({ type: 'setInjectionRate', mlPerS: 0 });
  if (style.heedsWarnings && desk.view.signs.some((one) => one.urgency === 'stopAndCall'))
    desk.do({ type: 'callForHelp' });
  desk.do({ type: 'stopInjection', reason });
  if (style.flushMl !== null) desk.do({ type: 'flushNeedle', volumeMl: style.flushMl });
}
