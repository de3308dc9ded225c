/** Where in the class somebody is: the session, or a page beside it; and which example is on the screen. */
import { JUMPS, type Jump } from '../../content/lesson/jumps.ts';
import { addressOfAudience } from '../lib/addresses.ts';

export const CLASS_PAGES = ['room', 'plan', 'tasks', 'cards', 'checklist', 'handover'] as const;
export type ClassPage = (typeof CLASS_PAGES)[number];

export function classPageOf(parts: readonly string[]): ClassPage {
  return CLASS_PAGES.find((page) => page === parts[0]) ?? 'room';
}

/** The example that an address names; null for the class's own session. */
export function jumpOf(parts: readonly string[]): Jump | null {
  return JUMPS.find((jump) => jump === parts[1]) ?? null;
}

export function classAddress(page: ClassPage, jump: Jump | null): string {
  const place = `${addressOfAudience('class')}/${page}`;
  return jump === null ? place : `${place}/${jump}`;
}
