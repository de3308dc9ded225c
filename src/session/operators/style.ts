/** How a scripted operator works: the same procedure, done well, hesitantly or badly. */
import type { Interspace } from '../../content/levels.ts';
import type { AdviceItem, AssessmentItem, ConsentItem } from '../../machines/acts.ts';

/** When, in minutes after she was laid flat, something is observed. */
export interface Round {
  readonly vitalSigns: readonly number[];
  readonly legs: readonly number[];
  readonly temperature: readonly number[];
  readonly backPain: readonly number[];
}

export interface OperatorStyle {
  readonly assess: readonly AssessmentItem[];
  readonly explain: readonly ConsentItem[];
  readonly quote: 'honest' | 'overstated';
  readonly briefsAssistant: boolean;
  readonly posture: 'lateralCurled' | 'sittingCurled';
  readonly agent: 'chlorhexidine05' | 'chlorhexidine2';
  readonly waitsForDrySkin: boolean;
  readonly asepsis: 'full' | 'glovesOnly';
  readonly syringe: 'plain' | 'heparinised';
  readonly drawsEarly: boolean;
  /** null: what the protocol aims at. */
  readonly drawMl: number | null;
  /** First choice, and the one after a wet tap. */
  readonly levels: readonly [Interspace, Interspace];
  /** Angles tried in turn, after each bone contact the next: [cephalad, left] in degrees. */
  readonly angles: readonly (readonly [number, number])[];
  readonly needleMmPerS: number;
  readonly checksHub: boolean;
  readonly rateMlPerS: number;
  readonly asksEveryMl: number | null;
  readonly heedsWarnings: boolean;
  /** Every other pause is only this long, s; null: each as long as the protocol says. */
  readonly shortPauseS: number | null;
  /** Every other question comes this much after its mark, mL. */
  readonly asksLateByMl: number;
  /** null: as long as the protocol says. */
  readonly restMinutes: number | null;
  readonly round: Round;
  readonly advise: readonly AdviceItem[];
  readonly plansThrombosis: boolean;
  readonly booksFollowUp: boolean;
  readonly writesRecord: boolean;
  /** Seconds of hesitation before each act. */
  readonly hesitationS: number;
}
