/** What a good reader finds on a film of her as she lies, taken from what is truly there. */
import { GAP_Z, midlineFrame } from '../anatomy/index.ts';
import type { Interspace } from '../content/levels.ts';
import { measured, type OnBack } from './roomFrame.ts';
import type { SessionSnapshot } from './types.ts';

/** The place on her back over the middle of this space, its bones counted. */
export function spaceOnFilm(
  { anatomy, body, patient }: Pick<SessionSnapshot, 'anatomy' | 'body' | 'patient'>,
  interspace: Interspace,
): OnBack {
  const { origin } = midlineFrame(anatomy, GAP_Z[interspace]);
  return measured({ anatomy, pose: body.pose, patient }, origin);
}
