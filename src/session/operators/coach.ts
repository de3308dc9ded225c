/** Coach her until her back is round and square, as a scripted operator does it. */
import type { CoachingCue } from '../../machines/acts.ts';
import type { Desk } from './desk.ts';
import type { PlacingStyle } from './style.ts';

const ROUNDER: readonly CoachingCue[] = ['chinDown', 'kneesUp', 'pushBackOut'];
/** Turned or leaning by so little nobody says anything, degrees. */
const SQUARE_DEG = 2;
/** Said so often at the most: then it is as good as it gets. */
const MOST_WORDS = 4;

const say = (desk: Desk, cue: CoachingCue) => desk.do({ type: 'coach', cue });

export function coach(desk: Desk, coaching: PlacingStyle['coaching']): void {
  if (coaching === 'none') return;
  if (coaching === 'once') {
    say(desk, 'pushBackOut');
    return;
  }
  for (const cue of ROUNDER) say(desk, cue);
  const { pose } = desk.view;
  for (let words = 0; words < MOST_WORDS && Math.abs(pose.rotationDeg) > SQUARE_DEG; words++)
    say(desk, 'squareShoulders');
  for (let words = 0; words < MOST_WORDS && Math.abs(pose.leanDeg) > SQUARE_DEG; words++)
    say(desk, 'sitStraight');
  say(desk, 'relax');
}
