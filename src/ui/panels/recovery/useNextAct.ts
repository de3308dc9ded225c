/** The act that recovery asks for now, for an audience that is told; null before one that is asked. */
import type { Act } from '../../../machines/acts.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import { useHints } from '../trouble/hints.ts';
import { nextAct } from './nextAct.ts';

export function useNextAct(): Act | null {
  const snapshot = useSnapshot();
  return useHints() ? nextAct(snapshot) : null;
}
