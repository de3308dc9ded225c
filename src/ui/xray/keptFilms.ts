/** The films of a run outlast the screen that shows them: who turns away for a syringe finds the last one held. */
import { FilmMemory, type Sight, type TakenFilm } from '../../imaging/xray/taking.ts';
import type { Session } from '../../session/index.ts';

const MEMORIES = new WeakMap<Session, FilmMemory>();
/** Shots that were taken and are not yet made into a film. */
const ORDERED = new WeakMap<Session, Sight>();
const LAST = new WeakMap<Session, TakenFilm>();

export function filmMemory(session: Session): FilmMemory {
  const before = MEMORIES.get(session);
  if (before !== undefined) return before;
  const memory = new FilmMemory();
  MEMORIES.set(session, memory);
  return memory;
}

/** The last film of a run; null before the first. */
export function lastFilm(session: Session): TakenFilm | null {
  return LAST.get(session) ?? null;
}

export function keepFilm(session: Session, taken: TakenFilm): void {
  LAST.set(session, taken);
}

/** A shot was taken: its rays went through her, so that its film is made even if the screen is left meanwhile. */
export function orderShot(session: Session, sight: Sight): void {
  ORDERED.set(session, sight);
}

export function orderedShot(session: Session): Sight | null {
  return ORDERED.get(session) ?? null;
}

/** Its film was made, or could not be. */
export function endShot(session: Session): void {
  ORDERED.delete(session);
}
