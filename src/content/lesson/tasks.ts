/** What is a nurse's own in this procedure: what, why, what to say, and which acts of a session show that it was done. */
import type { MessageKey } from '../messages/index.ts';
import type { StepId } from '../steps.ts';

export const TASKS = [
  'trolley',
  'support',
  'draw',
  'monitoring',
  'observations',
  'teaching',
  'handover',
] as const;
export type Task = (typeof TASKS)[number];

export interface NurseTask {
  readonly task: Task;
  /** When in the session. */
  readonly step: StepId;
  readonly what: MessageKey;
  readonly why: MessageKey;
  readonly say: MessageKey;
  /** Types of acts, all of which stand in the log of a session in which it was done; none where no act can show it. */
  readonly shownBy: readonly string[];
}

const STEP_OF: Readonly<Record<Task, StepId>> = {
  trolley: 'sterilePrep',
  support: 'positioning',
  draw: 'bloodDraw',
  monitoring: 'injection',
  observations: 'recovery',
  teaching: 'recovery',
  handover: 'recovery',
};
const SHOWN_BY: Readonly<Record<Task, readonly string[]>> = {
  trolley: [],
  support: ['briefAssistant', 'coach'],
  draw: ['dressSecond', 'prepareArm', 'drawBlood', 'passBlood'],
  monitoring: ['attachMonitors', 'askPatient'],
  observations: ['layFlat', 'observe', 'scoreHeadache'],
  teaching: [],
  handover: [],
};

export const NURSE_TASKS: readonly NurseTask[] = TASKS.map((task) => ({
  task,
  step: STEP_OF[task],
  what: `class.task.${task}.what`,
  why: `class.task.${task}.why`,
  say: `class.task.${task}.say`,
  shownBy: SHOWN_BY[task],
}));
