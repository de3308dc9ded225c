/** The hand on the needle: push until something is felt, calm her when she moves. */
import type { Told, ToldType } from '../../told.ts';
import type { Desk } from '../desk.ts';
import type { Answers } from '../style.ts';
import type { OperatorView } from '../view.ts';

/** What stops a needle on its way. */
const STOPS: readonly ToldType[] = [
  'lossOfResistance',
  'boneContact',
  'secondGive',
  'paraesthesia',
  'fluidAtHub',
  'hubAtSkin',
  'vasovagal',
  'needleOut',
  'patientMoved',
];

const LONGEST_PUSH_S = 240;
const CALMING_S = 15;
/** Who moves again and again is not held still by words. */
const MOST_CALMING = 4;

/** Hands still, a few words, a breath. */
function calm(desk: Desk): void {
  desk.do({ type: 'setNeedleSpeed', speedMmPerS: 0 });
  desk.do({ type: 'coach', cue: 'relax' });
  desk.wait(CALMING_S);
}

/** Push at this pace until `enough`, or until something is felt; null for the first and when time is up. */
export function drive(
  desk: Desk,
  speedMmPerS: number,
  { moves }: Pick<Answers, 'moves'>,
  enough?: (view: OperatorView) => boolean,
): Told | null {
  for (let calmed = 0; ; calmed++) {
    desk.do({ type: 'setNeedleSpeed', speedMmPerS });
    const found = desk.watchFor(STOPS, LONGEST_PUSH_S, enough);
    if (found?.type !== 'patientMoved' || calmed >= MOST_CALMING) return found;
    if (moves === 'calmed') calm(desk);
  }
}
