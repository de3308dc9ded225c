/** One question for each step and for each thing that goes wrong: four answers, one of them the best, and why. */
import type { MessageKey } from '../messages/index.ts';
import type { StepId } from '../steps.ts';
import { isTrouble, type Jump, type Trouble } from './jumps.ts';

export const ANSWER_LETTERS = ['a', 'b', 'c', 'd'] as const;
export type AnswerLetter = (typeof ANSWER_LETTERS)[number];

export interface LessonQuestion {
  readonly question: MessageKey;
  readonly answers: Readonly<Record<AnswerLetter, MessageKey>>;
  readonly best: AnswerLetter;
  readonly why: MessageKey;
}

const BEST: Readonly<Record<Jump, AnswerLetter>> = {
  consent: 'c',
  positioning: 'b',
  sterilePrep: 'd',
  bloodDraw: 'b',
  needlePlacement: 'a',
  injection: 'b',
  recovery: 'c',
  patientMoves: 'c',
  wetSkin: 'a',
  faint: 'd',
  falseLoss: 'b',
  paraesthesiaRight: 'c',
  bloodAtHub: 'a',
  wetTap: 'd',
  legPain: 'b',
  backPainStrong: 'c',
  newHeadache: 'a',
  slowPulse: 'd',
};

/** In which step each goes wrong: there it is asked about, and nowhere after. */
const STEP_OF: Readonly<Record<Trouble, StepId>> = {
  patientMoves: 'needlePlacement',
  wetSkin: 'sterilePrep',
  faint: 'needlePlacement',
  falseLoss: 'needlePlacement',
  paraesthesiaRight: 'needlePlacement',
  bloodAtHub: 'needlePlacement',
  wetTap: 'needlePlacement',
  legPain: 'injection',
  backPainStrong: 'injection',
  newHeadache: 'injection',
  slowPulse: 'injection',
};

export function questionOf(about: Jump): LessonQuestion {
  return {
    question: `class.q.${about}`,
    answers: {
      a: `class.q.${about}.a`,
      b: `class.q.${about}.b`,
      c: `class.q.${about}.c`,
      d: `class.q.${about}.d`,
    },
    best: BEST[about],
    why: `class.q.${about}.why`,
  };
}

/** What a class talks about: what has just gone wrong in the example, or else the step. */
export function questionFor(step: StepId, example: Jump | null): LessonQuestion {
  return questionOf(example !== null && isTrouble(example) && STEP_OF[example] === step ? example : step);
}
