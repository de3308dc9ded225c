/** The shape of the procedure: its steps, its memory and its events. */
import type { StepId } from '../content/steps.ts';
export type { StepId };
import type { Connector, Equipment } from '../content/equipment.ts';
import type { ContrastAgent, ImagingDevice, SpreadReading } from '../content/imaging.ts';
import type { Interspace } from '../content/levels.ts';
import type { Protocol } from '../content/protocols.ts';
import type { Finding } from '../physiology/types.ts';
import type {
  Act,
  ActType,
  AdviceItem,
  AssessmentItem,
  ConsentItem,
  DressItem,
  ObservationItem,
  SignAnswer,
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
  /** Whether no blood goes in before contrast has shown the space; fixed by the case. */
  readonly contrastNeeded: boolean;
  readonly assessed: readonly AssessmentItem[];
  readonly explained: readonly ConsentItem[];
  readonly observed: readonly ObservationItem[];
  readonly advised: readonly AdviceItem[];
  /** What was done about signs that came up after this patch. */
  readonly answered: readonly SignAnswer[];
  /** Bare acts that are done once and ticked off (monitors, cannula, briefing, ...). */
  readonly done: readonly ActType[];
  /** What the second operator wears clean, in its order. */
  readonly dressed: readonly DressItem[];
  /** Where the blood is to come from; null before that was decided. */
  readonly vein: 'freshVein' | 'cannula' | null;
  /** The connector of the syringe that was taken; null before. */
  readonly syringeConnector: Connector | null;
  readonly posture: 'lateralCurled' | 'sittingCurled' | null;
  readonly interspace: Interspace | null;
  /** Insertions and redirections by the operator who holds the needle now. */
  readonly passes: number;
  /** A senior can take over once; the passes are then counted afresh. */
  readonly seniorHasNeedle: boolean;
  /** What is in hand now: only some of it may be changed while the needle is in. */
  readonly equipment: Equipment;
  /** How deep the track at this place has been numbed, mm. */
  readonly trackNumbToMm: number;
  // Of the needle in her back, without meaning while it is out:
  /** The stylet fills it, so that no syringe presses. */
  readonly styletIn: boolean;
  /** The hub was looked at, and the needle has not moved since. */
  readonly hubLookedAt: boolean;
  /** Depth at which the tip left the fat under the skin in this pass, mm: fat below that lies in a gap. Null before. */
  readonly fatEndsMm: number | null;
  /** What was called for and has come. */
  readonly imagingHere: readonly ImagingDevice[];
  /** The contrast that was drawn up last; null before. */
  readonly contrast: ContrastAgent | null;
  /** Contrast that went in where the needle now stands, whether a film was taken since, and as what it was read; null before that. */
  readonly contrastGivenMl: number;
  readonly filmSinceContrast: boolean;
  readonly contrastSeen: SpreadReading | null;
  /** The covered anatomy stands open. */
  readonly peeking: boolean;
  /** Interspaces at which this procedure has met CSF: the needle does not go back there. */
  readonly wetTaps: readonly Interspace[];
  readonly bloodInSyringe: boolean;
  readonly injectionHeld: boolean;
  /** The last mark that this patch has passed, mL. */
  readonly injectedMl: number;
  readonly bloodInCsf: boolean;
  readonly stopReason: StopReason | null;
  /** Seconds waited since the needle came out. */
  readonly waitedS: number;
  readonly patchNumber: 1 | 2;
  readonly helpCalled: boolean;
}

export type ProcedureEvent = Act | Finding;

/** What fixes a procedure before it begins. */
export interface ProcedureInput {
  readonly protocol: Protocol;
  readonly patientAgrees: boolean;
  readonly contrastNeeded: boolean;
}

/** Where the procedure stands, in one word each. */
export interface MachineView {
  /** 'briefing', a step's id, 'paused' or 'debrief'. */
  readonly phase: 'briefing' | StepId | 'paused' | 'debrief';
  /** The step's inner state, e.g. 'boneContact'; '' outside the steps. */
  readonly inner: string;
  /** phase and inner joined by a dot. */
  readonly path: string;
  /** The step in hand; while paused the step that was left; null in briefing and in debrief. */
  readonly step: StepId | null;
  readonly ending: Ending | null;
  readonly context: ProcedureContext;
  /** Acts the machine would allow now (for acts with fields: some form of them). */
  readonly allowed: ReadonlySet<ActType>;
}
