/** Whether the inside of her may be shown now: what the protocol's guidance says, and the looks that were taken. */
import type { StepId } from '../content/steps.ts';
import type { SessionSnapshot } from './types.ts';

type Run = Pick<SessionSnapshot, 'protocol' | 'machine' | 'moments' | 'body'>;

/** In practice the inside is covered until the blood goes in: the needle is placed by feel, the patch is watched. */
const WATCHED: ReadonlySet<StepId> = new Set(['injection', 'recovery']);

/** Whether somebody is looking under the cover now. */
export function isPeeking({ moments }: Pick<Run, 'moments'>): boolean {
  for (let i = moments.length - 1; i >= 0; i--) {
    const moment = moments[i];
    if (moment?.kind === 'act' && !moment.refused && moment.act.type === 'peek') return moment.act.open;
  }
  return false;
}

/** How often the cover was lifted. */
export function peekCount({ moments }: Pick<Run, 'moments'>): number {
  let count = 0;
  let open = false;
  for (const moment of moments) {
    if (moment.kind !== 'act' || moment.refused || moment.act.type !== 'peek') continue;
    if (moment.act.open && !open) count++;
    ({ open } = moment.act);
  }
  return count;
}

/** Blood is on its way in, or has been: from then on the patch is watched. A space that is only believed in opens nothing. */
const bloodGoesIn = ({ machine, body }: Pick<Run, 'machine' | 'body'>): boolean =>
  machine.inner === 'injecting' || body.blood.injectedMl > 0;

/** Whether pictures are told by what is seen alone: an examination that still goes on. */
export function isExamined({ protocol, machine }: Pick<Run, 'protocol' | 'machine'>): boolean {
  return protocol.guidance === 'examination' && machine.phase !== 'debrief';
}

/** Maps, layers, names of tissues, the anatomy in the picture: all of them or none. */
export function insideShown(run: Run): boolean {
  const { protocol, machine } = run;
  if (protocol.guidance === 'guided' || machine.phase === 'debrief') return true;
  if (isExamined(run)) return false;
  const watched = machine.step !== null && WATCHED.has(machine.step) && bloodGoesIn(run);
  return watched || isPeeking(run);
}
