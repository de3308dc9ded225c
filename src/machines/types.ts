/** The shape of the procedure: its steps, its memory and its events. */
export { STEPS } from '../content/steps.ts';
export type { StepId } from '../content/steps.ts';
import type { Interspace } from '../content/levels.ts';
import type { Protocol } from '../content/protocols.ts';
import type { Finding } from '../physiology/types.ts';
import type {
  Act,
  ActType,
  AdviceItem,
  AssessmentItem,
  ConsentItem,
  ObservationItem,
  StopReason,
} from './acts.ts';

/** How a session can end, besides the debrief of a finished patch. */
export const ENDINGS = ['finished', 'deferred', 'referred', 'declined', 'abandoned'] as const;
export type Ending = (typeof ENDINGS)[number];

/** What the machine remembers: only what permission depends on, all of it bounded and serialisable. */
export interface ProcedureContext {
  readonly protocol: Protocol;
  /** Whether this patient agrees when asked; fixed by the case. */
  readonly patientAgrees: boolean;
  readonly assessed: readonly AssessmentItem[];
  readonly explained: readonly ConsentItem[];
  readonly observed: readonly ObservationItem[];
  readonly advised: readonly AdviceItem[];
  /** Bare acts that are done once and ticked off (monitors, cannula, briefing, ...). */
  readonly done: readonly ActType[];
  readonly posture: 'lateralCurled' | 'sittingCurled' | null;
  readonly interspace: Interspace | null;
  readonly passes: number;
  readonly bloodInSyringe: boolean;
  readonly injectionHeld: boolean;
  readonly stopReason: StopReason | null;
  readonly patchNumber: 1 | 2;
  readonly helpCalled: boolean;
}

export type ProcedureEvent = Act | Finding;
