/** Names that depend on the case or the protocol. */
import type { TeachingCase } from '../../content/caseSchema.ts';
import type { Messages } from '../../content/messages/index.ts';
import type { Protocol } from '../../content/protocols.ts';
import type { StepId } from '../../content/steps.ts';

const DAY_H = 24;
const WEEK_H = 168;

/** What the sentences of a case ask for. */
function caseValues({ t }: Messages, { patient, puncture, history, imagingFound }: TeachingCase) {
  return {
    name: patient.name,
    days: patient.daysAfterBirth ?? 0,
    interspace: puncture?.interspace ?? '',
    needle: puncture === null ? '' : t(`assessment.needle.${puncture.needle}`),
    hoursAgo: puncture?.hoursAgo ?? 0,
    weeks: Math.round((puncture?.hoursAgo ?? 0) / WEEK_H),
    onsetHours: history.onsetHoursAgo,
    onsetDays: Math.round(history.onsetHoursAgo / DAY_H),
    onsetWeeks: Math.round(history.onsetHoursAgo / WEEK_H),
    hours: history.treatedHours,
    found: imagingFound ?? '',
  };
}

/** A sentence that is the case's own. */
export function caseWords(
  messages: Messages,
  teachingCase: TeachingCase,
  what: 'name' | 'story' | 'began' | 'history' | 'treatment',
): string {
  return messages.t(`case.${teachingCase.id}.${what}`, caseValues(messages, teachingCase));
}

export function caseName(messages: Messages, teachingCase: TeachingCase): string {
  return caseWords(messages, teachingCase, 'name');
}

/** Where the protocol draws on confirmation, step 4 only makes ready. */
export function stepName({ t }: Messages, step: StepId, { drawTiming }: Protocol): string {
  if (step === 'bloodDraw' && drawTiming === 'on-confirmation') return t('steps.bloodDrawReady');
  return t(`steps.${step}`);
}
