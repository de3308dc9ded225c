/** Which of the four spreads two films show: a few comparisons of what can be measured on them. */
import type { Spread } from './contrast/facts.ts';
import type { Traits } from './traits.ts';

/** What contrast added to each film, and what else is seen on them, mm on the field's middle plane. */
export interface Seen {
  readonly anteroposterior: Traits | null;
  readonly lateral: Traits | null;
  /** On the film from behind: the line of the spinous processes, right of the middle. */
  readonly midlineRight: number;
  /** On the film from the side: the needle's tip, above the middle. */
  readonly tipUp: number;
  /** `shownBy` the same two views as the contrast went in; null where none were taken then. */
  readonly shownEarlier: number | null;
}

/** A few grains that chance to lie together show no more than this, by `shownBy`. */
const GRAINS = 500;
/** Less than this share of what was seen as it went in has been carried off. */
const CARRIED_OFF = 0.6;
/** Rows of which this share shows are filled: what flows round fat or along vessels leaves gaps, and is paler, grey values. */
const FILLED = 0.95;
const DENSE = 58;
/** A blot is not so many times as tall as it is wide, and lies about the tip, within so much of its upper and lower end, mm. */
const BLOT_ASPECT = 2.3;
const ABOUT_TIP_MM = 4;
/** What fills the sac reaches no farther to either side of the midline, mm, and is darker than what stands in a vein, grey values. */
const SAC_HALF_MM = 10;
const DENSER_THAN_VEIN = 34;
/** What stays on one side of the sac reaches over the midline by no more, mm. */
const OVER_MIDLINE_MM = 4;

/** How much both films show: differences of grey, added up over mm2. */
export function shownBy({ anteroposterior, lateral }: Pick<Seen, 'anteroposterior' | 'lateral'>): number {
  return (anteroposterior?.amount ?? 0) + (lateral?.amount ?? 0);
}

function aspectOf({ highest, lowest, rowWidthMm }: Traits): number {
  return (highest - lowest) / rowWidthMm;
}

function isAbout(tipUp: number, { highest, lowest }: Traits): boolean {
  return tipUp < highest + ABOUT_TIP_MM && tipUp > lowest - ABOUT_TIP_MM;
}

/** Null where neither film shows any, nor did those from before. */
export function classifySpread(seen: Seen): Spread | null {
  const { anteroposterior: behind, lateral: side, midlineRight, tipUp, shownEarlier } = seen;
  const shown = shownBy(seen);
  if (shownEarlier !== null && shownEarlier > GRAINS && shown < CARRIED_OFF * shownEarlier) return 'vein';
  if (behind === null || shown < GRAINS) return null;
  const toLeft = midlineRight - behind.leftmost;
  const toRight = behind.rightmost - midlineRight;
  const isFilled = behind.rowFilled > FILLED;
  const isWithinSac = Math.max(toLeft, toRight) < SAC_HALF_MM;
  const isInSac = isFilled && isWithinSac && behind.darkness > DENSER_THAN_VEIN;
  if (isInSac && aspectOf(behind) > BLOT_ASPECT) return 'intrathecal';
  if (side !== null && isAbout(tipUp, side) && aspectOf(side) < BLOT_ASPECT)
    if (isFilled || behind.darkness > DENSE) return 'softTissue';
  if (isInSac) return 'intrathecal';
  return Math.min(toLeft, toRight) < OVER_MIDLINE_MM ? 'vein' : 'epidural';
}
