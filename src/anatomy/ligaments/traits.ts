/**
 * Gaps that some people have at some interspaces and others have not: a slit between the two yellow ligaments
 * in the midline, and a fat-filled gap in the interspinous ligament. A person's own; the atlas gives their place.
 */
import type { Interspace } from '../../content/levels.ts';

export interface LigamentTraits {
  /** Half the width of the midline slit of the ligamentum flavum, mm; 0: none. */
  readonly slitHalfWidthMm: Readonly<Record<Interspace, number>>;
  /** Whether a fat-filled gap lies in the front of the interspinous ligament. */
  readonly interspinousGap: Readonly<Record<Interspace, boolean>>;
}

/** Share of people with a slit in the midline, lumbar rates (secondary source; lower four an assumption within 2 to 11 %). */
export const SLIT_RATE: Readonly<Record<Interspace, number>> = {
  'L1/2': 0.22,
  'L2/3': 0.11,
  'L3/4': 0.08,
  'L4/5': 0.05,
  'L5/S1': 0.02,
};
/** Share of interspaces with a fat-filled gap at the front of the interspinous ligament (published). */
export const FRONT_GAP_RATE = 0.67;
/** Length along the track and width of such a gap, mm (published medians). */
export const GAP_LENGTH_MM = 3.5;
export const GAP_WIDTH_MM = 1.1;

/** The reference: two leaves that meet in the midline, no gaps. */
export const REFERENCE_TRAITS: LigamentTraits = {
  slitHalfWidthMm: { 'L1/2': 0, 'L2/3': 0, 'L3/4': 0, 'L4/5': 0, 'L5/S1': 0 },
  interspinousGap: { 'L1/2': false, 'L2/3': false, 'L3/4': false, 'L4/5': false, 'L5/S1': false },
};
