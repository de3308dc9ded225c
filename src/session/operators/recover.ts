/** Step 7 as a scripted operator does it. */
import { OBSERVATION_ITEMS } from '../../machines/acts.ts';
import { TICKS_PER_SECOND } from '../../physiology/types.ts';
import type { Desk } from './desk.ts';
import type { OperatorStyle, Round } from './style.ts';

/** A wait is cut short by a warning; it is taken up again this often at the most. */
const MOST_WAITS = 20;

function waitUntil(desk: Desk, tick: number): void {
  for (let i = 0; i < MOST_WAITS && desk.view.tick < tick; i++)
    desk.wait((tick - desk.view.tick) / TICKS_PER_SECOND);
}

/** Look at her when it is time, until she has rested long enough. */
function watchResting(desk: Desk, round: Round, flatTick: number, restMinutes: number): void {
  const minuteTick = (minute: number) => flatTick + Math.round(minute * 60 * TICKS_PER_SECOND);
  const looks = OBSERVATION_ITEMS.flatMap((item) => round[item].map((minute) => ({ item, minute })));
  for (const { item, minute } of looks.sort((a, b) => a.minute - b.minute)) {
    waitUntil(desk, minuteTick(Math.min(minute, restMinutes)));
    desk.do({ type: 'observe', item });
  }
  waitUntil(desk, minuteTick(restMinutes));
}

export function recover(desk: Desk, style: OperatorStyle): void {
  desk.do({ type: 'withdrawAndDress' });
  const flatTick = desk.view.tick;
  desk.do({ type: 'layFlat' });
  watchResting(desk, style.round, flatTick, style.restMinutes ?? desk.view.protocol.restMinutes);
  desk.do({ type: 'sitUp' });
  desk.wait(300);
  desk.do({ type: 'standUp' });
  desk.wait(300);
  desk.do({ type: 'scoreHeadache' });
  if (style.restartHours !== null) desk.do({ type: 'planThrombosis', restartHours: style.restartHours });
  for (const item of style.advise) desk.do({ type: 'advise', item });
  if (style.booksFollowUp) desk.do({ type: 'bookFollowUp' });
  if (style.writesRecord) desk.do({ type: 'writeRecord' });
}
