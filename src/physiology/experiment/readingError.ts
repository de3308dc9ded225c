/**
 * How far a depth that was read off a needle or a screen lies from the depth itself. Toronto measured the same 61 women both
 * ways: 46.5 +- 7.2 mm by needle, 46.6 +- 6.8 mm by ultrasound, 95 percent of the differences within -6.7 to 6.9 mm. So the
 * differences scatter by 3.47 mm and the two readings share (7.2^2 + 6.8^2 - 3.47^2) / 2 = 43.0 mm2; what each has beyond that
 * is its own error, taken as independent.
 */
import type { Interspace } from '../../content/levels.ts';
import { normal } from '../../numerics/random.ts';

const NEEDLE_SD_MM = 7.2;
const ULTRASOUND_SD_MM = 6.8;
const DIFFERENCE_SD_MM = (6.9 + 6.7) / (2 * 1.96);
const SHARED_MM2 =
  (NEEDLE_SD_MM * NEEDLE_SD_MM + ULTRASOUND_SD_MM * ULTRASOUND_SD_MM - DIFFERENCE_SD_MM * DIFFERENCE_SD_MM) /
  2;

type Method = 'needle' | 'ultrasound';

/** Scatter of one reading about the depth itself, mm. */
const READING_SD_MM: Readonly<Record<Method, number>> = {
  needle: Math.sqrt(NEEDLE_SD_MM * NEEDLE_SD_MM - SHARED_MM2),
  ultrasound: Math.sqrt(ULTRASOUND_SD_MM * ULTRASOUND_SD_MM - SHARED_MM2),
};

/** The error of the reading that is made of this person there, mm. */
export function readingErrorMm(seed: number, interspace: Interspace, method: Method): number {
  return READING_SD_MM[method] * normal(seed, 'reading', `${method} ${interspace}`);
}
