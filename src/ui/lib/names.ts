/** Names that depend on the case or the protocol. */
import type { TeachingCase } from '../../content/caseSchema.ts';
import type { Messages } from '../../content/messages/index.ts';
import type { Protocol } from '../../content/protocols.ts';
import type { StepId } from '../../content/steps.ts';

export function caseName({ t }: Messages, { patient }: TeachingCase): string {
  return t('briefing.caseName', { days: patient.daysAfterBirth ?? 0 });
}

/** Where the protocol draws on confirmation, step 4 only makes ready. */
export function stepName({ t }: Messages, step: StepId, { drawTiming }: Protocol): string {
  if (step === 'bloodDraw' && drawTiming === 'on-confirmation') return t('steps.bloodDrawReady');
  return t(`steps.${step}`);
}
