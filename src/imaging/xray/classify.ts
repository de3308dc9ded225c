/** Which of the four spreads two films show: a few comparisons of what can be measured on them. */
import type { Spread } from './contrast/facts.ts';
import type { Traits } from './traits.ts';

/** What contrast added to each film, and what else is seen on them, mm on the field's middle plane. */
export interface Seen {
  readonly anteroposterior: Traits | null;
  readonly lateral: Traits | null;
  /** On the film from behind: the line of the spinous processes, right of the middle. */
  readonly midlineRight: number;
  /** On the film from the side: the needle's tip, right of the middle; her back is on the right. */
  readonly tipRight: number;
}

/** Contrast so far behind the tip has run back into the soft parts, mm. */
const BEHIND_TIP_MM = 8;
/** What fills the sac reaches no farther to either side than this, mm, and is not lighter in its middle. */
const SAC_HALF_MM = 9.4;
const FILLED_MIDDLE = 0.24;
/** What stays on one side reaches over the midline by no more than this, mm. */
const OVER_MIDLINE_MM = 6.5;

/** Null where neither film shows any. */
export function classifySpread(seen: Seen): Spread | null {
  const { anteroposterior, lateral, midlineRight, tipRight } = seen;
  if (lateral !== null && lateral.rightmost - tipRight > BEHIND_TIP_MM) return 'softTissue';
  if (anteroposterior === null) return null;
  const toLeft = midlineRight - anteroposterior.leftmost;
  const toRight = anteroposterior.rightmost - midlineRight;
  if (Math.max(toLeft, toRight) < SAC_HALF_MM && anteroposterior.middleThird > FILLED_MIDDLE)
    return 'intrathecal';
  return Math.min(toLeft, toRight) < OVER_MIDLINE_MM ? 'vein' : 'epidural';
}
