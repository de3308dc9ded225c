/** A back under a finger, for tests of palpation and marks: seeded people, square or turned. */
import { drawAdult, personParameters, createAnatomy, inPosture } from '../../../src/anatomy/index.ts';
import type { Anatomy } from '../../../src/anatomy/types.ts';
import { palpate, type PalpationFeel } from '../../../src/physiology/index.ts';
import { pressAt, type Lying, type OnBack, type Pose } from '../../../src/session/roomFrame.ts';

export const SQUARE: Pose = { rotationDeg: 0, leanDeg: 0 };

/** Somebody of this body-mass index, curled as far as most are once they were helped. */
export function backOf(seed: number, bodyMassIndex: number): Anatomy {
  const { person, traits } = drawAdult(seed);
  const parameters = personParameters({ ...person, bodyMassIndex, variants: [] }, traits);
  return inPosture(createAnatomy(parameters), 'lateralCurled', 0.85);
}

export function lyingWith(anatomy: Anatomy, seed: number, errorLevels = 0, pose: Pose = SQUARE): Lying {
  return { anatomy, pose, patient: { seed, palpationErrorLevels: errorLevels } };
}

export function feelAt(lying: Lying, place: OnBack, firm = false): PalpationFeel {
  return palpate(lying.anatomy, lying.patient, pressAt(lying, place), firm).feel;
}

/** A stretch along the midline that feels alike, mm on the room's axes. */
interface Stretch {
  readonly fromMm: number;
  readonly toMm: number;
}

/** Where along a line, going up, the finger feels this; neighbours that are 2 mm apart belong together. */
export function stretches(
  lying: Lying,
  feel: PalpationFeel,
  {
    leftMm,
    fromMm,
    toMm,
    stepMm = 2,
    firm = false,
  }: { leftMm: number; fromMm: number; toMm: number; stepMm?: number; firm?: boolean },
): Stretch[] {
  const found: Stretch[] = [];
  let begun: number | null = null;
  for (let cranialMm = fromMm; cranialMm <= toMm + stepMm; cranialMm += stepMm) {
    const here = cranialMm <= toMm && feelAt(lying, { leftMm, cranialMm }, firm) === feel;
    if (here && begun === null) begun = cranialMm;
    if (here || begun === null) continue;
    found.push({ fromMm: begun, toMm: cranialMm - stepMm });
    begun = null;
  }
  return found;
}

export const middleOf = ({ fromMm, toMm }: Stretch): number => (fromMm + toMm) / 2;

/** The midline in numbers of the room: the middle of what is no muscle at some height. */
export function midlineAt(lying: Lying, cranialMm: number): number {
  const furrow: number[] = [];
  for (let leftMm = -20; leftMm <= 20; leftMm += 2) {
    const feel = feelAt(lying, { leftMm, cranialMm });
    if (feel === 'spinousProcess' || feel === 'interspace') furrow.push(leftMm);
  }
  return furrow.reduce((sum, each) => sum + each, 0) / furrow.length;
}

/** The line between the tops of the crests as the finger finds it, mm on the room's axes; null where it finds none. */
export function feltCrest(lying: Lying): number | null {
  const tops: number[] = [];
  for (const leftMm of [-85, -75, 75, 85])
    for (let cranialMm = 42; cranialMm >= -42; cranialMm -= 3) {
      if (feelAt(lying, { leftMm, cranialMm }) !== 'iliacCrest') continue;
      tops.push(cranialMm);
      break;
    }
  return tops.length === 0 ? null : tops.reduce((sum, each) => sum + each, 0) / tops.length;
}

/** Counting from the crests: the dip nearest to their line is taken for L4/5, the next above it for L3/4. Its middle, mm. */
export function countedL34(lying: Lying): OnBack | null {
  const crest = feltCrest(lying);
  if (crest === null) return null;
  const leftMm = midlineAt(lying, crest + 18);
  const dips = stretches(lying, 'interspace', { leftMm, fromMm: crest - 26, toMm: crest + 62 }).map(middleOf);
  const first = dips.reduce(
    (best, dip) => (Math.abs(dip - crest) < Math.abs(best - crest) ? dip : best),
    Infinity,
  );
  const above = dips.filter((dip) => dip > first)[0];
  return above === undefined ? null : { leftMm, cranialMm: above };
}
