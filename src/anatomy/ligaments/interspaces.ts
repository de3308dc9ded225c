/** The five interspaces, each with its two bones and their fields. */
import type { Interspace, Vertebra } from '../../content/levels.ts';
import { BONES } from '../bones/bones.ts';
import type { Lumbar } from '../column/corridor.ts';
import type { DistanceField } from '../types.ts';

export interface Pair {
  readonly interspace: Interspace;
  /** What the interspace's parts are called by: 'L3L4'. */
  readonly suffix: string;
  readonly upper: Lumbar;
  readonly lower: Exclude<Vertebra, 'L1'>;
  readonly upperBone: DistanceField;
  readonly lowerBone: DistanceField;
}

function field(id: Vertebra): DistanceField {
  const found = BONES.find((bone) => bone.id === id);
  if (found === undefined) throw new RangeError(`No bone is called ${id}.`);
  return found.distance;
}

function pair(interspace: Interspace, suffix: string, upper: Lumbar, lower: Exclude<Vertebra, 'L1'>): Pair {
  return { interspace, suffix, upper, lower, upperBone: field(upper), lowerBone: field(lower) };
}

export const PAIRS: readonly Pair[] = [
  pair('L1/2', 'L1L2', 'L1', 'L2'),
  pair('L2/3', 'L2L3', 'L2', 'L3'),
  pair('L3/4', 'L3L4', 'L3', 'L4'),
  pair('L4/5', 'L4L5', 'L4', 'L5'),
  pair('L5/S1', 'L5S1', 'L5', 'sacrum'),
];
