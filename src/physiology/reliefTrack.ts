/** How relief ran over the two days after a patch: the outcome with its way to it. */
import { FAILED_NRS, FREE_NRS, RETURNED_SHARE } from './constants/outcome.ts';
import type { FollowUp } from './followUp.ts';

/**
 * `lasting`: free of it from the first hours on, and still after a day and two. `gradual`: not free after a day, but after two.
 * `partial`: better, never free. `returned`: gone or better at two hours, and bad again later. `none`: as bad as before at two hours.
 */
export const RELIEF_TRACKS = ['lasting', 'gradual', 'partial', 'returned', 'none'] as const;
export type ReliefTrack = (typeof RELIEF_TRACKS)[number];

/** From this upright headache on it counts as bad, when it was `beforeNrs` before the patch, NRS. */
export function badFromNrs(beforeNrs: number): number {
  return Math.min(FAILED_NRS, Math.max(FREE_NRS + 1, RETURNED_SHARE * beforeNrs));
}

/** The track of a patch, from what followed it and the upright headache before it, NRS. */
export function reliefTrackOf(after: Omit<FollowUp, 'track'>, beforeNrs: number): ReliefTrack {
  const { outcome, headacheUprightAfter2hNrs, headacheUprightAfter48hNrs } = after;
  if (outcome === 'complete') return 'lasting';
  if (outcome === 'failed') return headacheUprightAfter2hNrs < badFromNrs(beforeNrs) ? 'returned' : 'none';
  return headacheUprightAfter48hNrs <= FREE_NRS ? 'gradual' : 'partial';
}
