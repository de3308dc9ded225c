/**
 * How contrast looks, as sentences with what was measured on the films in them: on which side of the midline and whether lighter in
 * its middle, how wide and how patchy, and how far behind the tip. No spread is named or meant by any of them.
 */
import type { SeenSentence } from './read.ts';
import type { Traits } from './traits.ts';

/** Over the midline by no more than this it lies on one side, mm: about a pixel of a film that is read. */
const OVER_MIDLINE_MM = 1;
/** A dip by this share and more is a lighter middle: at random tips what lies in one piece dips by less than half of it. */
export const LIGHTER_MIDDLE = 0.09;
/** Rows of which this share shows are filled. */
const FILLED = 0.97;
/** So near to the tip it begins at it, mm. */
const AT_TIP_MM = 1;

function sides({ leftmost, rightmost, dip }: Traits, midlineRight: number): SeenSentence {
  // From behind her left is on the left.
  const toLeft = midlineRight - leftmost;
  const toRight = rightmost - midlineRight;
  if (toRight < OVER_MIDLINE_MM)
    return { key: 'xray.spread.leftSide', values: { nearMm: Math.max(0, -toRight), farMm: toLeft } };
  if (toLeft < OVER_MIDLINE_MM)
    return { key: 'xray.spread.rightSide', values: { nearMm: Math.max(0, -toLeft), farMm: toRight } };
  return { key: dip < LIGHTER_MIDDLE ? 'xray.spread.overMidline' : 'xray.spread.bothSides' };
}

function rows({ rowWidthMm, rowFilled }: Traits): SeenSentence {
  const values = { widthMm: rowWidthMm, percent: 100 * rowFilled };
  return { key: rowFilled < FILLED ? 'xray.spread.patchy' : 'xray.spread.filled', values };
}

/** Of a film from behind; the midline to the right of the middle, mm. */
export function patternFromBehind(traits: Traits, midlineRight: number): readonly SeenSentence[] {
  return [sides(traits, midlineRight), rows(traits)];
}

/** Of a film from the side, her back on the right; the tip to the right of the middle, mm. */
export function patternFromSide({ rightmost }: Traits, tipRight: number): SeenSentence {
  const behindMm = rightmost - tipRight;
  if (behindMm > AT_TIP_MM) return { key: 'xray.spread.behindTip', values: { behindMm } };
  if (behindMm < -AT_TIP_MM) return { key: 'xray.spread.beforeTip', values: { beforeMm: -behindMm } };
  return { key: 'xray.spread.atTip' };
}
