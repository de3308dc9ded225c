/** Step 7 as a scripted operator does it, and the calls afterwards. */
import { OBSERVATION_ITEMS } from '../../machines/acts.ts';
import { TICKS_PER_SECOND } from '../../physiology/types.ts';
import { ALARMS, isAlarmSign, OF_COMPRESSION, type AlarmSign } from '../alarms.ts';
import { plansHeparin } from '../heparin.ts';
import { looksOf, type Look } from '../recoveryPlan.ts';
import type { Desk } from './desk.ts';
import type { OperatorStyle } from './style.ts';

/** A wait is cut short by a warning; it is taken up again this often at the most. */
const MOST_WAITS = 20;
/** How long she sits, and stands, before her head is asked for, s. */
const UPRIGHT_S = 300;

/** One recovery, as the operator goes through it. */
class Watch {
  private readonly desk: Desk;
  private readonly style: OperatorStyle;
  private readonly answered = new Set<AlarmSign>();
  /** From this in the list of what was told on. */
  private heard: number;

  constructor(desk: Desk, style: OperatorStyle, heardFrom: number) {
    this.desk = desk;
    this.style = style;
    this.heard = heardFrom;
  }

  /** Answer every sign that has come up since. */
  heed(): void {
    const { told } = this.desk.view;
    for (; this.heard < told.length; this.heard++) {
      const type = told[this.heard]?.told.type;
      if (type === undefined || type === 'secondGive' || !isAlarmSign(type) || this.answered.has(type))
        continue;
      this.answered.add(type);
      const { answers } = ALARMS[type];
      const given = { whole: answers, first: answers.slice(0, 1), none: [] }[this.style.answersSigns];
      for (const answer of given) this.desk.do({ type: 'answerSign', answer });
    }
  }

  /** Whether an answered sign speaks of a clot on the roots. */
  get fearsClot(): boolean {
    return [...this.answered].some((sign) => OF_COMPRESSION.has(sign));
  }

  until(tick: number): void {
    this.heed();
    for (let i = 0; i < MOST_WAITS && this.desk.view.tick < tick; i++) {
      this.desk.wait((tick - this.desk.view.tick) / TICKS_PER_SECOND);
      this.heed();
    }
  }

  wait(seconds: number): void {
    this.until(this.desk.view.tick + seconds * TICKS_PER_SECOND);
  }
}

/** When this operator looks at what, in minutes after she was laid flat. */
function looksBy(desk: Desk, { round }: OperatorStyle): readonly Look[] {
  if (round === null) return looksOf(desk.view.protocol);
  return OBSERVATION_ITEMS.flatMap((item) => round[item].map((minute) => ({ item, minute }))).sort(
    (a, b) => a.minute - b.minute,
  );
}

/** Look at her when it is time, until she has rested long enough. */
function watchResting(desk: Desk, watch: Watch, style: OperatorStyle, flatTick: number): void {
  const restMinutes = style.restMinutes ?? desk.view.protocol.restMinutes;
  const minuteTick = (minute: number) => flatTick + Math.round(minute * 60 * TICKS_PER_SECOND);
  for (const { item, minute } of looksBy(desk, style)) {
    watch.until(minuteTick(Math.min(minute, restMinutes)));
    desk.do({ type: 'observe', item });
  }
  watch.until(minuteTick(restMinutes));
}

/** From the needle's coming out to the moment before she goes home. What was told before is part of it: harm stays. */
export function recover(desk: Desk, style: OperatorStyle, heardFrom = 0): void {
  const watch = new Watch(desk, style, heardFrom);
  desk.do({ type: 'withdrawAndDress' });
  const flatTick = desk.view.tick;
  desk.do({ type: 'layFlat' });
  watchResting(desk, watch, style, flatTick);
  desk.do({ type: 'sitUp' });
  watch.wait(UPRIGHT_S);
  desk.do({ type: 'standUp' });
  watch.wait(UPRIGHT_S);
  desk.do({ type: 'scoreHeadache' });
  if (style.walksHer) {
    desk.do({ type: 'walk' });
    desk.do({ type: 'observe', item: 'bladder' });
  }
  if (style.restartHours !== undefined && plansHeparin(desk.view.notes)) {
    const withheld = watch.fearsClot && style.answersSigns === 'whole';
    desk.do({ type: 'planThrombosis', restartHours: withheld ? null : style.restartHours });
  }
  for (const item of style.advise) desk.do({ type: 'advise', item });
  if (style.booksFollowUp) desk.do({ type: 'bookFollowUp' });
  if (style.writesRecord) desk.do({ type: 'writeRecord' });
  watch.heed();
}

/** She goes home, is called as it was booked, and the case is closed. */
export function followHome(desk: Desk, style: OperatorStyle, stoppedTick: number): void {
  const heardFrom = desk.view.told.length;
  if (!desk.do({ type: 'discharge' })) return;
  const watch = new Watch(desk, style, heardFrom);
  if (style.booksFollowUp) {
    for (const hour of desk.view.protocol.callHours) {
      watch.until(stoppedTick + hour * 3600 * TICKS_PER_SECOND);
      desk.do({ type: 'callPatient' });
    }
    watch.heed();
  }
  desk.do({ type: 'endFollowUp' });
}
