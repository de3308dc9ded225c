/** How a scripted operator answers what came up while the thumb was at rest. */
import type { StopReason } from '../../machines/acts.ts';
import { TICKS_PER_SECOND } from '../../physiology/types.ts';
import { endsBy } from '../stopSigns.ts';
import type { Told, ToldType } from '../told.ts';
import type { Desk } from './desk.ts';

/** What is listened for as a sign to stop; whether it is one stands in the protocol. */
export const STOPPING: readonly ToldType[] = [
  'syringeJammed',
  'bloodIntoCsf',
  'bloodBackAtHub',
  'legPain',
  'legWeakness',
  'numbness',
  'backPainStrong',
  'backPressurePersists',
  'highPressureHeadache',
  'visionChanged',
  'hearingChanged',
  'seizure',
  'asksToStop',
  'vasovagal',
];

/** The reason for which this ends the injection by the protocol, or null. */
export function ends(desk: Desk, heard: Told): StopReason | null {
  if (heard.type === 'syringeEmpty') return 'targetReached';
  return endsBy(desk.view.protocol.stopRules, heard);
}

/** A slow heart that has not come back by then, with a little time to spare, ends the injection. */
const RECOVERY_S = 50;

/** Rest for this long, look, and say whether the injection may go on. A warning cuts the wait, not the rest. */
export function pause(desk: Desk, seconds: number): StopReason | null {
  desk.do({ type: 'setInjectionRate', mlPerS: 0 });
  desk.news();
  const end = desk.view.tick + Math.round(seconds * TICKS_PER_SECOND);
  while (desk.view.tick < end) {
    desk.wait((end - desk.view.tick) / TICKS_PER_SECOND);
    const reason = heed(desk);
    if (reason !== null) return reason;
  }
  return null;
}

/** What came up while the thumb was at rest: a reason to end, or null. */
export function heed(desk: Desk): StopReason | null {
  const news = desk.news();
  for (const heard of news) {
    const end = ends(desk, heard);
    if (end !== null) return end;
  }
  const types = news.map((finding) => finding.type);
  const slow = types.lastIndexOf('bradycardia');
  return slow < 0 ? null : answerSlowHeart(desk, types.includes('heartRateRecovered', slow));
}

/** Ask her, and wait for the heart if it has not come back already. */
export function answerSlowHeart(desk: Desk, recovered = false): StopReason | null {
  desk.do({ type: 'setInjectionRate', mlPerS: 0 });
  desk.do({ type: 'askPatient', about: 'all' });
  if (recovered) return null;
  const found = desk.watchFor(['heartRateRecovered', ...STOPPING], RECOVERY_S);
  if (found === null) return 'bradycardia';
  return ends(desk, found);
}
