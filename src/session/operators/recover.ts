/** Step 7 as a scripted operator does it. */
import type { Desk } from './desk.ts';
import type { OperatorStyle } from './style.ts';

export function recover(desk: Desk, style: OperatorStyle): void {
  desk.do({ type: 'withdrawAndDress' });
  desk.do({ type: 'layFlat' });
  for (const item of style.observe) desk.do({ type: 'observe', item });
  const restEndTick = desk.snapshot.tick + style.restMinutes * 60 * 120;
  for (let i = 0; i < 20 && desk.snapshot.tick < restEndTick; i++)
    desk.wait((restEndTick - desk.snapshot.tick) / 120);
  for (let i = 0; i < style.legChecks; i++) desk.do({ type: 'observe', item: 'legs' });
  desk.do({ type: 'sitUp' });
  desk.wait(300);
  desk.do({ type: 'standUp' });
  desk.wait(300);
  desk.do({ type: 'scoreHeadache' });
  if (style.plansThrombosis) desk.do({ type: 'planThrombosis' });
  for (const item of style.advise) desk.do({ type: 'advise', item });
  if (style.booksFollowUp) desk.do({ type: 'bookFollowUp' });
  if (style.writesRecord) desk.do({ type: 'writeRecord' });
  desk.do({ type: 'discharge' });
}
