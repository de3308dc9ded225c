/**
 * Which words stand on the screen now. A caption stays for at least 1.2 s and 60 ms a character; what comes
 * faster waits, a caution before ordinary words. Too many wait: the oldest ordinary words are left out. A stop sign never waits.
 */
export interface Utterance {
  readonly who: string;
  readonly text: string;
  readonly tone: 'ink' | 'caution' | 'stop';
}
export interface Caption extends Utterance {
  readonly id: number;
}

const LEAST_MS = 1200;
const PER_CHARACTER_MS = 60;
const MOST_WAITING = 3;
const KEPT = 20;
/** The same words are not said twice within this time. */
const SAME_AGAIN_MS = 4000;

export function stayMs(text: string): number {
  return LEAST_MS + PER_CHARACTER_MS * text.length;
}

const isOrdinary = ({ tone }: Utterance) => tone === 'ink';

/** All but the oldest ordinary words, or but the oldest of all where none are ordinary. */
function withoutOne(waiting: readonly Utterance[]): Utterance[] {
  const least = Math.max(0, waiting.findIndex(isOrdinary));
  return waiting.filter((_, index) => index !== least);
}

export interface CaptionQueue {
  readonly say: (utterance: Utterance, nowMs: number) => void;
  /** The caption to show now, or null before the first. */
  readonly current: (nowMs: number) => Caption | null;
  /** A new step: what still waits belongs to the last one. */
  readonly dropWaiting: () => void;
  /** The last twenty, newest first. */
  readonly earlier: () => readonly Caption[];
}

export function createCaptionQueue(): CaptionQueue {
  let waiting: Utterance[] = [];
  let shown: { readonly caption: Caption; readonly sinceMs: number } | null = null;
  let nextId = 1;
  const kept: Caption[] = [];
  const lastSaidMs = new Map<string, number>();

  const show = (utterance: Utterance, nowMs: number) => {
    shown = { caption: { ...utterance, id: nextId++ }, sinceMs: nowMs };
    kept.unshift(shown.caption);
    kept.length = Math.min(kept.length, KEPT);
  };
  const mayChange = (nowMs: number) => shown === null || nowMs - shown.sinceMs >= stayMs(shown.caption.text);

  return {
    say: (utterance, nowMs) => {
      const last = lastSaidMs.get(utterance.text);
      if (last !== undefined && nowMs - last < SAME_AGAIN_MS) return;
      lastSaidMs.set(utterance.text, nowMs);
      if (utterance.tone === 'stop') {
        waiting = waiting.filter((one) => one.tone === 'stop');
        show(utterance, nowMs);
      } else if (mayChange(nowMs) && waiting.length === 0) {
        show(utterance, nowMs);
      } else {
        waiting = [...waiting, utterance];
        if (waiting.length > MOST_WAITING) waiting = withoutOne(waiting);
      }
    },
    current: (nowMs) => {
      const next = waiting.find((one) => !isOrdinary(one)) ?? waiting[0];
      if (next !== undefined && mayChange(nowMs)) {
        waiting = waiting.filter((one) => one !== next);
        show(next, nowMs);
      }
      return shown?.caption ?? null;
    },
    dropWaiting: () => {
      waiting = [];
    },
    earlier: () => kept,
  };
}
