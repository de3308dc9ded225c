/** How a scripted operator works: the same procedure, done well, hesitantly or badly. */
import type { Interspace } from '../../content/levels.ts';
import type { AdviceItem, AssessmentItem, ConsentItem, ObservationItem } from '../../machines/acts.ts';

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
  readonly drawMl: number;
  /** First choice, and the one after a wet tap. */
  readonly levels: readonly [Interspace, Interspace];
  /** Angles tried in turn, after each bone contact the next: [cephalad, left] in degrees. */
  readonly angles: readonly (readonly [number, number])[];
  readonly needleMmPerS: number;
  readonly checksHub: boolean;
  readonly rateMlPerS: number;
  readonly asksEveryMl: number | null;
  readonly heedsWarnings: boolean;
  readonly restMinutes: number;
  readonly observe: readonly ObservationItem[];
  readonly legChecks: number;
  readonly advise: readonly AdviceItem[];
  readonly plansThrombosis: boolean;
  readonly booksFollowUp: boolean;
  readonly writesRecord: boolean;
  /** Seconds of hesitation before each act. */
  readonly hesitationS: number;
}
