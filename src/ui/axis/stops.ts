/** The times at which the outlook can be looked at, s after the last blood: close together at first, hours apart later. */
import type { MessageKey, Messages } from '../../content/messages/index.ts';

const MINUTE_S = 60;
const HOUR_S = 3600;
const MINUTES = [2, 5, 10, 15, 20, 30, 45] as const;
const HOURS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 24, 28, 32, 36, 40, 44, 48] as const;

/** Under naught: before the first blood. */
export const OUTLOOK_TIMES_S: readonly number[] = [
  -1,
  0,
  ...MINUTES.map((minutes) => minutes * MINUTE_S),
  ...HOURS.map((hours) => hours * HOUR_S),
];

/** Those that have a button of their own. */
export const OUTLOOK_BUTTONS_S: readonly number[] = [
  -1,
  0,
  10 * MINUTE_S,
  2 * HOUR_S,
  24 * HOUR_S,
  48 * HOUR_S,
];

/** Those that are named under the slider. */
export const OUTLOOK_TICKS_S: readonly number[] = [-1, HOUR_S, 4 * HOUR_S, 24 * HOUR_S, 48 * HOUR_S];

function said(
  messages: Messages,
  afterS: number,
  keys: Readonly<Record<'before' | 'now' | 'minutes' | 'hours', MessageKey>>,
) {
  if (afterS < 0) return messages.t(keys.before);
  if (afterS === 0) return messages.t(keys.now);
  if (afterS < HOUR_S) return messages.t(keys.minutes, { count: afterS / MINUTE_S });
  return messages.t(keys.hours, { count: afterS / HOUR_S });
}

/** On a button or a tick: "10 min". */
export function shortTime(messages: Messages, afterS: number): string {
  return said(messages, afterS, {
    before: 'outlook.before',
    now: 'outlook.now',
    minutes: 'outlook.minutes',
    hours: 'outlook.hours',
  });
}

/** As a sentence would say it: "10 minutes after". */
export function longTime(messages: Messages, afterS: number): string {
  return said(messages, afterS, {
    before: 'outlook.head.before',
    now: 'outlook.head.now',
    minutes: 'outlook.head.minutes',
    hours: 'outlook.head.hours',
  });
}
