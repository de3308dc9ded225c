import type { Language } from '../../content/messages/types.ts';

/** A day of the calendar as this language writes it, its month in letters. */
export function dayIn(language: Language, day: Date): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(day);
}
