/** What lies under a calliper, from the greys about it alone, so that lines can be found without seeing them. */
import { pictureOf, type PlanePlace } from './callipers.ts';
import type { UltrasoundPicture } from './picture.ts';

export type GreyUnder = 'line' | 'bright' | 'grey' | 'dark';

/** Greys are taken together over so much to either side, so that lines stand out of the speckle, mm. */
const BESIDE_MM = 1.2;
/** A line is met within this above or below: half a step of the callipers, mm. */
const MET_MM = 0.5;
/** A line stands out by so much from what lies so far above it and below it, grey values and mm. */
const STANDS_OUT = 25;
const AWAY_MM = 1.6;
/** Brighter than this is bright, darker than this dark, grey values. */
const BRIGHT = 100;
const DARK = 31;

/** The mean grey of a short stretch from side to side, 0 outside the picture. */
function stretch({ grey, fan }: UltrasoundPicture, place: PlanePlace, belowMm: number): number {
  const { widthPx, heightPx } = fan.setting;
  const middle = pictureOf(fan, { rightMm: place.rightMm, downMm: place.downMm + belowMm });
  const row = Math.max(0, Math.min(heightPx - 1, Math.round(middle.row)));
  const half = Math.max(1, Math.round(BESIDE_MM / fan.mmPerPx));
  const column = Math.round(middle.column);
  let sum = 0;
  let count = 0;
  for (let c = Math.max(0, column - half); c <= Math.min(widthPx - 1, column + half); c++) {
    sum += grey[row * widthPx + c] ?? 0;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/** A line that is brighter than what lies above and below it, else how bright it is. */
export function greyUnder(picture: UltrasoundPicture, place: PlanePlace): GreyUnder {
  const stepMm = picture.fan.mmPerPx / 2;
  let best = 0;
  let bestMm = 0;
  for (let mm = -MET_MM; mm <= MET_MM; mm += stepMm) {
    const here = stretch(picture, place, mm);
    if (here > best) [best, bestMm] = [here, mm];
  }
  const above = stretch(picture, place, bestMm - AWAY_MM);
  const below = stretch(picture, place, bestMm + AWAY_MM);
  if (best >= BRIGHT && best - Math.max(above, below) >= STANDS_OUT) return 'line';
  const own = stretch(picture, place, 0);
  if (own >= BRIGHT) return 'bright';
  return own < DARK ? 'dark' : 'grey';
}
