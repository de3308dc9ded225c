/** Step 6 as a scripted operator does it. */
import type { StopReason } from '../../machines/acts.ts';
import type { Finding, FindingType } from '../../physiology/types.ts';
import type { Desk } from './desk.ts';
import type { OperatorStyle } from './style.ts';

const LONGEST_INJECTION_S = 1200;
/** After a pause the plunger goes on more slowly. */
const SLOWER = 0.6;

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
  const stopped = desk.news().find((finding) => ENDS[finding.type] !== undefined);
  return stopped === undefined ? null : (ENDS[stopped.type] ?? null);
}

function answerSlowHeart(desk: Desk): StopReason | null {
  desk.do({ type: 'setInjectionRate', mlPerS: 0 });
  desk.do({ type: 'askPatient', about: 'all' });
  const recovered = desk.watchFor(['heartRateRecovered'], 60);
  return recovered === null ? 'bradycardia' : null;
}

/** Answer one finding; gives the reason to stop, or null to go on, and the rate to go on at. */
function answer(desk: Desk, style: OperatorStyle, found: Finding, rate: number): [StopReason | null, number] {
  const { pauseS } = desk.snapshot.protocol;
  if (!style.heedsWarnings)
    return [UNAVOIDABLE.includes(found.type) ? (ENDS[found.type] ?? null) : null, rate];
  const end = ENDS[found.type];
  if (end !== undefined) return [end, rate];
  if (found.type === 'bradycardia') return [answerSlowHeart(desk), rate];
  if (found.type === 'sensation') {
    const { quality, site, intensityNrs } = found.sensation;
    if (quality !== 'pressure' || site === 'skin' || intensityNrs < 2) return [null, rate];
    return [pause(desk, pauseS), Math.max(0.1, rate * SLOWER)];
  }
  if (found.type === 'injectionMark' && style.asksEveryMl !== null) {
    if (found.volumeMl % style.asksEveryMl === 0) {
      desk.do({ type: 'setInjectionRate', mlPerS: 0 });
      desk.do({ type: 'askPatient', about: 'all' });
      const stopped = desk.news().find((finding) => ENDS[finding.type] !== undefined);
      if (stopped !== undefined) return [ENDS[stopped.type] ?? null, rate];
    }
  }
  return [null, rate];
}

/** Inject until the target, a warning or the end of the blood; gives the reason. */
export function inject(desk: Desk, style: OperatorStyle): StopReason {
  if (desk.snapshot.body.blood.syringeMl <= 0) desk.do({ type: 'drawBlood', volumeMl: style.drawMl });
  desk.do({ type: 'connectBlood' });
  let rate = style.rateMlPerS;
  for (let i = 0; i < 200; i++) {
    desk.do({ type: 'setInjectionRate', mlPerS: rate });
    const found = desk.watchFor(WARNINGS, LONGEST_INJECTION_S);
    if (found === null) return 'highPressure';
    const [reason, next] = answer(desk, style, found, rate);
    if (reason !== null) return reason;
    rate = next;
  }
  return 'highPressure';
}
