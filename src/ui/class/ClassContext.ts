/** What every part of the class's pages can reach: what is on the screen, and what the facilitator has opened. */
import { createContext, useContext } from 'react';
import type { Jump } from '../../content/lesson/jumps.ts';
import type { PlanMinutes } from '../../content/lesson/plans.ts';
import type { AnswerLetter } from '../../content/lesson/questions.ts';
import type { Messages } from '../../content/messages/index.ts';

/** The plan that is followed, and when its time was started, ms of the page; null while none is kept. */
export interface Timing {
  readonly minutes: PlanMinutes;
  readonly startedMs: number | null;
}

export interface Lesson {
  readonly messages: Messages;
  /** Time stands, for everybody to talk. */
  readonly paused: boolean;
  readonly setPaused: (paused: boolean) => void;
  readonly curtain: boolean;
  readonly setCurtain: (down: boolean) => void;
  readonly asking: boolean;
  readonly setAsking: (asking: boolean) => void;
  readonly answered: boolean;
  readonly setAnswered: (answered: boolean) => void;
  readonly votes: Readonly<Record<AnswerLetter, number>>;
  readonly vote: (letter: AnswerLetter, by: 1 | -1) => void;
  /** The acts of the session beside the picture. */
  readonly acting: boolean;
  readonly setActing: (acting: boolean) => void;
  readonly timing: Timing;
  readonly setTiming: (timing: Timing) => void;
  /** The example that is on the screen; null for the class's own session. */
  readonly jump: Jump | null;
  /** The example asked for last, on the screen or on its way. */
  readonly wanted: Jump | null;
  /** Go where the strip says; null is the class's own session. */
  readonly choose: (jump: Jump | null) => void;
  /** Takes the focus back to the strip's menu when the room has been built anew for what was chosen in it. */
  readonly keepFocus: (menu: HTMLSelectElement | null) => void;
  readonly jumpState: 'ready' | 'working' | 'failed';
  readonly goTo: (jump: Jump) => void;
  readonly goBack: () => void;
}

export const LessonContext = createContext<Lesson | null>(null);

export function useLesson(): Lesson {
  const lesson = useContext(LessonContext);
  if (lesson === null) throw new Error('A part of the class was rendered outside of it.');
  return lesson;
}
