/**
 * Pressure as pitch: a soft tone while blood goes in, the higher the more the gauge on the line shows. A pitch shows a
 * change that an eye on the patient would miss; it says nothing that gauge, trace and words do not say.
 */
import type { SoundDesk } from './needleSound.ts';

const LOWEST_HZ = 196;
/** From nothing to the highest pressure that it tells apart, octaves. */
const OCTAVES = 2;
const HIGHEST_MMHG = 80;
const TONE_LEVEL = 0.12;
/** Pitch is set at most this often, ms. */
const LEAST_APART_MS = 50;
/** A change of pitch smaller than this is not heard, as a share. */
const LEAST_CHANGE = 0.004;

/** Pitch of a pressure on the line from 0 to 80 mmHg, Hz. */
export function pressureHz(pressureMmHg: number): number {
  return LOWEST_HZ * 2 ** (OCTAVES * Math.min(1, Math.max(0, pressureMmHg / HIGHEST_MMHG)));
}

export interface PressureTone {
  /** Blood goes in at this pressure on the line, mmHg. Called per frame. */
  readonly flow: (pressureMmHg: number, nowMs: number) => void;
  /** Nothing goes in: silence. Called per frame. */
  readonly rest: () => void;
}

export function createPressureTone(desk: Pick<SoundDesk, 'tone'>): PressureTone {
  let hz = 0;
  let lastMs = -Infinity;
  return {
    flow: (pressureMmHg, nowMs) => {
      if (nowMs - lastMs < LEAST_APART_MS) return;
      const next = pressureHz(pressureMmHg);
      if (Math.abs(next - hz) < LEAST_CHANGE * next) return;
      lastMs = nowMs;
      hz = next;
      desk.tone(next, TONE_LEVEL);
    },
    rest: () => {
      if (hz === 0) return;
      hz = 0;
      lastMs = -Infinity;
      desk.tone(LOWEST_HZ, 0);
    },
  };
}
