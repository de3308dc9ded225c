/** Takes films as they are asked for: one at a time, from what stands in the beam at that moment. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Film } from '../../imaging/xray/film.ts';
import type { ExposeBody } from '../../imaging/xray/shot.ts';
import type { Absorber } from '../../imaging/xray/surfaces.ts';
import {
  READING_SIZE,
  SHOT_SIZE,
  takingFilm,
  type Sight,
  type TakenFilm,
} from '../../imaging/xray/taking.ts';
import { isExamined, type Session } from '../../session/index.ts';
import { runSlices } from '../atlas/runSlices.ts';
import { endShot, filmMemory, keepFilm, lastFilm, orderedShot, orderShot } from './keptFilms.ts';
import { orFailed } from './orFailed.ts';

const SHOT_GRAIN = 1;
const SCREENING_GRAIN = 1.7;

/** What is on the screen: the film with its words once it is done, before that its preview. */
export interface OnScreen {
  readonly sight: Sight;
  readonly film: Film;
  readonly taken: TakenFilm | null;
}

export interface Films {
  readonly onScreen: OnScreen | null;
  /** The last that was read. */
  readonly read: TakenFilm | null;
  /** The last that was asked for could not be made; the one before stays. */
  readonly failed: boolean;
  readonly takeShot: (sight: Sight) => void;
  /** Another picture of screening, unless the last is still being made. */
  readonly screen: (sight: Sight) => void;
}

interface Order {
  readonly sight: Sight;
  readonly isShot: boolean;
}

const shown = (taken: TakenFilm | null): OnScreen | null =>
  taken === null ? null : { sight: taken.sight, film: taken.film, taken };

export function useFilms(
  session: Session,
  absorbers: readonly Absorber[] | null,
  exposeBody: ExposeBody | null,
): Films {
  const [memory] = useState(() => filmMemory(session));
  const [read, setRead] = useState(() => lastFilm(session));
  const [onScreen, setOnScreen] = useState<OnScreen | null>(() => shown(read));
  const [failed, setFailed] = useState(false);
  const stop = useRef<(() => void) | null>(null);
  const busy = useRef(false);
  const [left] = useState(() => orderedShot(session));
  const waiting = useRef<Order | null>(left === null ? null : { sight: left, isShot: true });
  const seed = useRef(0);

  const begin = useCallback(
    ({ sight, isShot }: Order, surfaces: readonly Absorber[]) => {
      stop.current?.();
      busy.current = true;
      const kind = {
        size: isShot ? SHOT_SIZE : READING_SIZE,
        seed: ++seed.current,
        grain: isShot ? SHOT_GRAIN : SCREENING_GRAIN,
        isPlain: isExamined(session.snapshot),
      } as const;
      const preview = (film: Film) => setOnScreen({ sight, film, taken: null });
      const taking = takingFilm(memory, sight, surfaces, kind, preview, exposeBody);
      const done = (taken: TakenFilm) => {
        busy.current = false;
        if (isShot) endShot(session);
        keepFilm(session, taken);
        setFailed(false);
        setOnScreen(shown(taken));
        setRead(taken);
      };
      const fail = () => {
        busy.current = false;
        if (isShot) endShot(session);
        setFailed(true);
        // A preview of what never came is no film.
        setOnScreen(shown(lastFilm(session)));
      };
      stop.current = runSlices(orFailed(taking, done, fail));
    },
    [session, memory, exposeBody],
  );
  // What was asked for while her surfaces were still being carried, or was left unmade with the screen.
  useEffect(() => {
    const order = waiting.current;
    if (absorbers === null || order === null) return;
    waiting.current = null;
    begin(order, absorbers);
  }, [absorbers, begin]);
  useEffect(() => () => stop.current?.(), []);

  const takeShot = useCallback(
    (sight: Sight) => {
      const order = { sight, isShot: true };
      orderShot(session, sight);
      if (absorbers === null) waiting.current = order;
      else begin(order, absorbers);
    },
    [session, absorbers, begin],
  );
  const screen = useCallback(
    (sight: Sight) => {
      if (busy.current || waiting.current?.isShot === true) return;
      const order = { sight, isShot: false };
      if (absorbers === null) waiting.current = order;
      else begin(order, absorbers);
    },
    [absorbers, begin],
  );
  return { onScreen, read, failed, takeShot, screen };
}
