/** Keeps the run in the browser: at each discrete change, every five seconds, and when the page goes away. */
import { useEffect } from 'react';
import { browserStore, keepRun, keptRun, onRunKeptElsewhere } from '../records/index.ts';
import type { Session } from '../session/index.ts';
import { sessionText } from './sessionFiles.ts';

const EVERY_MS = 5000;

/** Runs whose place another tab has taken: they stay so while other pages are read. */
const takenOver = new WeakSet<Session>();

/** `keeps`: false for a session that is only shown, so that it takes no other one's place. */
export function useAutosave(
  session: Session,
  keeps: boolean,
  onFull: () => void,
  onElsewhere: () => void,
): void {
  useEffect(() => {
    if (!keeps) return undefined;
    const store = browserStore();
    let wanted = false;
    let savedTick = -1;
    let full = false;
    const save = () => {
      wanted = false;
      if (session.log.length === 0 || takenOver.has(session)) return;
      savedTick = session.snapshot.tick;
      const kept = keepRun(store, sessionText(session));
      // Said once; tried again each time, for room may come back.
      if (!kept && !full) onFull();
      full = !kept;
    };
    const saveNow = () => {
      if (session.snapshot.tick !== savedTick) save();
    };
    // Two tabs must not write over each other: the one that wrote last keeps the run.
    const forgetTabs = onRunKeptElsewhere(() => {
      if (!takenOver.has(session)) onElsewhere();
      takenOver.add(session);
    });
    const unsubscribe = session.subscribe(() => {
      if (wanted) return;
      wanted = true;
      queueMicrotask(save);
    });
    const timer = setInterval(saveNow, EVERY_MS);
    window.addEventListener('pagehide', saveNow);
    document.addEventListener('visibilitychange', saveNow);
    return () => {
      // What happened since the last save is kept too, but for a run that was just forgotten.
      if (keptRun(store) !== null) saveNow();
      window.removeEventListener('pagehide', saveNow);
      document.removeEventListener('visibilitychange', saveNow);
      unsubscribe();
      forgetTabs();
      clearInterval(timer);
    };
  }, [session, keeps, onFull, onElsewhere]);
}
