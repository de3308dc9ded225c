/** What stands on the evidence page and where: chapters of questions, each with the files that answer it. */
import { basename } from 'node:path';
import type { Validation } from '../all.ts';
import type { StudyRun } from '../experiments.ts';
import type { ValidationRow } from '../row.ts';

export type ChapterId = NonNullable<StudyRun['study']['chapter']>;

export interface Section {
  /** The address within the page. */
  readonly id: string;
  readonly title: string;
  readonly chapter: ChapterId;
  readonly runs: readonly StudyRun[];
  readonly rows: readonly ValidationRow[];
}

export const CHAPTERS: readonly { readonly id: ChapterId; readonly title: string; readonly lead: string }[] =
  [
    {
      id: 'pressure',
      title: 'Pressure and spread',
      lead: 'What fluid in the epidural space does to the pressure there and in the CSF, how far it spreads, and what a spine at rest shows on a gauge.',
    },
    {
      id: 'headache',
      title: 'Headache and leak',
      lead: 'Who gets a headache after which needle, how it comes and goes with posture and days, and what leaks.',
    },
    {
      id: 'relief',
      title: 'Relief',
      lead: 'What a patch does over a day or two, by volume, needle and delay. No result is drawn from a table when a patch is given: it follows from the seal and from how people differ.',
    },
    {
      id: 'needle',
      title: 'Needle, syringe and blood',
      lead: 'What a thumb meets on the way in, at the loss of resistance, and when the blood has grown old.',
    },
    {
      id: 'feelings',
      title: 'Heart and sensations',
      lead: 'What the heart does, what is felt, and what has to be waited for.',
    },
    {
      id: 'anatomy',
      title: 'Anatomy',
      lead: 'How deep the layers lie and how thick they are, in people drawn to be like those of each series.',
    },
  ];

/** The chapter of a first reading. */
const BY_OBSERVABLE: readonly (readonly [RegExp, ChapterId])[] = [
  [/^(csf\.leak|csf\.deficit|symptoms\.headache|seal\.)/, 'headache'],
  [/^(csf|epidural)\./, 'pressure'],
  [/^followUp\./, 'relief'],
  [/^(needle|syringe|tip|blood)\./, 'needle'],
  [/^(vitals|findings|symptoms)\./, 'feelings'],
];

function chapterOf({ study, experiment }: StudyRun): ChapterId {
  if (study.chapter !== undefined) return study.chapter;
  const first = experiment.readings.find(({ id }) => id === study.rows[0]?.reading)?.observable ?? '';
  return BY_OBSERVABLE.find(([pattern]) => pattern.test(first))?.[1] ?? 'anatomy';
}

const idOf = (file: string): string => basename(file, '.json');

/** Files that ask the same question stand together. */
export function sectionsOf({ runs }: Pick<Validation, 'runs'>): Section[] {
  const sections: Section[] = [];
  for (const run of runs) {
    const title = run.study.question ?? run.experiment.title;
    const index = sections.findIndex((section) => section.title === title);
    const known = sections[index];
    if (known === undefined)
      sections.push({ id: idOf(run.file), title, chapter: chapterOf(run), runs: [run], rows: run.rows });
    else sections[index] = { ...known, runs: [...known.runs, run], rows: [...known.rows, ...run.rows] };
  }
  return sections;
}

/** How a row counts. */
export type Standing = 'independent' | 'fitted' | 'anotherFollowed' | 'notYetChecked';

export function standingOf({ status, kind, notChosen }: ValidationRow): Standing {
  if (status === 'not yet checked') return 'notYetChecked';
  if (kind === 'excluded' || notChosen !== null) return 'anotherFollowed';
  return kind;
}
