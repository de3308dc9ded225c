/** The words that the reasons for a refusal are written in, and the conditions that many of them share. */
import type { StepId } from '../content/steps.ts';
import type { Act } from './acts.ts';
import type { RefusalReason } from './refusalReasons.ts';
import type { ProcedureContext } from './types.ts';

export interface Bedside {
  readonly step: StepId;
  readonly inner: string;
  readonly context: ProcedureContext;
  readonly act: Act;
}
export type Unmet = (at: Bedside) => boolean;
type Reason = (at: Bedside) => RefusalReason;
export interface Rule {
  readonly steps: readonly StepId[];
  readonly why: Reason;
}

/** The first condition that is not met names the reason. */
export const missing =
  (otherwise: RefusalReason, ...conditions: readonly (readonly [RefusalReason, Unmet])[]): Reason =>
  (at) =>
    conditions.find(([, unmet]) => unmet(at))?.[0] ?? otherwise;
export const rule = (steps: StepId | readonly StepId[], why: Reason): Rule => ({
  steps: typeof steps === 'string' ? [steps] : steps,
  why,
});

export const inner =
  (...names: readonly string[]): Unmet =>
  (at) =>
    names.includes(at.inner);
export const needleOut: Unmet = (at) =>
  inner('choosingLevel', 'levelChosen', 'skinAnaesthetised', 'needleOut', 'passesUsed')(at);
export const wetTap = ['removeAfterWetTap', inner('wetTap')] as const;
export const csf = ['bloodInCsf', inner('bloodInCsf')] as const;
export const stopped = ['stoppedForGood', inner('stopping', 'needleOut')] as const;
