/** The reasons to stop, in groups, with those of the signs that stand now set before all others. */
import type { MessageKey } from '../../content/messages/index.ts';
import type { StopReason } from '../../machines/acts.ts';
import { REASON_FOR, signsNow, type SessionSnapshot } from '../../session/index.ts';

export interface StopGroup {
  readonly title: MessageKey;
  readonly reasons: readonly StopReason[];
}

const GROUPS: readonly StopGroup[] = [
  { title: 'injection.stopPlan', reasons: ['targetReached', 'patientAsked'] },
  {
    title: 'injection.stopHer',
    reasons: [
      'legPain',
      'backPain',
      'headache',
      'weaknessOrNumbness',
      'visionOrHearing',
      'bradycardia',
      'seizure',
    ],
  },
  { title: 'injection.stopNeedle', reasons: ['highPressure', 'bloodOrCsfAtHub', 'syringeJammed'] },
];

/** Every reason once: those of the present signs first, most urgent first, then the rest by what they are about. */
export function stopGroups(snapshot: SessionSnapshot): readonly StopGroup[] {
  const now = [...new Set(signsNow(snapshot).map(({ sign }) => REASON_FOR[sign]))];
  const rest = GROUPS.map(({ title, reasons }) => ({
    title,
    reasons: reasons.filter((reason) => !now.includes(reason)),
  })).filter(({ reasons }) => reasons.length > 0);
  return now.length === 0 ? rest : [{ title: 'injection.stopNow', reasons: now }, ...rest];
}
