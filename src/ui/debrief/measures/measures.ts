/** A run's own measures in words, each with what was published of other people in other settings. */
import type { MessageKey, Messages } from '../../../content/messages/index.ts';
import type { Placement } from '../../../session/placement.ts';
import { clockText } from '../../lib/time.ts';

export const MEASURES = [
  'firstPassSuccess',
  'passes',
  'boneContacts',
  'timeS',
  'pathLengthMm',
  'depthErrorMm',
  'levelError',
  'wetTaps',
  'falseLossesBelieved',
  'sweepsAtDepth',
  'peeks',
] as const satisfies readonly (keyof Placement)[];
export type Measure = (typeof MEASURES)[number];

/** What is published beside each, as a sentence and as rows of the table of figures; null where nothing is. */
interface Beside {
  readonly words: MessageKey;
  readonly figureIds: readonly string[];
}

export const BESIDE: Readonly<Record<Measure, Beside | null>> = {
  firstPassSuccess: {
    words: 'measure.beside.firstPassSuccess',
    figureIds: ['firstTryLearners', 'successLearners', 'noRedirection'],
  },
  passes: { words: 'measure.beside.passes', figureIds: ['passes'] },
  boneContacts: { words: 'measure.beside.boneContacts', figureIds: ['boneContactsTypical'] },
  timeS: { words: 'measure.beside.timeS', figureIds: ['timeTellsNothing', 'motionTracking'] },
  pathLengthMm: { words: 'measure.beside.pathLengthMm', figureIds: ['motionTracking'] },
  depthErrorMm: { words: 'measure.beside.depthErrorMm', figureIds: [] },
  levelError: { words: 'measure.beside.levelError', figureIds: ['palpationHigher'] },
  wetTaps: { words: 'measure.beside.wetTaps', figureIds: ['wetTapObstetric', 'wetTapLearners'] },
  falseLossesBelieved: { words: 'measure.beside.falseLossesBelieved', figureIds: ['falseLossShare'] },
  sweepsAtDepth: null,
  peeks: null,
};

export const MEASURE_FIGURE_IDS: readonly string[] = [
  ...new Set(MEASURES.flatMap((measure) => BESIDE[measure]?.figureIds ?? [])),
  'casesToCompetence',
];

/** Half of the last decimal that is shown: less than this is no difference. */
const SAME_DEPTH_MM = 0.5;

function depthError({ t }: Messages, errorMm: number): string {
  if (Math.abs(errorMm) < SAME_DEPTH_MM) return t('measure.value.depthSame');
  return t(errorMm > 0 ? 'measure.value.depthDeeper' : 'measure.value.depthShallower', {
    mm: Math.abs(errorMm),
  });
}

function levelError({ t }: Messages, error: number): string {
  if (error === 0) return t('measure.value.levelRight');
  return t(error > 0 ? 'measure.value.levelHigher' : 'measure.value.levelLower', { count: Math.abs(error) });
}

/** The run's own value, as words. */
export function measureValue(messages: Messages, placement: Placement, measure: Measure): string {
  const { t, number } = messages;
  switch (measure) {
    case 'firstPassSuccess':
      return t(placement.firstPassSuccess ? 'debrief.yes' : 'debrief.no');
    case 'timeS':
      return placement.timeS === null ? t('debrief.none') : clockText(placement.timeS);
    case 'pathLengthMm':
      return t('measure.value.mm', { mm: placement.pathLengthMm });
    case 'depthErrorMm':
      return placement.depthErrorMm === null
        ? t('measure.value.noSpace')
        : depthError(messages, placement.depthErrorMm);
    case 'levelError':
      return placement.levelError === null ? t('debrief.none') : levelError(messages, placement.levelError);
    default:
      return number(placement[measure], 0);
  }
}
