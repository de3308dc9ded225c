/** Step 5: choose the space, put the needle in, feel for it, believe it. */
import { useSnapshot } from '../lib/useSnapshot.ts';
import { GivenUp } from './GivenUp.tsx';
import { NeedleEntry } from './NeedleEntry.tsx';
import { NeedleInHand } from './NeedleInHand.tsx';
import { SpaceConfirmed } from './SpaceConfirmed.tsx';

export function NeedlePanel() {
  const { body, machine } = useSnapshot();
  if (machine.inner === 'abandoned') return <GivenUp />;
  if (body.needle.place === 'out') return <NeedleEntry />;
  return machine.inner === 'spaceConfirmed' ? <SpaceConfirmed /> : <NeedleInHand />;
}
