/** Step 5: choose the space, put the needle in, feel for it. */
import { useSnapshot } from '../lib/useSnapshot.ts';
import { NeedleEntry } from './NeedleEntry.tsx';
import { NeedleInHand } from './NeedleInHand.tsx';

export function NeedlePanel() {
  const { body } = useSnapshot();
  return body.needle.place === 'inserted' ? <NeedleInHand /> : <NeedleEntry />;
}
