/** The words of a session: its log, its snapshot, its record. */
import type { Anatomy, NeedleTrack } from '../anatomy/types.ts';
import type { TeachingCase } from '../content/caseSchema.ts';
import type { ContrastAgent, ImagingDevice, SpreadReading } from '../content/imaging.ts';
import type { Interspace } from '../content/levels.ts';
import type { Protocol } from '../content/protocols.ts';
import type { Vector3 } from '../numerics/vector.ts';
import type { Act, StopReason } from '../machines/acts.ts';
import type { Ending, MachineView, StepId } from '../machines/types.ts';
import type { ReliefTrack } from '../physiology/reliefTrack.ts';
import type { BodyState, Controls, Finding, Patient } from '../physiology/types.ts';
import type { Placement } from './placement.ts';
import type { Settings } from './setup.ts';

export type { MachineView };

/** One attempted act: when, what, and whether the machine allowed it. */
export interface LogEntry {
  readonly tick: number;
  readonly act: Act;
  readonly refused: boolean;
}

/** Something that happened, for captions, timeline, score and debrief; in time order. */
export type Moment =
  | {
      readonly kind: 'act';
      readonly tick: number;
      readonly path: string;
      readonly act: Act;
      readonly refused: boolean;
    }
  | { readonly kind: 'finding'; readonly tick: number; readonly path: string; readonly finding: Finding }
  /** The machine entered this state, e.g. 'needlePlacement.advancing'. */
  | { readonly kind: 'state'; readonly tick: number; readonly path: string };

/** Append-only series for traces and the timeline. Numbers only, parallel arrays. */
export interface Traces {
  /** While the needle moves: one point per 0.1 mm of depth or more, with the pass it belongs to. */
  readonly force: { depthMm: number[]; forceN: number[]; pass: number[] };
  /** While blood is injected: one point per 0.05 mL or 0.25 s. */
  readonly pressure: { volumeMl: number[]; spaceMmHg: number[]; lineMmHg: number[]; timeS: number[] };
  /** All along: one point per 5 s of session time, or per step of the body where that is longer. */
  readonly timeline: {
    timeS: number[];
    headacheNrs: number[];
    backPressureNrs: number[];
    epiduralPressureMmHg: number[];
    heartRatePerMin: number[];
  };
}

/** The operator's mark on her skin. */
export interface SkinMark {
  /** The space that she or he believes to be under it. */
  readonly believed: Interspace;
  /** Where it is on the skin of the atlas: it goes with the skin when she moves. */
  readonly atlas: Vector3;
}

/** One line along which the needle was pushed, with what it met: for the review, never for the operator at work. */
export interface PassRecord {
  /** From 1. */
  readonly number: number;
  /** When it was begun. */
  readonly tick: number;
  readonly track: NeedleTrack;
  /** She as she lay then. */
  readonly anatomy: Anatomy;
  deepestMm: number;
  /** Way of the tip in this pass, in and out, mm. */
  pathMm: number;
  readonly contacts: { readonly depthMm: number }[];
  readonly losses: { readonly depthMm: number; readonly inSpace: boolean }[];
  /** Each time that the tip was said to stand in the space, and whether it did. */
  readonly beliefs: { readonly tick: number; readonly depthMm: number; readonly inSpace: boolean }[];
}

/** Values that must be kept from one moment of the run. */
export interface Marks {
  /** What her headache would have been upright when the session began. */
  headacheIfUprightBeforeNrs: number;
  /** At the last stop of the injection; null before. */
  endOfInjection: {
    readonly tick: number;
    readonly epiduralPressureMmHg: number;
    readonly staticPressureMmHg: number;
    readonly levelsReached: readonly string[];
  } | null;
  /** What the first patch had put in, and what it had seen of her by X-rays, when a second one was begun, and how many moments it made; null before. */
  firstPatch: {
    readonly moments: number;
    readonly injectedMl: number;
    readonly injectedOutsideMl: number;
    readonly bloodAgeS: number | null;
    readonly shots: number;
    readonly screeningS: number;
  } | null;
}

/**
 * What every view reads. The object is stable and mutated in place; `version` counts discrete changes
 * (acts, findings, states), so that React re-renders on those alone. Sixty-hertz values (`tick`, `body`,
 * `traces`) are read in frame callbacks.
 */
export interface SessionSnapshot {
  readonly version: number;
  readonly tick: number;
  readonly seed: number;
  readonly settings: Settings;
  /** As the notes have it: as it began, and from the hour or the patch on at which a line was read again as it is by then. */
  readonly teachingCase: TeachingCase;
  readonly protocol: Protocol;
  readonly patient: Patient;
  /** As she lies, sits or stands now: another object after each change of posture, the same one on her return to it. */
  readonly anatomy: Anatomy;
  readonly machine: MachineView;
  readonly body: Readonly<BodyState>;
  readonly controls: Readonly<Controls>;
  readonly track: NeedleTrack | null;
  readonly mark: SkinMark | null;
  readonly passes: readonly PassRecord[];
  readonly moments: readonly Moment[];
  readonly traces: Traces;
  /** Copies of the body from just before the first blood on, in time order: for the look back, never for the operator at work. */
  readonly course: readonly Readonly<BodyState>[];
  readonly marks: Readonly<Marks>;
}

export interface ActResult {
  readonly accepted: boolean;
}

/** A running procedure. Deterministic: its state is a function of case, protocol, seed and log alone. */
export interface Session {
  readonly snapshot: SessionSnapshot;
  readonly log: readonly LogEntry[];
  /** Try an act now. A refused act is logged as refused and changes nothing else. */
  readonly perform: (act: Act) => ActResult;
  /** Whether the machine would allow this act now. */
  readonly canPerform: (act: Act) => boolean;
  /** Let time run to this tick (no effect while paused, in the briefing, or after the end). */
  readonly advanceTo: (tick: number) => void;
  /** Called after each discrete change; returns the way to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Fingerprint of the state: equal hashes mean equal states to the last bit. */
  readonly stateHash: () => string;
}

export interface StepRecord {
  readonly id: StepId;
  readonly startedAtS: number;
  readonly endedAtS: number | null;
}

export type Outcome = 'complete' | 'partial' | 'failed' | 'notPatched';

export interface ScoreItemResult {
  /** Key of the item; its title, reason and source stand in the catalogue and the table of figures. */
  readonly id: string;
  readonly step: StepId | 'recovery';
  readonly points: number;
  /** 0 where the item asks for nothing in this run. */
  readonly possible: number;
  readonly applies: boolean;
  readonly critical: boolean;
  /** Whether a critical rule was broken. */
  readonly violated: boolean;
  readonly atS: number | null;
  /** Values for the sentence, e.g. {seconds: 44}. */
  readonly values: Readonly<Record<string, number | string>>;
}

export interface Score {
  readonly total: number;
  readonly possible: number;
  readonly criticalViolations: number;
  readonly passed: boolean;
  readonly items: readonly ScoreItemResult[];
}

/** Films, scans and contrast of a run. */
export interface ImagingRecord {
  readonly devices: readonly ImagingDevice[];
  readonly shots: number;
  readonly screeningS: number;
  readonly scans: number;
  /** Depth to the space as it was last measured on a scan, mm; null where none was. */
  readonly depthNotedMm: number | null;
  /** The same as it truly is in the space of the first needle, on its ideal line as she lay, mm; null before a needle. */
  readonly trueDepthMm: number | null;
  /** Each dose: what it was read as, and where it truly went. */
  readonly contrast: readonly {
    readonly agent: ContrastAgent;
    readonly volumeMl: number;
    readonly judged: SpreadReading | null;
    readonly truth: SpreadReading;
  }[];
}

/** What the debrief and the commands print. Camel case, units in the names. */
export interface RunRecord {
  readonly caseId: string;
  readonly protocolId: string;
  readonly operator: string;
  readonly seed: number;
  readonly ending: Ending | null;
  readonly steps: readonly StepRecord[];
  readonly drawnMl: number;
  readonly injectedMl: number;
  readonly discardedMl: number;
  readonly syringeRemainderMl: number;
  readonly bloodAgeAtInjectionS: number | null;
  readonly peakEpiduralPressureMmHg: number;
  /** At the needle's tip when the injection was stopped, with what the flow itself had raised. */
  readonly finalEpiduralPressureMmHg: number;
  /** The same once that has spread: what a gauge reads at rest. */
  readonly finalStaticPressureMmHg: number;
  readonly levelsReached: readonly string[];
  readonly stopReason: StopReason | null;
  readonly duralPuncture: boolean;
  /** How the needle was placed, by the last patch for which one went in; null before any needle. */
  readonly placement: Placement | null;
  /** What was seen of her inside, and what it was; null where nothing was called for. */
  readonly imaging: ImagingRecord | null;
  readonly headacheUprightBeforeNrs: number;
  readonly headacheUprightAfter2hNrs: number;
  readonly headacheUprightAfter24hNrs: number;
  readonly headacheUprightAfter48hNrs: number;
  readonly outcome: Outcome;
  /** How the relief ran over the two days; null where no blood was given. */
  readonly reliefTrack: ReliefTrack | null;
  readonly score: Score;
  readonly events: readonly { readonly atS: number; readonly type: string; readonly refused?: boolean }[];
  readonly stateHash: string;
}
