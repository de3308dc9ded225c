/** The chapters that a patient reads, in their order. */
import type { MessageKey } from '../messages/index.ts';
import type { Block } from './blocks.ts';
import { days, help, choices } from './chapters/after.ts';
import { howItMayGo, risks } from './chapters/going.ts';
import { questions } from './chapters/questions.ts';
import { steps } from './chapters/steps.ts';
import { what, why } from './chapters/why.ts';

export type { Block, Shown, Worded } from './blocks.ts';

export const CHAPTER_IDS = [
  'why',
  'what',
  'steps',
  'howItMayGo',
  'risks',
  'days',
  'help',
  'choices',
  'questions',
] as const;
export type ChapterId = (typeof CHAPTER_IDS)[number];

/** The same person sitting and lying; or the lower back with the patch in it. */
export type Picture = 'lyingSitting' | 'patch';

export interface Chapter {
  readonly id: ChapterId;
  readonly title: MessageKey;
  /** What to keep in mind, in a sentence or three. */
  readonly cue: MessageKey;
  readonly picture: Picture | null;
  readonly blocks: readonly Block[];
}

export const CHAPTERS: readonly Chapter[] = [
  {
    id: 'why',
    title: 'patient.why.title',
    cue: 'patient.why.cue',
    picture: 'lyingSitting',
    blocks: why,
  },
  { id: 'what', title: 'patient.what.title', cue: 'patient.what.cue', picture: 'patch', blocks: what },
  { id: 'steps', title: 'patient.steps.title', cue: 'patient.steps.cue', picture: 'patch', blocks: steps },
  { id: 'howItMayGo', title: 'patient.go.title', cue: 'patient.go.cue', picture: null, blocks: howItMayGo },
  { id: 'risks', title: 'patient.risks.title', cue: 'patient.risks.cue', picture: null, blocks: risks },
  { id: 'days', title: 'patient.days.title', cue: 'patient.days.cue', picture: null, blocks: days },
  { id: 'help', title: 'patient.help.title', cue: 'patient.help.cue', picture: null, blocks: help },
  {
    id: 'choices',
    title: 'patient.choices.title',
    cue: 'patient.choices.cue',
    picture: null,
    blocks: choices,
  },
  { id: 'questions', title: 'patient.q.title', cue: 'patient.q.cue', picture: null, blocks: questions },
];
