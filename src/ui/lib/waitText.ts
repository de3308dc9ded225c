import type { Messages } from '../../content/messages/index.ts';

/** 10 s, 5 min, 2 h: the largest unit that stays whole. */
export function waitText({ t }: Messages, seconds: number): string {
  if (seconds >= 3600 && seconds % 3600 === 0) return t('time.hours', { hours: seconds / 3600 });
  if (seconds >= 60 && seconds % 60 === 0) return t('time.minutes', { minutes: seconds / 60 });
  return t('time.seconds', { seconds });
}
