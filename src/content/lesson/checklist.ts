/** What an observer looks for, step by step. Own words; no published instrument's text. */
import type { MessageKey } from '../messages/index.ts';
import type { StepId } from '../steps.ts';

export interface Observed {
  readonly step: StepId;
  readonly item: MessageKey;
}

const item = (step: StepId, name: MessageKey): Observed => ({ step, item: name });

export const CHECKLIST: readonly Observed[] = [
  item('consent', 'class.check.leak'),
  item('consent', 'class.check.pressure'),
  item('consent', 'class.check.legsBefore'),
  item('consent', 'class.check.anticoagulant'),
  item('consent', 'class.check.honest'),
  item('positioning', 'class.check.signal'),
  item('positioning', 'class.check.support'),
  item('sterilePrep', 'class.check.timeOut'),
  item('sterilePrep', 'class.check.dry'),
  item('bloodDraw', 'class.check.draw'),
  item('bloodDraw', 'class.check.fresh'),
  item('needlePlacement', 'class.check.level'),
  item('needlePlacement', 'class.check.stops'),
  item('needlePlacement', 'class.check.hub'),
  item('injection', 'class.check.asks'),
  item('injection', 'class.check.pauses'),
  item('injection', 'class.check.ends'),
  item('injection', 'class.check.written'),
  item('recovery', 'class.check.legs'),
  item('recovery', 'class.check.restart'),
  item('recovery', 'class.check.handover'),
  item('recovery', 'class.check.teachBack'),
];

/** How each is marked. */
export const MARKS = ['done', 'partly', 'not', 'notSeen'] as const;
