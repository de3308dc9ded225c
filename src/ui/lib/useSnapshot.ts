/** The session's snapshot, re-read by React at each discrete change and never per frame. */
import { useSyncExternalStore } from 'react';
import type { SessionSnapshot } from '../../session/index.ts';
import { useUi } from './UiContext.ts';

export function useSnapshot(): SessionSnapshot {
  const { session } = useUi();
  useSyncExternalStore(session.subscribe, () => session.snapshot.version);
  return session.snapshot;
}
