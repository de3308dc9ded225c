/** How the needle was placed, in numbers: what a debrief sets beside published figures. */

export interface Placement {
  /** The needle came to be believed in the space on the first line that was tried, and truly was there. */
  readonly firstPassSuccess: boolean;
  /** The tip stood in the epidural space when the space was confirmed for the last time. */
  readonly inSpace: boolean;
  readonly passes: number;
  readonly boneContacts: number;
  /** From the first needle to the last confirmation, or to the end of the attempts, s; null when no needle went in. */
  readonly timeS: number | null;
  /** Way of the tip through tissue, in and out, mm. */
  readonly pathLengthMm: number;
  /** Depth at which the space was believed to begin less the depth at which it began on that line, mm; null where it lay on none. */
  readonly depthErrorMm: number | null;
  /** Interspaces by which the true one was higher than the one believed in; null before a needle. */
  readonly levelError: number | null;
  readonly wetTaps: number;
  readonly falseLossesBelieved: number;
  readonly sweepsAtDepth: number;
  readonly peeks: number;
}
