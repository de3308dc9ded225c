/** Keeps the run in the browser: at each discrete change, every five seconds, and when the page goes away. */
import { useEffect } from 'react';
import { browserStore, keepRun, onRunKeptElsewhere } from '../records/index.ts';
import type { Session } from '../session/index.ts';
import { sessionText } from './sessionFiles.ts';

const EVERY_MS = 5000;

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
    let elsewhere = false;
    const save = () => {
      wanted = false;
      if (session.log.length === 0 || elsewhere) return;
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
      if (!elsewhere) onElsewhere();
      elsewhere = true;
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
      window.removeEventListener('pagehide', saveNow);
      document.removeEventListener('visibilitychange', saveNow);
      unsubscribe();
      forgetTabs();
      clearInterval(timer);
    };
  }, [session, keeps, onFull, onElsewhere]);
}
