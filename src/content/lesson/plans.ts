/** Lessons of twenty and of forty-five minutes: parts with their minutes, what is shown in each, and what is said. */
import type { MessageKey } from '../messages/index.ts';
import type { Jump } from './jumps.ts';

export const PLAN_MINUTES = [20, 45] as const;
export type PlanMinutes = (typeof PLAN_MINUTES)[number];

export const PARTS = [
  'prebrief',
  'consent',
  'positioning',
  'sterilePrep',
  'bloodDraw',
  'needlePlacement',
  'injection',
  'recovery',
  'debrief',
] as const;
export type Part = (typeof PARTS)[number];

export interface PlannedPart {
  readonly part: Part;
  readonly minutes: number;
  /** What is put on the screen; null where the class goes on in its own session. */
  readonly show: Jump | null;
  readonly say: MessageKey;
  readonly ask: MessageKey;
  /** What a good answer holds. */
  readonly listen: MessageKey;
}

const planned = (part: Part, minutes: number, show: Jump | null): PlannedPart => ({
  part,
  minutes,
  show,
  say: `class.say.${part}`,
  ask: `class.ask.${part}`,
  listen: `class.listen.${part}`,
});

export const PLANS: Readonly<Record<PlanMinutes, readonly PlannedPart[]>> = {
  20: [
    planned('prebrief', 2, null),
    planned('consent', 3, null),
    planned('sterilePrep', 2, 'sterilePrep'),
    planned('bloodDraw', 2, 'bloodDraw'),
    planned('injection', 4, 'legPain'),
    planned('recovery', 2, 'recovery'),
    planned('debrief', 5, null),
  ],
  45: [
    planned('prebrief', 5, null),
    planned('consent', 5, null),
    planned('positioning', 3, 'positioning'),
    planned('sterilePrep', 4, 'wetSkin'),
    planned('bloodDraw', 4, 'bloodDraw'),
    planned('needlePlacement', 5, 'wetTap'),
    planned('injection', 6, 'legPain'),
    planned('recovery', 5, 'recovery'),
    planned('debrief', 8, null),
  ],
};

/** What every lesson is for. */
export const AIMS: readonly MessageKey[] = [
  'class.plan.aim.find',
  'class.plan.aim.sterile',
  'class.plan.aim.stop',
  'class.plan.aim.handOver',
];
