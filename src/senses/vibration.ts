/** What a phone in the other hand does when the needle tells something: told findings only, as patterns in milliseconds. */
import type { Told } from '../session/index.ts';

const PATTERNS: Partial<Record<Told['type'], readonly number[]>> = {
  boneContact: [60],
  lossOfResistance: [20, 40, 20],
  secondGive: [20, 40, 20],
  hubAtSkin: [30, 30, 30],
  paraesthesia: [15, 25, 15, 25, 15, 25, 80],
};

/** The pattern of what was told, or null: most things do not shake. */
export function vibrationOf(told: Told): readonly number[] | null {
  return PATTERNS[told.type] ?? null;
}

/** Whether this browser can shake at all; some say no, some devices do not obey. */
export function canVibrate(): boolean {
  return typeof navigator !== 'undefined' && typeof navigator.vibrate === 'function';
}
