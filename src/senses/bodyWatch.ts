/**
 * Looks twice a second at what gauge and monitor show, and tells a change of kind: the pressure in the space low, rising or
 * high, with some slack so that it does not waver, and a pulse that slows or comes back before any rule is met.
 * The bands are a choice of this model: high lies one standard deviation over the mean at which Pratt's patients (2014)
 * first felt pressure, 13.1 ± 6.2 mmHg.
 */
import { HIGH_FROM_MMHG, RISING_FROM_MMHG } from '../content/pressureWords.ts';

export type BodyChange =
  | { readonly type: 'pressure'; readonly band: 'rising' | 'high' | 'falling' | 'low' }
  | { readonly type: 'pulse'; readonly way: 'slowing' | 'recovering'; readonly heartRatePerMin: number };

const LOOK_EVERY_MS = 500;
const BAND_FROM_MMHG = [RISING_FROM_MMHG, HIGH_FROM_MMHG] as const;
const SLACK_MMHG = 2;
const PRESSURE_APART_MS = 4000;
/** Beats a minute under the quickest of this injection at which the pulse slows; back by so many, it recovers. */
const SLOWER_BY_PER_MIN = 15;
const BACK_BY_PER_MIN = 10;

/** The band, 0 to 2, of this pressure, mmHg, for one who was in this band before. */
function bandOf(pressureMmHg: number, before: number): number {
  let band = 0;
  for (let i = 0; i < BAND_FROM_MMHG.length; i++) {
    const from = (BAND_FROM_MMHG[i] ?? 0) - (before > i ? SLACK_MMHG : 0);
    if (pressureMmHg >= from) band = i + 1;
  }
  return band;
}

/** Says when the band has changed. */
function createPressureWatch() {
  let band = 0;
  let lastMs = -Infinity;
  return (pressureMmHg: number, nowMs: number): BodyChange | null => {
    const next = bandOf(pressureMmHg, band);
    if (next === band || nowMs - lastMs < PRESSURE_APART_MS) return null;
    const up = next > band;
    band = next;
    lastMs = nowMs;
    if (up) return { type: 'pressure', band: next === 2 ? 'high' : 'rising' };
    return { type: 'pressure', band: next === 0 ? 'low' : 'falling' };
  };
}

function createPulseWatch() {
  let quickest = 0;
  let slowest = Infinity;
  return (heartRatePerMin: number): BodyChange | null => {
    if (slowest === Infinity) {
      quickest = Math.max(quickest, heartRatePerMin);
      if (quickest - heartRatePerMin < SLOWER_BY_PER_MIN) return null;
      slowest = heartRatePerMin;
      return { type: 'pulse', way: 'slowing', heartRatePerMin };
    }
    slowest = Math.min(slowest, heartRatePerMin);
    if (heartRatePerMin - slowest < BACK_BY_PER_MIN) return null;
    quickest = heartRatePerMin;
    slowest = Infinity;
    return { type: 'pulse', way: 'recovering', heartRatePerMin };
  };
}

export interface BodyWatch {
  /** Called per frame; looks at most twice a second. `monitored`: whether the monitor is on her. */
  readonly look: (
    pressureMmHg: number,
    heartRatePerMin: number,
    monitored: boolean,
    nowMs: number,
  ) => BodyChange | null;
}

export function createBodyWatch(): BodyWatch {
  const pressure = createPressureWatch();
  const pulse = createPulseWatch();
  let lastMs = -Infinity;
  return {
    look: (pressureMmHg, heartRatePerMin, monitored, nowMs) => {
      if (nowMs - lastMs < LOOK_EVERY_MS) return null;
      lastMs = nowMs;
      return (monitored ? pulse(heartRatePerMin) : null) ?? pressure(pressureMmHg, nowMs);
    },
  };
}
