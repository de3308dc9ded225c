/** A beep for each beat of her heart, its pitch from her oxygen: a semitone down for each percent, as monitors sound. */
import type { SoundDesk } from './needleSound.ts';

/** At full saturation. */
const HIGHEST_HZ = 880;
const SEMITONES = 12;
/** Below this saturation it goes no lower, percent. */
const LOWEST_PERCENT = 76;
const BEEP_S = 0.07;
const BEEP_LEVEL = 0.25;

/** Pitch of an oxygen saturation, percent, in Hz. */
export function saturationHz(percent: number): number {
  const below = 100 - Math.min(100, Math.max(LOWEST_PERCENT, percent));
  return HIGHEST_HZ * 2 ** (-below / SEMITONES);
}

export interface HeartBeeps {
  /** Look at the monitor once per frame; a beep falls due by the rate as it is now. */
  readonly beat: (heartRatePerMin: number, saturationPercent: number, nowMs: number) => void;
}

export function createHeartBeeps(desk: Pick<SoundDesk, 'blip'>): HeartBeeps {
  let lastBeatMs = -Infinity;
  return {
    beat: (heartRatePerMin, saturationPercent, nowMs) => {
      if (heartRatePerMin <= 0) return;
      const everyMs = 60_000 / heartRatePerMin;
      const sinceMs = nowMs - lastBeatMs;
      if (sinceMs < everyMs) return;
      // A beat that was slept through is not made up for.
      lastBeatMs = sinceMs > 2 * everyMs ? nowMs : lastBeatMs + everyMs;
      const hz = saturationHz(saturationPercent);
      desk.blip(hz, hz, BEEP_S, BEEP_LEVEL);
    },
  };
}
