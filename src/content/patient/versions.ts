/** Where the headache comes from: what a patient reads depends on it, and which published outcomes fit. */
import type { TeachingCase } from '../caseSchema.ts';

export const VERSIONS = ['afterBirth', 'afterLumbarPuncture', 'spontaneousLeak'] as const;
export type Version = (typeof VERSIONS)[number];

/** What became of people who had one patch. */
export const FATES = ['whole', 'partly', 'not'] as const;
export type Fate = (typeof FATES)[number];

export interface VersionFacts {
  /** The case whose made-up person the pictures show. */
  readonly caseId: TeachingCase['id'];
  /** Of a hundred people, by the ids of the table of figures; a fate that was not told apart is left out. */
  readonly outcome: Readonly<Partial<Record<Fate, string>>>;
}

export const VERSION_FACTS: Readonly<Record<Version, VersionFacts>> = {
  afterBirth: {
    caseId: 'obstetric-wet-tap',
    outcome: { whole: 'completeRelief', partly: 'partialRelief', not: 'noRelief' },
  },
  afterLumbarPuncture: {
    caseId: 'lumbar-puncture',
    outcome: { whole: 'allNeedlesComplete', partly: 'allNeedlesPartial', not: 'allNeedlesNone' },
  },
  spontaneousLeak: {
    caseId: 'spontaneous-leak',
    outcome: { whole: 'spontaneousGood', not: 'spontaneousNotGood' },
  },
};
