/** The session's snapshot, re-read by React at each discrete change and never per frame. */
import { useSyncExternalStore } from 'react';
import type { SessionSnapshot } from '../../session/index.ts';
import { useUi } from './UiContext.ts';

export function useSnapshot(): SessionSnapshot {
  const { session } = useUi();
  const version = () => session.snapshot.version;
  // The third is asked where there is no browser: cards are drawn there too.
  useSyncExternalStore(session.subscribe, version, version);
  return session.snapshot;
}
