/** A number that eases to where it is sent. */
import { ease } from './ease.ts';

export interface EasedValue {
  readonly send: (target: number, nowMs: number, instant: boolean) => void;
  readonly at: (nowMs: number) => number;
  readonly moving: (nowMs: number) => boolean;
}

export function easedValue(first: number, durationMs: number): EasedValue {
  let from = first;
  let to = first;
  let startedMs = -Infinity;
  const at = (nowMs: number) => from + (to - from) * ease((nowMs - startedMs) / durationMs);
  return {
    at,
    moving: (nowMs) => nowMs - startedMs < durationMs,
    send: (target, nowMs, instant) => {
      if (target === to && !instant) return;
      from = at(nowMs);
      to = target;
      startedMs = instant ? -Infinity : nowMs;
    },
  };
}
