/** Keeps the run in the browser: at each discrete change, and every five seconds while the clock runs. */
import { useEffect } from 'react';
import { browserStore, keepRun } from '../records/index.ts';
import type { Session } from '../session/index.ts';
import { sessionText } from './sessionFiles.ts';

const EVERY_MS = 5000;

export function useAutosave(session: Session, onFull: () => void): void {
  useEffect(() => {
    const store = browserStore();
    let wanted = false;
    let savedTick = -1;
    let full = false;
    const save = () => {
      wanted = false;
      if (session.log.length === 0 || full) return;
      savedTick = session.snapshot.tick;
      if (!keepRun(store, sessionText(session))) {
        full = true;
        onFull();
      }
    };
    const unsubscribe = session.subscribe(() => {
      if (wanted) return;
      wanted = true;
      queueMicrotask(save);
    });
    const timer = setInterval(() => {
      if (session.snapshot.tick !== savedTick) save();
    }, EVERY_MS);
    return () => {
      unsubscribe();
      clearInterval(timer);
    };
  }, [session, onFull]);
}
