/**
 * What a listener is told, and when: urgent signs and answers at once, the rest one after the other, at most eight sentences
 * in ten seconds: each kind leaves room for those that matter more. What has waited too long is no longer true, and is dropped.
 */
import type { Said } from './describer.ts';

export const WINDOW_MS = 10_000;
export const MOST_IN_WINDOW = 8;
/** Two sentences begin at least this far apart; an urgent one keeps it from another urgent one alone. */
const LEAST_APART_MS = 500;

/** 0: at once; 1: her words, a caution, an alarm that is over; 2: what can be read off; 3: what else is noticed. */
type Urgency = 0 | 1 | 2 | 3;
const FRESH_MS = [20_000, 12_000, 8000, 4000] as const;
const ROOM_FOR = [MOST_IN_WINDOW, 6, 5, 3] as const;

export function urgencyOf({ tone, from }: Said): Urgency {
  if (tone === 'stop' || from === 'answer' || from === 'done') return 0;
  if (tone === 'caution' || from === 'her' || from === 'eased') return 1;
  return from === 'measured' ? 2 : 3;
}

export interface Pacer {
  readonly tell: (said: Said, nowMs: number) => void;
  /** What to say now, or null. Nothing but urgent things while `busy`: something else is speaking. */
  readonly next: (nowMs: number, busy?: boolean) => Said | null;
  /** A new step: what was still to be noticed of the last one belongs to the past. */
  readonly dropWaiting: () => void;
}

interface Waiting {
  readonly said: Said;
  readonly urgency: Urgency;
  readonly sinceMs: number;
}

export function createPacer(): Pacer {
  let waiting: Waiting[] = [];
  let spokenMs: number[] = [];
  let lastText = '';
  let lastUrgency: Urgency = 3;
  const allowed = (urgency: Urgency, nowMs: number, busy: boolean): boolean => {
    const hasRoom = spokenMs.length < ROOM_FOR[urgency];
    const apart = nowMs - (spokenMs.at(-1) ?? -Infinity) >= LEAST_APART_MS;
    if (urgency === 0) return hasRoom && (apart || lastUrgency !== 0);
    return hasRoom && apart && !busy;
  };
  return {
    tell: (said, nowMs) => {
      if (waiting.some(({ said: { text } }) => text === said.text)) return;
      waiting.push({ said, urgency: urgencyOf(said), sinceMs: nowMs });
    },
    next: (nowMs, busy = false) => {
      if (waiting.length === 0) return null;
      spokenMs = spokenMs.filter((atMs) => nowMs - atMs < WINDOW_MS);
      waiting = waiting.filter(({ urgency, sinceMs }) => nowMs - sinceMs <= FRESH_MS[urgency]);
      let first: Waiting | null = null;
      for (const one of waiting) if (first === null || one.urgency < first.urgency) first = one;
      if (first === null || !allowed(first.urgency, nowMs, busy)) return null;
      const chosen = first;
      waiting = waiting.filter((one) => one !== chosen);
      // The same sentence again, and nothing else between, is news only as an answer, or after a while.
      if (chosen.said.text === lastText && chosen.urgency !== 0 && spokenMs.length > 0) return null;
      lastText = chosen.said.text;
      lastUrgency = chosen.urgency;
      spokenMs.push(nowMs);
      return chosen.said;
    },
    dropWaiting: () => {
      waiting = waiting.filter(({ urgency }) => urgency < 3);
    },
  };
}
