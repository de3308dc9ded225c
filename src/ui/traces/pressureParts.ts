/**
 * The three pressures of one injection: what the gauge on the line reads is what the needle takes and what is left
 * for the epidural space. All are over the resting value.
 */
import type { Traces } from '../../session/index.ts';

type Series = Traces['pressure'];

export interface PressureParts {
  /** Whole steps of the last shown decimal; line = needle + space, exactly. */
  line: number;
  needle: number;
  space: number;
}

/** Between two patches lie hours: a gap of so long begins another injection, s. */
const ANOTHER_PATCH_S = 3600;

/** Index of the first point of the injection in hand. */
export function firstPoint({ timeS }: Pick<Series, 'timeS'>): number {
  for (let i = timeS.length - 1; i > 0; i--)
    if ((timeS[i] ?? 0) - (timeS[i - 1] ?? 0) > ANOTHER_PATCH_S) return i;
  return 0;
}

/** The parts at a point, in steps of `step` mmHg, written into `into`; the parts add up as they are shown. */
export function partsAt(
  { spaceMmHg, lineMmHg }: Pick<Series, 'spaceMmHg' | 'lineMmHg'>,
  index: number,
  step: number,
  into: PressureParts,
): PressureParts {
  into.line = Math.round((lineMmHg[index] ?? 0) / step);
  into.space = Math.round((spaceMmHg[index] ?? 0) / step);
  into.needle = into.line - into.space;
  return into;
}

/** The points at which each 5 mL of the injection were in, for the first time. */
export function fiveMlPoints(volumeMl: readonly number[], from: number, startMl: number): readonly number[] {
  const found: number[] = [];
  for (let i = from; i < volumeMl.length; i++)
    if ((volumeMl[i] ?? 0) - startMl >= 5 * (found.length + 1) - 1e-6) found.push(i);
  return found;
}
