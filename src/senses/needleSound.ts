/**
 * What the needle sounds like: a tone that rises with resistance, as pressure-guided needles sound; a dull tap on bone; a
 * soft pop when something gives. It says nothing that the trace, the plunger and the words do not say.
 */

/** What can be made to sound; the browser's own audio in the page, a list in a test. */
export interface SoundDesk {
  /** The standing tone: its pitch in Hz and its level, 0 to 1. */
  readonly tone: (hz: number, level: number) => void;
  /** A short sound that glides from one pitch to another, Hz, over so many seconds. */
  readonly blip: (fromHz: number, toHz: number, seconds: number, level: number) => void;
  /** Loudness of all, 0 to 1. */
  readonly volume: (level: number) => void;
  readonly close: () => void;
}

const LOWEST_HZ = 180;
/** From no resistance to a wall, octaves. */
const OCTAVES = 2;
const TONE_LEVEL = 0.22;
/** A change of pitch smaller than this is not heard, as a share. */
const LEAST_CHANGE = 0.004;

/** Pitch of a resistance from 0 (free) to 1 (a wall), Hz. */
export function toneHz(resistance: number): number {
  return LOWEST_HZ * 2 ** (OCTAVES * Math.min(1, Math.max(0, resistance)));
}

export interface NeedleSound {
  /** Sound at this resistance, 0 to 1; below 0: be silent. Called per frame, and idle while nothing changes. */
  readonly resist: (resistance: number) => void;
  readonly tap: () => void;
  readonly pop: () => void;
  readonly volume: (level: number) => void;
  readonly close: () => void;
}

export function createNeedleSound(desk: SoundDesk): NeedleSound {
  let hz = 0;
  return {
    resist: (resistance) => {
      if (resistance < 0) {
        if (hz !== 0) desk.tone(LOWEST_HZ, 0);
        hz = 0;
        return;
      }
      const next = toneHz(resistance);
      if (Math.abs(next - hz) < LEAST_CHANGE * next) return;
      hz = next;
      desk.tone(next, TONE_LEVEL);
    },
    tap: () => desk.blip(150, 65, 0.12, 0.9),
    pop: () => desk.blip(460, 170, 0.07, 0.4),
    volume: desk.volume,
    close: desk.close,
  };
}
